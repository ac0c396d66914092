import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { tryPort } from "../free-port.mjs";
import { requireNode, requirePort, requireWritable } from "./requirements.mjs";

describe("Node", () => {
  it.each(["18.20.4", "20.18.3", "20.9.0"])("%s is refused", (version) => {
    expect(() => requireNode(version)).toThrow(version);
  });
  it.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("%s is allowed", (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });
});

describe("a folder", () => {
  it("is made when it is missing", () => {
    const home = mkdtempSync(path.join(tmpdir(), "writable-"));
    requireWritable(path.join(home, "a/b"));
    expect(existsSync(path.join(home, "a/b"))).toBe(true);
    rmSync(home, { recursive: true });
  });

  it("is refused where no file can be made", () => {
    const home = mkdtempSync(path.join(tmpdir(), "writable-"));
    writeFileSync(path.join(home, "file"), "");
    chmodSync(home, 0o555);
    expect(() => requireWritable(path.join(home, "file"))).toThrow("a folder to keep things in");
    chmodSync(home, 0o755);
    rmSync(home, { recursive: true });
  });
});

describe("a port", () => {
  it("is refused when another program listens there", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address();
    const error = await requirePort(port, "127.0.0.1").catch((thrown) => thrown);
    expect(error.parts.seen).toBe("another program listens there");
    expect(error.parts.fix).toContain(`PORT=${port + 1}`);
    server.close();
  });

  it("is refused on an address that is not of this machine", async () => {
    await expect(requirePort(await tryPort(0), "203.0.113.1")).rejects.toThrow("203.0.113.1");
  });

  it("is let through when it is free", async () => {
    await requirePort(await tryPort(0), "127.0.0.1");
  });
});
