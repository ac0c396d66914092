import { createHash } from "node:crypto";

/** Fingerprint of what was sent with a key: the same key with another one is a mistake, not a repetition. */
export const contentHash = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("hex");
