/** npm run check: format and lint, types, direction of imports. Each says what is wrong; all are done. */
import path from "node:path";
import { describeError, runMain } from "./four-parts.mjs";
import { generateIfChanged } from "./generate.mjs";
import { checkImports } from "./import-direction.mjs";
import { ROOT } from "./places.mjs";
import { run } from "./run.mjs";

/**
 * @returns {Promise<{ name: string, problem: string | null }[]>} one entry a check; null where all is well
 */
export async function check() {
  generateIfChanged();
  const node = (file, ...args) =>
    run(process.execPath, [path.join(ROOT, "node_modules", file), ...args], { cwd: ROOT });
  return [
    await outcome("format and lint", () =>
      node("@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."),
    ),
    await outcome("types", async () => {
      const types = await node("next/dist/bin/next", "typegen");
      return types.code === 0 ? node("typescript/bin/tsc", "--noEmit", "-p", ".") : types;
    }),
    await outcome("direction of imports", async () => {
      const { violations } = await checkImports(ROOT);
      return { code: violations.length, output: violations.join("\n") };
    }),
  ];
}

async function outcome(name, work) {
  try {
    const { code, output } = await work();
    return { name, problem: code === 0 ? null : output };
  } catch (error) {
    return { name, problem: describeError(error) };
  }
}

/** Prints the outcomes. @returns {number} how many checks failed */
export function report(outcomes) {
  for (const { name, problem } of outcomes) {
    console.log(problem === null ? `  ${name}: good` : `  ${name}: refused\n${problem}`);
  }
  return outcomes.filter(({ problem }) => problem !== null).length;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  await runMain(async () => {
    if (report(await check()) > 0) process.exitCode = 1;
  });
}
