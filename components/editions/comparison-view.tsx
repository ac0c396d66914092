import { count } from "@/components/ui/count";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { PLACEHOLDER } from "@/lib/anchoring/document/schema";
import type { ComparedBlock, Stretch } from "@/lib/editions/wire";
import styles from "./editions.module.css";
import { gather } from "./gather";

type ComparisonViewProps = {
  blocks: readonly ComparedBlock[];
  language: string;
  direction: "ltr" | "rtl";
};

/** Two texts in one: what was removed and what was added, in place. What stayed is folded away. */
export function ComparisonView({ blocks, language, direction }: ComparisonViewProps) {
  return (
    <div className={styles.comparison}>
      {gather(blocks).map((part) =>
        part.type === "change" ? (
          <Change key={keyOf(part.block)} block={part.block} language={language} direction={direction} />
        ) : (
          <details key={`same ${part.blocks[0]?.blockId}`} className={styles.same}>
            <summary>{count(part.blocks.length, "unchanged paragraph", "unchanged paragraphs")}</summary>
            <div lang={language} dir={direction}>
              {part.blocks.map((block) => (
                <p key={block.blockId}>{block.stretches.map(({ text }) => shown(text)).join("")}</p>
              ))}
            </div>
          </details>
        ),
      )}
    </div>
  );
}

const WORDS = {
  same: "",
  changed: "",
  added: "New paragraph",
  removed: "Removed paragraph",
  moved: "Moved here",
} as const;

type ChangeProps = { block: ComparedBlock } & Omit<ComparisonViewProps, "blocks">;

function Change({ block, language, direction }: ChangeProps) {
  return (
    <div className={styles.change} data-change={block.kind} tabIndex={-1}>
      {WORDS[block.kind] && <p className={styles.sort}>{WORDS[block.kind]}</p>}
      <p lang={language} dir={direction}>
        {block.stretches.map((stretch, index) => (
          // Stretches never change their order: the whole comparison is made anew.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Words key={index} stretch={stretch} />
        ))}
      </p>
    </div>
  );
}

/** Line and weight say it to the eye without colour, words before it to the ear. */
function Words({ stretch: { type, text } }: { stretch: Stretch }) {
  if (type === "same") return shown(text);
  const Tag = type === "added" ? "ins" : "del";
  return (
    <Tag className={styles[type]}>
      <span lang="en" dir="ltr">
        <VisuallyHidden>{type === "added" ? " added: " : " removed: "}</VisuallyHidden>
      </span>
      {shown(text) || " "}
      <span lang="en" dir="ltr">
        <VisuallyHidden>
          {type === "added" ? " end of what was added " : " end of what was removed "}
        </VisuallyHidden>
      </span>
    </Tag>
  );
}

/** A thing that is not text (a picture, a formula, the number of a note) is a small box. */
const shown = (text: string) => text.replaceAll(PLACEHOLDER, "▣");

/** A paragraph that moved stands in it twice. */
const keyOf = ({ blockId, kind }: ComparedBlock) => `${kind} ${blockId}`;
