import { createRequire } from "node:module";
import path from "node:path";
import { FourPartError } from "./four-parts.mjs";

const require = createRequire(import.meta.url);

/** Fewer modules than these mean that the sources were not read, whatever the rules say. */
const AT_LEAST = 60;

/**
 * Checks the rules of .dependency-cruiser.cjs over the sources.
 * @param {string} root the folder of the program, or of a copy of some of it
 * @param {{ atLeast?: number, folders?: string[] }} [options] `atLeast`: how many modules there must be
 * @returns {Promise<{ modules: number, violations: string[] }>} each violation one line: rule, from, to
 * @throws FourPartError when too few modules were found
 */
export async function checkImports(
  root,
  { atLeast = AT_LEAST, folders = ["app", "components", "lib"] } = {},
) {
  teachTsx();
  const { cruise } = await import("dependency-cruiser");
  const { forbidden, options } = require("../.dependency-cruiser.cjs");
  const result = await cruise(
    folders,
    { ...options, baseDir: root, ruleSet: { forbidden }, validate: true },
    { ...options.enhancedResolveOptions, alias: { "@": root } },
  );
  const { summary, modules } = result.output;
  const found = modules.filter(({ source }) =>
    folders.some((folder) => source.startsWith(`${folder}/`)),
  ).length;
  if (found < atLeast) throw tooFew(found, atLeast, root);
  const violations = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
  return { modules: found, violations };
}

/** dependency-cruiser reads every source as TypeScript without JSX; .tsx files need the other grammar. */
let taught = false;
function teachTsx() {
  if (taught) return;
  taught = true;
  const swc = require("@swc/core");
  const { parseFileSync } = swc;
  swc.parseFileSync = (file, options) =>
    parseFileSync.call(swc, file, { ...options, tsx: path.extname(file) === ".tsx" });
}

function tooFew(found, atLeast, root) {
  return new FourPartError({
    refused: "to call the direction of imports good",
    seen: `${found} modules in app, components and lib of ${root}`,
    allowed: `at least ${atLeast}: with fewer the sources were not read`,
    fix: "see whether @swc/core is installed, and what .dependency-cruiser.cjs excludes",
  });
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { runMain } = await import("./four-parts.mjs");
  const [root, atLeast] = process.argv.slice(2);
  await runMain(async () =>
    console.log(JSON.stringify(await checkImports(root, { atLeast: Number(atLeast) }))),
  );
}
