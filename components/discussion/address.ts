import type { RoomArticle } from "@/components/reader/store/types";

/** The lasting address of a comment or an annotation in the reading room, on this site. */
export function permalink(article: RoomArticle, type: "annotation" | "comment", id: string): string {
  return `${location.origin}/read/${encodeURIComponent(article.slug)}#${type}-${id}`;
}
