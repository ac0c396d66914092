import { z } from "zod";

/** Every setting of the application, checked once. README's table lists the same ones. */
const schema = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    AUTH_SECRET: z.string().min(32),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
    INSTANCE: z.enum(["local", "public"]).default("public"),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(10),
    RATE_LIMITS: z.enum(["on", "off"]).default("on"),
  })
  .refine((env) => env.RATE_LIMITS === "on" || env.INSTANCE === "local", {
    path: ["RATE_LIMITS"],
    error: "Rate limits can be off on a local instance only.",
  });

export type Env = z.infer<typeof schema>;

/**
 * Reads and checks the settings.
 * @throws Error in four parts for each setting that is missing or wrong; never shows a secret's value.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const parts = result.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? "settings");
    const seen =
      given[name] === undefined ? "nothing" : /SECRET|DATABASE_URL/.test(name) ? "(hidden)" : given[name];
    return [
      `Refused: to start with this ${name}.`,
      `Seen:    ${seen}`,
      `Allowed: ${issue.message}`,
      `Mend:    set ${name} in the environment; "Settings" in README.md says what it is for.`,
    ].join("\n");
  });
  throw new Error(parts.join("\n\n"));
}

let checked: Env | undefined;

/** The settings of this process; checked at the first call. */
export function env(): Env {
  checked ??= readEnv(process.env);
  return checked;
}
