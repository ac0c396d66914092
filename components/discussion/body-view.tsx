import type { ReactNode } from "react";
import type { CommentBlock, CommentBody, CommentInline, CommentListItem } from "@/lib/comments/wire";

/** A comment's document drawn in the browser: what is not sent yet has no HTML from the server. */
export function BodyView({ body }: { body: CommentBody }) {
  return body.content.map((block, i) => <BlockView key={String(i)} block={block} />);
}

function BlockView({ block }: { block: CommentBlock | CommentListItem }): ReactNode {
  if (block.type === "paragraph") return <p>{block.content?.map(inline)}</p>;
  if (block.type === "codeBlock") {
    return (
      <pre>
        <code>{block.content?.map((each) => each.text).join("")}</code>
      </pre>
    );
  }
  const children = block.content.map((child, i) => <BlockView key={String(i)} block={child} />);
  if (block.type === "blockquote") return <blockquote>{children}</blockquote>;
  if (block.type === "bulletList") return <ul>{children}</ul>;
  if (block.type === "orderedList") return <ol start={block.attrs?.start}>{children}</ol>;
  return <li>{children}</li>;
}

function inline(node: CommentInline, i: number): ReactNode {
  const key = String(i);
  if (node.type === "hardBreak") return <br key={key} />;
  let shown: ReactNode = node.text;
  for (const mark of node.marks ?? []) {
    if (mark.type === "bold") shown = <strong>{shown}</strong>;
    else if (mark.type === "italic") shown = <em>{shown}</em>;
    else if (mark.type === "code") shown = <code>{shown}</code>;
    else shown = <a href={mark.attrs.href}>{shown}</a>;
  }
  return <span key={key}>{shown}</span>;
}
