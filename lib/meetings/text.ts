import type { AgendaItemView } from "./wire";

/** What a point is called where it is listed. */
export function nameOf({ title, about, thread }: AgendaItemView): string {
  if (title) return title;
  if (about === "sealed") return "A sealed thread";
  if (about === "gone" || !thread) return "A thread that was taken away";
  return thread.words || thread.quote || `A note on ${thread.article.title}`;
}
