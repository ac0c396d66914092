/**
 * How to start a Node program that ends with this one, however this one ends.
 * @param {string[]} args its arguments, the script first
 * @param {NodeJS.ProcessEnv} env its environment
 * @returns {{ args: string[], env: NodeJS.ProcessEnv, stdio: import("node:child_process").StdioOptions }}
 */
export function tied(args, env) {
  return {
    args: ["--import", new URL("./end-with-parent.mjs", import.meta.url).href, ...args],
    env: { ...env, TIED_TO: String(process.pid) },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  };
}
