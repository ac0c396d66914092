/** What the room says when something did not work, and whether trying again by itself makes sense. */
import { Problem, Unreachable } from "@/lib/client/api";
import type { Outcome } from "./outbox-queue";

export const OFFLINE = "Not sent: you are offline. It is kept here and goes out when you are back.";
const NO_ANSWER = "Not sent: the server does not answer. It is kept here and is tried again.";
const SIGNED_OUT = "Not sent: you are signed out. It is kept here; sign in to send it.";

/** How an attempt ended, from what it threw. Only an answer that will stay a no is a refusal. */
export function outcomeOf(error: unknown, online: boolean): Outcome {
  if (!(error instanceof Problem)) return { type: "retry", reason: online ? NO_ANSWER : OFFLINE };
  if (error.status === 401) return { type: "hold", reason: SIGNED_OUT };
  if (error.status >= 500 || error.status === 408) return { type: "retry", reason: NO_ANSWER };
  if (error.status === 429) {
    return {
      type: "retry",
      reason: "Not sent yet: that was a lot at once. It is kept here and is tried again.",
    };
  }
  return { type: "refused", reason: `Not sent. ${sentenceOf(error)}` };
}

/** One sentence, or two, for people: what happened and what to do now. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Problem) {
    const title = /[.?!]$/.test(error.title) ? error.title : `${error.title}.`;
    return error.detail ? `${title} ${error.detail}` : title;
  }
  if (error instanceof Unreachable) {
    return typeof navigator !== "undefined" && navigator.onLine === false
      ? "You are offline."
      : "The server does not answer.";
  }
  return "Something of ours broke.";
}
