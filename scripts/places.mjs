import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the program: where package.json stands. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** What must be kept: the embedded database, secrets, the lock. Everything else can be made again. */
export const DATA = path.join(ROOT, ".data");

/** The folder of schema and migrations. */
export const PRISMA = path.join(ROOT, "prisma");

/** The name of the database in the embedded server. */
export const DATABASE = "white_nights";
