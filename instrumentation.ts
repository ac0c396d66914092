/**
 * Before the first request: settings that are missing or wrong end the process with a word of what to do, and the
 * worker that does jobs is started. A build serves nobody and does no jobs.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/env");
  env();
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  const { startJobs } = await import("@/lib/jobs/start");
  startJobs();
}
