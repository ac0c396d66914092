import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type AppError, isAppError } from "@/lib/errors";
import { addressOf, type Limit, spend } from "./rate-limit";

/**
 * For a page that does what a limited route does: counts one act, as the route would.
 * @returns the refusal, to be shown in the page's place; null where there is none.
 */
export async function tooOften(limit: Limit, actor: Actor, headers: Headers): Promise<AppError | null> {
  try {
    await spend(limit, actor.kind === "person" ? actor.id : addressOf(headers));
    return null;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return error;
  }
}
