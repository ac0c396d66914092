/**
 * The environment of the application: that of this process, and what start.mjs has decided.
 * @param {{ settings: ReturnType<typeof import("./settings.mjs").readSettings>, databaseUrl: string,
 *   secret: string }} decided
 */
export function appEnv({ settings, databaseUrl, secret }) {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    PUBLIC_URL: settings.publicUrl,
    NEXTAUTH_URL: settings.publicUrl,
    INSTANCE: settings.isPublic ? "public" : "local",
    PORT: String(settings.port),
    HOST: settings.host,
    NODE_ENV: "production",
  };
}
