import { headers } from "next/headers";
import type { Actor } from "@/lib/access/actor";
import { compareEditions } from "@/lib/editions/between";
import { compareDraft } from "@/lib/editions/compare-draft";
import type { ComparedBlock } from "@/lib/editions/wire";
import { type AppError, isAppError } from "@/lib/errors";
import { LIMITS } from "@/lib/http/rate-limit";
import { tooOften } from "@/lib/http/too-often";
import { orNotFound } from "../../../guard";
import type { Between } from "./asked";

/** What differs; or why that can't be said now: this reader asks too often, or too many compare. */
export async function compared(
  actor: Actor,
  articleId: string,
  { from, to }: Between,
): Promise<readonly ComparedBlock[] | AppError> {
  const refused = await tooOften(LIMITS.compare, actor, await headers());
  if (refused) return refused;
  const blocks =
    to === "draft"
      ? compareDraft(actor, articleId, from.id)
      : compareEditions(actor, from.id, to.id).then((comparison) => comparison.blocks);
  return orNotFound<readonly ComparedBlock[]>(blocks).catch((error: unknown) => {
    if (isAppError(error)) return error;
    throw error;
  });
}
