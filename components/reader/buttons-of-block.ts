import { count } from "@/components/ui/count";
import { DETACHED, type IndexEntry, type Standing, UNCERTAIN } from "@/lib/annotations/wire";

/** What notes of a block have in common: they surely stand there, or not. */
type Kind = Standing | undefined;

const UNSETTLED = {
  [UNCERTAIN]: "may belong here",
  [DETACHED]: "on a passage that was removed",
} as const;

/**
 * The buttons behind one block: the number of notes that surely stand in it, in the gutter, and below the block a
 * line for those that may belong there and those whose passage was removed.
 */
export class BlockButtons {
  readonly #element: HTMLElement;
  readonly #id: string;
  readonly #open: (kind: Kind) => void;
  readonly #buttons = new Map<Kind, HTMLButtonElement>();
  #line: HTMLElement | null = null;

  /** `open` is asked to show the notes of one kind. */
  constructor(element: HTMLElement, id: string, open: (kind: Kind) => void) {
    this.#element = element;
    this.#id = id;
    this.#open = open;
  }

  /** Shows the notes that are there now, in reading order; none takes everything away. */
  show(entries: readonly IndexEntry[]): void {
    const of = (kind: Kind) => entries.filter((entry) => entry[6] === kind);
    const sure = of(undefined);
    const label = sure.length > 0 ? `${whatOf(sure)} on this ${nameOf(this.#element)}` : "";
    const number = this.#button(undefined, label, String(sure.length));
    if (number && !number.isConnected) this.#element.after(number);
    const unsettled = ([UNCERTAIN, DETACHED] as const).flatMap((kind) => {
      const some = of(kind);
      const words = some.length > 0 ? `${whatOf(some)} ${UNSETTLED[kind]}` : "";
      return this.#button(kind, words, words) ?? [];
    });
    this.#place(unsettled, number);
  }

  /** The button of a kind, made or changed; without a label it goes. */
  #button(kind: Kind, label: string, text: string): HTMLButtonElement | null {
    const known = this.#buttons.get(kind);
    if (!label) {
      known?.remove();
      this.#buttons.delete(kind);
      return null;
    }
    const button = known ?? this.#make(kind);
    if (button.getAttribute("aria-label") !== label) {
      button.setAttribute("aria-label", label);
      button.textContent = text;
      if (kind === undefined) button.title = label;
    }
    return button;
  }

  #make(kind: Kind): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    if (kind === undefined) button.dataset.notesFor = this.#id;
    speakOurLanguage(button);
    button.addEventListener("click", () => this.#open(kind));
    this.#buttons.set(kind, button);
    return button;
  }

  /** Below the block, in a line of their own. */
  #place(buttons: readonly HTMLButtonElement[], number: HTMLButtonElement | null): void {
    if (buttons.length === 0) {
      this.#line?.remove();
      this.#line = null;
      return;
    }
    if (!this.#line) {
      this.#line = document.createElement("div");
      this.#line.dataset.unsettledFor = this.#id;
      (number ?? this.#element).after(this.#line);
    }
    for (const button of buttons) if (!button.isConnected) this.#line.append(button);
  }
}

/** What is ours is in the language of the interface, whatever the text's own is. */
function speakOurLanguage(element: HTMLElement): void {
  element.lang = "en";
  element.dir = "ltr";
}

function whatOf(entries: readonly IndexEntry[]): string {
  const bare = entries.every(([, , , kind, , comments]) => kind === 0 && comments === 0);
  return bare ? count(entries.length, "mark", "marks") : count(entries.length, "note", "notes");
}

function nameOf({ tagName, className, parentElement }: HTMLElement): string {
  if (tagName === "FIGURE") return className === "formula" ? "formula" : "picture";
  if (tagName === "PRE") return "code";
  if (parentElement?.matches("td, th")) return "cell";
  return /^H\d$/.test(tagName) ? "heading" : "paragraph";
}
