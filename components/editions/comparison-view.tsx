import { count } from "@/components/ui/count";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ComparedBlock, Stretch } from "@/lib/editions/wire";
import styles from "./editions.module.css";
import { gather } from "./gather";
import { shown } from "./shown";

type ComparisonViewProps = {
  blocks: readonly ComparedBlock[];
  language: string;
  direction: "ltr" | "rtl";
};

/** Two texts in one: what was removed and what was added, in place. What stayed is folded away. */
export function ComparisonView({ blocks, language, direction }: ComparisonViewProps) {
  return (
    <div className={styles.comparison} dir={direction}>
      {gather(blocks).map((part) =>
        part.type === "change" ? (
          <Change key={keyOf(part.block)} block={part.block} language={language} />
        ) : (
          <details key={`same ${part.blocks[0]?.blockId}`} className={styles.same}>
            <summary>
              <bdi lang="en">{count(part.blocks.length, "unchanged paragraph", "unchanged paragraphs")}</bdi>
            </summary>
            <div lang={language}>
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
  changed: "Changed paragraph",
  added: "New paragraph",
  removed: "Removed paragraph",
  moved: "Moved here",
} as const;

function Change({ block, language }: { block: ComparedBlock; language: string }) {
  const { kind, stretches } = block;
  // What the line above it says of all its words need not be said of them again.
  const whole = kind === "added" || kind === "removed";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls, and this is a paragraph
    <div
      className={styles.change}
      data-change={kind}
      role="group"
      aria-roledescription="change"
      aria-label={WORDS[kind]}
      tabIndex={-1}
    >
      {kind !== "changed" && (
        <p className={styles.sort} aria-hidden="true">
          <bdi lang="en">{WORDS[kind]}</bdi>
        </p>
      )}
      <p lang={language}>
        {stretches.map((stretch, index) => (
          <Words
            // Stretches never change their order: the whole comparison is made anew.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            stretch={stretch}
            told={whole && stretches.length === 1}
            touching={isTouching(stretches[index - 1], stretch)}
          />
        ))}
      </p>
    </div>
  );
}

const EDGES = /^(\s*)(.*?)(\s*)$/su;

type WordsProps = {
  stretch: Stretch;
  /** Whether it was said before what they are. */
  told: boolean;
  /** Whether there is no space between it and what was removed or added before it. */
  touching: boolean;
};

const isTouching = (before: Stretch | undefined, { text }: Stretch) =>
  before !== undefined && before.type !== "same" && !/\s$/.test(before.text) && !/^\s/.test(text);

/** Line and weight say it to the eye without colour, words before and after it to the ear. */
function Words({ stretch: { type, text }, told, touching }: WordsProps) {
  if (type === "same") return shown(text);
  const Tag = type === "added" ? "ins" : "del";
  // Lines through and under words do not reach into the space beside them.
  const [, before = "", words = "", after = ""] = EDGES.exec(shown(text)) ?? [];
  const aside = (said: string) =>
    !told && (
      <span lang="en" dir="ltr">
        <VisuallyHidden>{said}</VisuallyHidden>
      </span>
    );
  return (
    <>
      {words && before}
      <Tag className={styles[type]} data-touching={touching || undefined}>
        {aside(type === "added" ? " added: " : " removed: ")}
        {words || shown(text)}
        {aside(type === "added" ? " end of what was added " : " end of what was removed ")}
      </Tag>
      {words && after}
    </>
  );
}

/** A paragraph that moved stands in it twice. */
const keyOf = ({ blockId, kind }: ComparedBlock) => `${kind} ${blockId}`;
