"use client";
import { useSyncExternalStore } from "react";

/** From this width on there is a margin beside the text; below it a sheet. Also in margin.module.css. */
const WIDE = "(min-width: 1000px)";

/** True where the margin fits beside the text; null on the server and before hydration. */
export function useWide(): boolean | null {
  return useSyncExternalStore(watch, () => matchMedia(WIDE).matches, unknown);
}

const unknown = () => null;

function watch(listener: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
