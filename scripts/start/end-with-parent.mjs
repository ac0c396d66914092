/**
 * Loaded into the web server before anything else: when the program that started it is gone, also by
 * SIGKILL, its channel closes, and the server ends instead of holding the port.
 */
if (process.channel) {
  process.channel.unref();
  process.once("disconnect", () => process.exit(0));
}
