import temml from "temml";

/** The longest formula that is set, in UTF-16 units of its TeX; longer ones are shown as they were written. */
const MAX_TEX = 2_000;
/** How much TeX of one text is set: a few seconds of work at worst, and far more than a paper holds. */
const MAX_TEX_OF_TEXT = 100_000;
/** How much MathML one text may become, in UTF-16 units: repeated formulas count each time that they are shown. */
const MAX_SET_OF_TEXT = 10_000_000;

/** With a macro of its own a short formula could grow without end. */
const DEFINES =
  /\\(?:[egx]?def|let|futurelet|global|(?:re)?newcommand|providecommand|newenvironment)(?![A-Za-z])/;

/** Sets the formulas of one text: MathML, or null for what can't be set and is to be shown as TeX. */
export type SetFormula = (tex: string, display: boolean) => string | null;

/**
 * Makes what sets one text's formulas. Temml escapes all text and is trusted with no address, class or style;
 * the same formula is set once. Linear in the TeX, within the limits above: a table of empty cells becomes 150 times
 * as long, and said a thousand times it would be a page that nobody can load.
 */
export function formulaSetter(): SetFormula {
  const known = new Map<string, string | null>();
  let left = MAX_TEX_OF_TEXT;
  let room = MAX_SET_OF_TEXT;
  return (tex, display) => {
    const key = `${display ? "D" : "T"}${tex}`;
    let set = known.get(key);
    if (set === undefined) {
      left -= tex.length;
      set = left < 0 || tex.length > MAX_TEX || DEFINES.test(tex) ? null : setTex(tex, display);
      known.set(key, set);
    }
    room -= set?.length ?? 0;
    return room < 0 ? null : set;
  };
}

function setTex(tex: string, display: boolean): string | null {
  try {
    return temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxExpand: 200,
      maxSize: [20, 20],
    });
  } catch {
    // Unknown commands, unbalanced braces, nesting beyond the stack: people still read the source.
    return null;
  }
}
