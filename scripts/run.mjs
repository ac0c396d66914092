import { spawn } from "node:child_process";

/**
 * Runs a program to its end and collects what it says.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, show?: boolean, signal?: AbortSignal,
 *   stdio?: import("node:child_process").StdioOptions }} options `show`: pass the output on as it comes;
 *   `stdio`: with pipes for both outputs
 * @returns {Promise<{ code: number, output: string }>} 127 when the program could not be run
 */
export function run(command, args, { cwd, env = process.env, show = false, signal, stdio }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: stdio ?? ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on("data", (chunk) => {
        output += chunk;
        if (show) to.write(chunk);
      });
    }
    signal?.addEventListener("abort", () => child.kill("SIGTERM"), { once: true });
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
