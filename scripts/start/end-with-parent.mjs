/**
 * Loaded into a child before anything else (./tied.mjs): when the program that started it is gone, also by
 * SIGKILL, its channel closes, and it ends instead of holding a port or writing into a build folder. The
 * child's own workers inherit the import, but not the tie.
 */
if (process.channel && process.env.TIED_TO === String(process.ppid)) {
  process.channel.unref();
  process.once("disconnect", () => process.exit(1));
}
