import type { Block, Heading, Mark, ParagraphRole } from "@/lib/anchoring/document/schema";
import { allowedLink } from "@/lib/links";
import { BlockStack } from "./block-stack";
import { attributeText, fileName, languageOf, startOf } from "./html-attributes";
import {
  EMBEDDED,
  headingLevel,
  isBlock,
  isOrnament,
  isSkipped,
  markOf,
  PREFORMATTED,
} from "./html-elements";
import { layoutTables, tableOf } from "./html-tables";
import { attribute, type Element, type Visitor, visit } from "./html-tree";
import { InlineRun, withoutControls } from "./inline-run";
import { heading, paragraph, rule } from "./make-blocks";

/** Blocks without ids, and what was met on the way. */
export type HtmlBlocks = {
  blocks: Block[];
  /** The level each heading had in the source, 1 to 6. */
  levels: Map<Heading, number>;
  images: number;
  tables: number;
  refusedLinks: number;
  embedded: number;
  /** Signs between cells, which are words that the source does not have. */
  separators: number;
};

type State = {
  marks: readonly Mark[];
  role: ParagraphRole;
  level: number;
  /** Set inside preformatted text. */
  pre: { language: string | null } | null;
  /** True inside a cell of a table that holds data. */
  cell: boolean;
  depth: number;
};

/** What stands in an element (the body), as blocks. `base` resolves relative addresses where it is known. Linear. */
export function readBlocks(body: Element, base: string | null): HtmlBlocks {
  const reader = new BlockReader(base, layoutTables(body));
  visit(body, reader);
  return reader.finish();
}

class BlockReader implements Visitor {
  private readonly stack = new BlockStack();
  private readonly run = new InlineRun();
  private readonly states: State[] = [
    { marks: [], role: "body", level: 0, pre: null, cell: false, depth: 1 },
  ];
  private code = "";
  private separatorsInRow = 0;
  private rowOpen = false;
  private readonly found: HtmlBlocks = {
    blocks: [],
    levels: new Map(),
    images: 0,
    tables: 0,
    refusedLinks: 0,
    embedded: 0,
    separators: 0,
  };

  constructor(
    private readonly base: string | null,
    private readonly layout: ReadonlySet<Element>,
  ) {}

  enter(element: Element): boolean {
    const name = element.tagName;
    if (isSkipped(element)) {
      if (EMBEDDED.has(name)) this.found.embedded++;
      return false;
    }
    if (name === "br") return this.lineBreak();
    if (name === "wbr") return false;
    if (name === "img" || name === "image") return this.image(element);
    if (name === "hr") {
      this.flush();
      this.stack.add(rule());
      return false;
    }
    const outer = this.state;
    const state: State = { ...outer, depth: this.stack.depth, marks: this.marksIn(element, outer.marks) };
    if (isBlock(element)) this.openBlock(element, state);
    else if (name === "q") this.text('"');
    this.states.push(state);
    return true;
  }

  leave(element: Element): void {
    const state = this.state;
    if (element.tagName === "q") this.text('"');
    if (isBlock(element) && !(state.cell && element.tagName !== "tr")) {
      this.flush();
      this.stack.closeTo(state.depth);
    } else if (isBlock(element)) this.endLineInCell();
    this.states.pop();
  }

  text(value: string): void {
    const { pre, marks } = this.state;
    if (pre) this.code += withoutControls(value.replace(/\r\n?/g, "\n")).replaceAll("\f", "");
    else this.run.add(value, marks);
  }

  finish(): HtmlBlocks {
    this.flush();
    this.found.blocks = this.stack.finish();
    return this.found;
  }

  private get state(): State {
    return this.states.at(-1) ?? { marks: [], role: "body", level: 0, pre: null, cell: false, depth: 1 };
  }

  private openBlock(element: Element, state: State): void {
    const name = element.tagName;
    if (this.state.cell) {
      if (name === "td" || name === "th") this.separate();
      else this.endLineInCell();
      return;
    }
    this.flush();
    if (name === "ul" || name === "menu" || name === "dir") this.stack.enter("bulletList");
    else if (name === "ol") this.stack.enter("orderedList", startOf(element));
    else if (name === "li" && this.stack.inList) {
      this.stack.enter("listItem");
      // Something bare before it had opened an item of its own, which is closed now.
      state.depth = this.stack.depth - 1;
    } else if (name === "blockquote") this.stack.enter("blockquote");
    else if (name === "aside") this.stack.enter("aside");
    else if (PREFORMATTED.has(name)) state.pre = { language: languageOf(element) };
    else if (name === "figcaption" || name === "caption") state.role = "caption";
    else if (name === "tr" && !this.layout.has(tableOf(element))) state.cell = true;
    else if (name === "table" && !this.layout.has(element)) this.found.tables++;
    if (headingLevel(name) > 0) state.level = headingLevel(name);
  }

  private separate(): void {
    if (!this.rowOpen) this.rowOpen = true;
    else {
      this.run.addSign(" | ");
      this.separatorsInRow++;
    }
  }
  private endLineInCell(): void {
    if (!this.run.atLineStart && !this.state.pre) this.run.add(" ", []);
  }

  private lineBreak(): false {
    if (this.state.pre) this.code += "\n";
    else this.run.addBreak();
    return false;
  }

  private image(element: Element): false {
    if (isOrnament(element)) return false;
    const alt = attribute(element, "alt");
    this.flush();
    const title = attribute(element, "title");
    this.found.images++;
    this.stack.add({
      type: "image",
      attrs: {
        id: "",
        alt: attributeText(alt ?? title ?? fileName(attribute(element, "src") ?? "")),
        title: title === null || title.trim() === "" ? null : attributeText(title),
      },
    });
    return false;
  }

  private marksIn(element: Element, marks: readonly Mark[]): readonly Mark[] {
    if (element.tagName === "a") {
      const href = attribute(element, "href");
      if (href === null) return marks;
      const allowed = this.resolve(href);
      if (allowed === null) {
        if (!href.trim().startsWith("#")) this.found.refusedLinks++;
        return marks.filter(({ type }) => type !== "link");
      }
      return [...marks.filter(({ type }) => type !== "link"), { type: "link", attrs: { href: allowed } }];
    }
    const mark = markOf(element);
    return mark && !marks.some(({ type }) => type === mark.type) ? [...marks, mark] : marks;
  }

  private resolve(href: string): string | null {
    const whole = allowedLink(href);
    if (whole !== null || this.base === null || /[:\p{Cc}]|^\s*#/u.test(href)) return whole;
    try {
      return allowedLink(new URL(href, this.base).href);
    } catch {
      return null;
    }
  }

  /** Makes a block of what has come in. */
  private flush(): void {
    const { level, role } = this.state;
    if (this.code.trim() !== "") {
      const { pre } = this.state;
      const text = this.code.replace(/\n$/, "");
      this.stack.add({
        type: "codeBlock",
        attrs: { id: "", language: pre?.language ?? null },
        content: [{ type: "text", text }],
      });
    }
    this.code = "";
    const onlySeparators = this.separatorsInRow > 0 && !this.run.hasWords;
    const parts = this.run.take();
    if (!onlySeparators) {
      this.found.separators += this.separatorsInRow;
      for (const part of parts) {
        if (level === 0) this.stack.add(paragraph(part, role));
        else {
          const block = heading(part, level);
          this.found.levels.set(block, level);
          this.stack.add(block);
        }
      }
    }
    this.separatorsInRow = 0;
    this.rowOpen = false;
  }
}
