"use client";
import { createContext, useContext } from "react";
import type { TextMap } from "@/lib/anchoring/dom/text-map";

/** The text as the page shows it, for what stands in the margin beside it. */
export type TextOnPage = {
  /** Null until the text is there. */
  map: TextMap | null;
  /** False where the page shows an older edition: its margin stays as it was. */
  isCurrent: boolean;
};

const TextContext = createContext<TextOnPage>({ map: null, isCurrent: true });

export const TextProvider = TextContext.Provider;

export function useText(): TextOnPage {
  return useContext(TextContext);
}
