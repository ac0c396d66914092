/**
 * Which way imports go; ARCHITECTURE.md says why. Sources are read by swc: with TypeScript 7 the usual
 * parser finds no module at all, and so no violation. scripts/check.mjs counts the modules.
 */
const FEATURES = "accounts|articles|annotations|comments|editions|groups|instance|meetings|readings";
/** No commands: shapes, reads, and what computes or keeps something for the feature that calls it. */
const OPEN_TO_OTHERS =
  "(schema|wire|queries|present|render|text|layers|handle|edition-fields|files|read-import|place|place-late|sealing|between|ahead|passages|note-visit)";
const TEST = "\\.test\\.(ts|tsx|mjs)$|/test/|/testing/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two modules that need each other are one idea cut at the wrong place.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "anchoring-is-the-ground-floor",
      comment: "Text in, positions out: lib/anchoring runs anywhere, and imports nothing outside itself.",
      severity: "error",
      from: { path: "^lib/anchoring/", pathNot: TEST },
      to: { pathNot: "^lib/anchoring/" },
    },
    {
      name: "lib-knows-no-page",
      comment: "What the program knows does not depend on how it is shown.",
      severity: "error",
      from: { path: "^lib/", pathNot: TEST },
      to: { path: "^(app|components|e2e|bench|scripts)/" },
    },
    {
      name: "components-know-no-route",
      comment: "A component is used by pages, and never the other way round.",
      severity: "error",
      from: { path: "^components/", pathNot: TEST },
      to: { path: "^(app|e2e|bench|scripts|prisma)/" },
    },
    {
      name: "components-stay-in-the-browser",
      comment: "Components see no database, no session, no command: only what is safe in a browser.",
      severity: "error",
      from: { path: "^components/", pathNot: TEST },
      to: {
        path: `^lib/(db|auth|access|events|http|env)(/|\\.ts$)|^lib/(${FEATURES})/`,
        pathNot: `^lib/(${FEATURES})/(wire|text|text-on-page|reading-words|formulas)\\.ts$`,
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "components-never-reach-the-database",
      comment: "Not by a detour either: what is imported by what they import counts.",
      severity: "error",
      from: { path: "^components/", pathNot: TEST },
      to: { path: "^lib/db/", reachable: true },
    },
    {
      name: "pages-ask-queries",
      comment: "Pages and routes never touch the database: they call queries and commands.",
      severity: "error",
      from: { path: "^app/", pathNot: TEST },
      to: { path: "^lib/db/|^node_modules/(@prisma|pg)/" },
    },
    {
      name: "features-meet-by-reading",
      comment: "A feature never calls another feature's command; it records an event.",
      severity: "error",
      from: { path: `^lib/(${FEATURES})/`, pathNot: TEST },
      to: {
        path: `^lib/(${FEATURES})/`,
        pathNot: ["^lib/$1/", `^lib/(${FEATURES})/${OPEN_TO_OTHERS}\\.ts$`],
      },
    },
    {
      name: "nothing-missing",
      comment: "An import that leads nowhere hides from every other rule.",
      severity: "error",
      from: { pathNot: "^(lib/db/generated|\\.next)" },
      to: { couldNotResolve: true, pathNot: "^\\./generated/|lib/db/generated" },
    },
  ],
  options: {
    parser: "swc",
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    exclude: { path: "^lib/db/generated|\\.css$" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
