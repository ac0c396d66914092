import type { CommentBlock, CommentBody, CommentListItem } from "./wire";

/** A comment's words without their setting: blocks on lines of their own. Linear in its size. */
export function commentText(body: CommentBody): string {
  const lines: string[] = [];
  const visit = (block: CommentBlock | CommentListItem) => {
    if (block.type === "paragraph")
      lines.push((block.content ?? []).map((part) => (part.type === "text" ? part.text : "\n")).join(""));
    else if (block.type === "codeBlock") lines.push((block.content ?? []).map(({ text }) => text).join(""));
    else block.content.forEach(visit);
  };
  body.content.forEach(visit);
  return lines.join("\n");
}
