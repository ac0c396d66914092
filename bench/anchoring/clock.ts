/**
 * Milliseconds of processor time that this process has spent. Steadier than the wall's on a machine that others
 * use as well; what is compiled and collected beside the program counts too.
 */
export function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
