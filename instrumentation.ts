/** Before the first request: settings that are missing or wrong end the process with a word of what to do. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/env");
  env();
}
