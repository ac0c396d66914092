import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./places.mjs";

/** Reads settings from the file `.env` of the program's folder, if there is one; what is set already stays. */
export function loadDotenv(root = ROOT) {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}
