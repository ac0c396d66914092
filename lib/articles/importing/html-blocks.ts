import { html } from "parse5";
import type { Block, Footnote, Heading, Mark, ParagraphRole } from "@/lib/anchoring/document/schema";
import { BlockStack } from "./block-stack";
import { imageOf, languageOf, startOf } from "./html-attributes";
import {
  EMBEDDED,
  headingLevel,
  isBlock,
  isOrnament,
  isSkipped,
  markOf,
  PREFORMATTED,
} from "./html-elements";
import { type FoundNotes, findFootnotes } from "./html-footnotes";
import { linked } from "./html-links";
import { isSecondFormula, texOf } from "./html-math";
import { layoutTables, RowsLeft, shapeOf, tableOf } from "./html-tables";
import { attribute, type Element, type Visitor, visit } from "./html-tree";
import { InlineRun, withoutControls } from "./inline-run";
import { heading, paragraph, rule } from "./make-blocks";

/** Blocks without ids, and what was met on the way. */
export type HtmlBlocks = {
  blocks: Block[];
  /** Named notes, to which references in the blocks lead. */
  notes: Footnote[];
  /** The level each heading had in the source, 1 to 6. */
  levels: Map<Heading, number>;
  images: number;
  refusedLinks: number;
  embedded: number;
};

/** What is known of a page before its blocks are read. */
export type Plan = FoundNotes & { layout: ReadonlySet<Element> };

type State = {
  marks: readonly Mark[];
  role: ParagraphRole;
  level: number;
  /** Set inside preformatted text. */
  pre: { language: string | null } | null;
  depth: number;
};

/** Looks over an element (the body), to know its tables and footnotes. Linear. */
export function planBlocks(body: Element): Plan {
  return { ...findFootnotes(body), layout: layoutTables(body) };
}

/** What stands in an element (the body), as blocks. `base` resolves relative addresses where it is known. Linear. */
export function readBlocks(body: Element, base: string | null, plan: Plan): HtmlBlocks {
  const reader = new BlockReader(base, plan);
  visit(body, reader);
  return reader.finish();
}

class BlockReader implements Visitor {
  private readonly stack = new BlockStack();
  private readonly run = new InlineRun();
  private readonly states: State[] = [{ marks: [], role: "body", level: 0, pre: null, depth: 1 }];
  private readonly rows = new RowsLeft();
  private rowsLeft = 1;
  private code = "";
  private readonly found: HtmlBlocks = {
    blocks: [],
    notes: [],
    levels: new Map(),
    images: 0,
    refusedLinks: 0,
    embedded: 0,
  };

  constructor(
    private readonly base: string | null,
    private readonly plan: Plan,
  ) {}

  enter(element: Element): boolean {
    const name = element.tagName;
    if (isSkipped(element)) {
      if (EMBEDDED.has(name)) this.found.embedded++;
      return false;
    }
    if (isSecondFormula(element) || this.plan.besides.has(element)) return false;
    if (name === "br") return this.lineBreak();
    if (name === "wbr") return false;
    if (name === "img" || name === "image") return this.image(element);
    if (name === "math" && this.formula(element)) return false;
    if (name === "hr") {
      this.flush();
      this.stack.add(rule());
      return false;
    }
    const note = this.plan.references.get(element);
    if (note !== undefined) {
      this.run.addAtom({ type: "footnoteReference", attrs: { note } });
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
    if (element.tagName === "q") this.text('"');
    if (isBlock(element)) {
      this.flush();
      this.stack.closeTo(this.state.depth);
    }
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
    this.found.notes = this.stack.notes;
    return this.found;
  }

  private get state(): State {
    return this.states.at(-1) ?? { marks: [], role: "body", level: 0, pre: null, depth: 1 };
  }

  private openBlock(element: Element, state: State): void {
    const name = element.tagName;
    this.flush();
    const note = this.plan.notes.get(element);
    if (note !== undefined) {
      this.stack.enter({ type: "footnote", name: note });
      Object.assign(state, { role: "body", level: 0 });
    } else if (name === "ul" || name === "menu" || name === "dir") this.stack.enter({ type: "bulletList" });
    else if (name === "ol") this.stack.enter({ type: "orderedList", start: startOf(element) });
    else if (name === "li" && this.stack.inList) {
      this.stack.enter({ type: "listItem" });
      // Something bare before it had opened an item of its own, which is closed now.
      state.depth = this.stack.depth - 1;
    } else if (name === "blockquote" || name === "aside") this.stack.enter({ type: name });
    else if (name === "figure" && !this.stack.inSmallRoom) this.stack.enter({ type: "figure" });
    else if (PREFORMATTED.has(name)) state.pre = { language: languageOf(element) };
    else if (name === "figcaption" || name === "caption") state.role = "caption";
    else if (this.inData(element)) this.openTablePart(element, state);
    if (headingLevel(name) > 0) state.level = headingLevel(name);
  }

  private openTablePart(element: Element, state: State): void {
    switch (element.tagName) {
      case "table":
        this.stack.enter({ type: "table" });
        return;
      case "tr":
        this.stack.enter({ type: "tableRow" });
        this.rowsLeft = this.rows.from(element);
        return;
      case "td":
      case "th":
        this.stack.enter({ type: "cell", shape: shapeOf(element, this.rowsLeft) });
        Object.assign(state, { depth: this.stack.depth - 1, role: "body", level: 0 });
    }
  }

  /** True for a table of data and its parts; what only has their names, as within formulas, is no part of one. */
  private inData(element: Element): boolean {
    if (!TABLE_PARTS.has(element.tagName) || element.namespaceURI !== html.NS.HTML) return false;
    return !this.plan.layout.has(element.tagName === "table" ? element : tableOf(element));
  }

  private formula(math: Element): boolean {
    const found = this.state.pre ? null : texOf(math);
    if (!found) return false;
    if (found.display) {
      this.flush();
      this.stack.add({ type: "formulaBlock", attrs: { id: "", tex: found.tex } });
    } else this.run.addAtom({ type: "formula", attrs: { tex: found.tex } });
    return true;
  }

  private lineBreak(): false {
    if (this.state.pre) this.code += "\n";
    else this.run.addBreak();
    return false;
  }

  private image(element: Element): false {
    if (isOrnament(element)) return false;
    this.flush();
    this.found.images++;
    this.stack.add(imageOf(element));
    return false;
  }

  private marksIn(element: Element, marks: readonly Mark[]): readonly Mark[] {
    const href = element.tagName === "a" ? attribute(element, "href") : null;
    if (href !== null) {
      const { marks: inside, refused } = linked(marks, href, this.base);
      if (refused) this.found.refusedLinks++;
      return inside;
    }
    // The headings of a table are set by the page.
    const mark = element.tagName === "th" && this.inData(element) ? null : markOf(element);
    return mark && !marks.some(({ type }) => type === mark.type) ? [...marks, mark] : marks;
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
    for (const part of this.run.take()) {
      if (level === 0) this.stack.add(paragraph(part, role));
      else {
        const block = heading(part, level);
        this.found.levels.set(block, level);
        this.stack.add(block);
      }
    }
  }
}

const TABLE_PARTS = new Set(["table", "tr", "td", "th"]);
