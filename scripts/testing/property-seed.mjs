import fc from "fast-check";

/**
 * Property tests draw the same values on every run, so that a red run is about the change at hand and can be run
 * again. `PROPERTY_SEED=random npx vitest run …` looks for what nobody has met yet; a number repeats a find.
 */
const { PROPERTY_SEED = "1917" } = process.env;
if (PROPERTY_SEED !== "random") fc.configureGlobal({ seed: Number(PROPERTY_SEED) });
