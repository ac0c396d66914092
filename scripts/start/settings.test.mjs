import { describe, expect, it } from "vitest";
import { reachableHost, readSettings } from "./settings.mjs";

const AUTH_SECRET = "x".repeat(32);
const refused = (env) => {
  try {
    readSettings(env);
  } catch (error) {
    return error.parts;
  }
  throw new Error("was not refused");
};

describe("the settings of a start", () => {
  it("are a local instance at port 3000 of the loopback address when nothing is set", () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      publicUrl: "http://localhost:3000",
      databaseUrl: null,
      isPublic: false,
      secret: null,
    });
  });

  it.each([
    { HOST: "0.0.0.0" },
    { HOST: "192.168.1.7" },
    { HOST: "::" },
    { HOST: "127.0.0.1" },
    { PUBLIC_URL: "https://nights.example.org" },
    { PUBLIC_URL: "http://localhost:3000" },
    { DATABASE_URL: "postgresql://a:b@db/nights" },
  ])("are a public instance with %o, which needs a secret", (env) => {
    expect(refused(env).refused).toContain("AUTH_SECRET");
    expect(refused({ ...env, AUTH_SECRET: "x".repeat(31) }).seen).toContain("31 characters");
    expect(readSettings({ ...env, AUTH_SECRET }).isPublic).toBe(true);
  });

  it("never show the secret", () => {
    expect(Object.values(refused({ AUTH_SECRET: "swordfish" })).join()).not.toContain("swordfish");
  });

  it.each(["0", "65536", "http", "3000.5", "-1"])("refuse the port %s", (PORT) => {
    expect(refused({ PORT }).refused).toBe("PORT");
  });

  it.each(["nights.example.org", "ftp://nights.example.org", "https://nights.example.org/reading"])(
    "refuse the public address %s",
    (PUBLIC_URL) => {
      expect(refused({ PUBLIC_URL, AUTH_SECRET }).refused).toBe("PUBLIC_URL");
    },
  );

  it("take empty values for absent ones", () => {
    expect(readSettings({ HOST: "", PUBLIC_URL: "", DATABASE_URL: "", PORT: "" }).isPublic).toBe(false);
  });

  it("know where this machine reaches a server that listens everywhere", () => {
    expect(["0.0.0.0", "::", "fe80::1", "10.0.0.1"].map(reachableHost)).toEqual([
      "127.0.0.1",
      "[::1]",
      "[fe80::1]",
      "10.0.0.1",
    ]);
  });
});
