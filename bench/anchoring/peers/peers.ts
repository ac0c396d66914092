import type { Implementation } from "../implementations";
import { loadQuoteMatcher } from "./quote-matcher";
import { loadDomTextQuote } from "./text-quote";
import { loadWordDiff } from "./word-diff";

/** Everything that ours is measured against. */
export async function loadPeers(): Promise<Implementation[]> {
  return [await loadQuoteMatcher(), await loadDomTextQuote(), await loadWordDiff()];
}
