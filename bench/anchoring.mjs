/** node bench/anchoring.mjs: what bench/anchoring measures, with all its peers (some twenty minutes) and worst inputs. */
import path from "node:path";
import { ROOT } from "../scripts/places.mjs";
import { run } from "../scripts/run.mjs";

for (const file of ["run.ts", "worst.ts"]) {
  await run(
    process.execPath,
    ["--import", "tsx", path.join("bench/anchoring", file), ...process.argv.slice(2)],
    {
      cwd: ROOT,
      show: true,
    },
  );
}
