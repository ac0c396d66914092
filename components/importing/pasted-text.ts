import { browserStorage } from "@/lib/client/storage";

const KEY = "import-text";

/** Keeps what was pasted until it is published. False when this browser has no room for it. */
export function keepPasted(text: string): boolean {
  try {
    if (text) browserStorage().setItem(KEY, text);
    else browserStorage().removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/** What was pasted last and not yet published; empty where there is nothing. */
export function pastedBefore(): string {
  try {
    return browserStorage().getItem(KEY) ?? "";
  } catch {
    return "";
  }
}
