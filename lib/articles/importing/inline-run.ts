import type { FootnoteReference, Formula, Inline, Mark } from "@/lib/anchoring/document/schema";

// biome-ignore lint/suspicious/noControlCharactersInRegex: references can smuggle control characters in
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g;

/** Text without the control characters that no document may hold. */
export const withoutControls = (text: string) => text.replace(CONTROL, "");

/**
 * Inline content as it comes in, with white space collapsed as browsers do: a run is one space, which stays
 * with the words it was written among, and none stands beside a line end.
 */
export class InlineRun {
  private content: Inline[] = [];
  /** Kept apart, because looking at the end of a text that grows by pieces would copy it each time. */
  private endsInSpace = false;
  /** Adds text that carries the marks. */
  add(written: string, marks: readonly Mark[]): void {
    let text = withoutControls(written).replace(/[ \t\n\f\r]+/g, " ");
    const last = this.content.at(-1);
    const atStart = last === undefined || last.type === "hardBreak" || this.endsInSpace;
    if (atStart && text.startsWith(" ")) text = text.slice(1);
    if (text === "") return;
    this.endsInSpace = text.endsWith(" ");
    if (last?.type === "text" && sameMarks(last.marks ?? [], marks)) last.text += text;
    else
      this.content.push(
        marks.length > 0 ? { type: "text", text, marks: [...marks] } : { type: "text", text },
      );
  }

  /** Adds a thing that is not text. */
  addAtom(atom: Formula | FootnoteReference): void {
    this.content.push(atom);
    this.endsInSpace = false;
  }

  addBreak(): void {
    this.trimEnd();
    this.content.push({ type: "hardBreak" });
  }

  /**
   * What has come in, parted where two or more breaks stand together, without breaks at the edges; the
   * run is empty after it.
   */
  take(): Inline[][] {
    this.trimEnd();
    const parts: Inline[][] = [[]];
    let breaks = 0;
    for (const node of this.content) {
      if (node.type === "hardBreak") {
        breaks++;
        continue;
      }
      const open = parts.at(-1) ?? [];
      if (breaks === 1 && open.length > 0) open.push({ type: "hardBreak" });
      if (breaks > 1 && open.length > 0) parts.push([node]);
      else open.push(node);
      breaks = 0;
    }
    this.content = [];
    return parts.filter((part) =>
      part.some((node) => (node.type === "text" ? /\S/u.test(node.text) : node.type !== "hardBreak")),
    );
  }

  private trimEnd(): void {
    for (let last = this.content.at(-1); last?.type === "text"; last = this.content.at(-1)) {
      last.text = last.text.replace(/ $/, "");
      if (last.text !== "") return;
      this.content.pop();
    }
  }
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return (
    a.length === b.length &&
    a.every((mark, i) => {
      const other = b[i];
      return mark === other || (mark.type === other?.type && mark.type !== "link");
    })
  );
}
