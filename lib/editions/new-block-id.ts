import { randomBytes } from "node:crypto";

/**
 * An id for a block that is new in an article. Drawn, not counted: a number could be that of a block of an earlier
 * edition, and what hung on that one would hang on this.
 */
export const newBlockId = (): string => `n${randomBytes(8).toString("hex")}`;
