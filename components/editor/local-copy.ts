import { browserStorage } from "@/lib/client/storage";
import type { LocalCopy } from "./keeper";

const keyOf = (accountId: string, articleId: string) => `wn:text:${accountId}:${articleId}`;

/** What of a text this browser has and the server may not have. */
export function localCopy(accountId: string, articleId: string) {
  const key = keyOf(accountId, articleId);
  return {
    read(): LocalCopy | null {
      try {
        const copy = JSON.parse(browserStorage().getItem(key) ?? "null") as LocalCopy | null;
        return copy?.document?.type === "doc" && typeof copy.version === "number" ? copy : null;
      } catch {
        return null;
      }
    },
    /** False where the browser has no room. */
    store(copy: LocalCopy): boolean {
      try {
        browserStorage().setItem(key, JSON.stringify(copy));
        return true;
      } catch {
        return false;
      }
    },
    forget: () => browserStorage().removeItem(key),
  };
}
