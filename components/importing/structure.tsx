import type { CSSProperties } from "react";
import { count } from "@/components/ui/count";
import { join } from "@/components/ui/join";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";
import styles from "./preview.module.css";
import { type PartKind, recognise } from "./recognised";

const KINDS: Record<PartKind, readonly [one: string, many: string]> = {
  heading: ["Heading", "headings"],
  section: ["New section", "new sections"],
  standfirst: ["Standfirst", "standfirsts"],
  quotation: ["Quotation", "quotations"],
  list: ["List", "lists"],
  sidebar: ["Sidebar", "sidebars"],
  note: ["Note", "notes"],
  code: ["Code", "pieces of code"],
  image: ["Image", "images"],
  table: ["Table", "tables"],
  figure: ["Figure", "figures"],
  formula: ["Formula", "formulas"],
  footnotes: ["Footnotes", "lists of footnotes"],
};

/** More parts than these are counted, not listed. */
const SHOWN = 400;

type StructureProps = {
  document: ArticleDocument;
  direction: "ltr" | "rtl";
  /** Shows a block of the preview. */
  onShow: (block: string) => void;
};

/** What was recognised, in reading order; each part leads to its place in the preview. */
export function Structure({ document, direction, onShow }: StructureProps) {
  const { parts, paragraphs } = recognise(document);
  const totals = new Map<PartKind, number>();
  for (const { kind } of parts) totals.set(kind, (totals.get(kind) ?? 0) + 1);
  const words = [...totals].map(([kind, total]) =>
    count(total, KINDS[kind][0].toLowerCase(), KINDS[kind][1]),
  );

  return (
    <>
      <p className={styles.counts}>{[count(paragraphs, "paragraph", "paragraphs"), ...words].join(", ")}</p>
      {parts.length > 0 && (
        <ol className={styles.parts} dir={direction}>
          {parts.slice(0, SHOWN).map((part) => (
            <li key={`${part.kind} ${part.block}`}>
              <button
                type="button"
                className={styles.part}
                style={{ "--depth": part.depth } as CSSProperties}
                onClick={() => onShow(part.block)}
              >
                {part.kind !== "heading" && (
                  <span className={styles.kind} lang="en">
                    {KINDS[part.kind][0]}
                  </span>
                )}
                <span className={join(styles.words, part.kind === "heading" && styles.heading)}>
                  {part.words || "(without words)"}
                </span>
              </button>
            </li>
          ))}
          {parts.length > SHOWN && <li>{`and ${count(parts.length - SHOWN, "more", "more")}`}</li>}
        </ol>
      )}
    </>
  );
}
