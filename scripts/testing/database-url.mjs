/** The URL of another database on the same server. */
export function urlOf(server, database) {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}
