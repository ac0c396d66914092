import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** argon2id with OWASP's first recommendation: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A PHC string to store. About 20 ms of one core. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), COST);

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the stored one. For an unknown account (null) it does the same work against a
 * hash that nobody's password has, so that the time tells nothing.
 */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const right = await verify(stored ?? (await decoy), password.normalize("NFC"));
  return right && stored !== null;
}
