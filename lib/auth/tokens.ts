import { createHash, randomBytes } from "node:crypto";

/** 192 random bits for a link; only its hash is stored. */
export const makeToken = (): string => randomBytes(24).toString("base64url");

/** What is stored of a token: SHA-256, hexadecimal. A random token needs no salt. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");
