/** npm run bench: all benchmarks, one after the other; npm run bench -- name runs one. Figures: bench/README.md. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { runMain } from "./four-parts.mjs";
import { ROOT } from "./places.mjs";
import { run } from "./run.mjs";

await runMain(async () => {
  const [only] = process.argv.slice(2);
  const names = readdirSync(path.join(ROOT, "bench"))
    .filter((name) => name.endsWith(".mjs") && name !== "site.mjs")
    .filter((name) => !only || name === `${only}.mjs`);
  for (const name of names) {
    console.log(`\n${name.replace(".mjs", "")}`);
    await run(process.execPath, [path.join("bench", name)], { cwd: ROOT, show: true });
  }
});
