import { describe, expect, it } from "vitest";
import { compare } from "./comparison";

const A = "The ferry left at six, as every evening, with nobody but the postman on board.";
const B = "In the harbour office somebody had forgotten a lamp, and it burned until morning.";
const C = "My grandmother kept the tickets of forty summers in a tin that had held tea.";
const D = "Nobody remembers now who painted the name on the bow, or why in green.";

/** The words of the old text that were found elsewhere, and the words they were found as. */
function moved(oldText: string, newText: string) {
  const { old, now, toNow, stretchOf } = compare(oldText, newText);
  const words: string[] = [];
  for (let at = 0; at < old.count; at++) {
    const there = toNow[at] ?? -1;
    if (there >= 0 && (stretchOf[at] ?? 0) > 0) words.push(newText.slice(now.starts[there], now.ends[there]));
  }
  return words.join(" ");
}

describe("compare", () => {
  it("finds a paragraph that moved, edited", () => {
    const edited = C.replace("forty", "thirty").replace("tin", "box");
    expect(moved([A, B, C, D].join("\n"), [A, edited, B, D].join("\n"))).toMatch(
      /In the harbour office|My grandmother kept the tickets/,
    );
  });

  it("keeps every token in one pair only", () => {
    const { toNow, toOld } = compare([A, B, C, D, A].join("\n"), [D, C, A, `${B} ${C}`, A].join("\n"));
    for (const [old, now] of toNow.entries()) if (now >= 0) expect(toOld[now]).toBe(old);
    for (const [now, old] of toOld.entries()) if (old >= 0) expect(toNow[old]).toBe(now);
  });

  it("takes no words for moved that two unrelated texts share by chance", () => {
    expect(moved([A, C].join("\n"), [B, D].join("\n"))).toBe("");
  });

  it("trusts a moved paragraph more than a quotation of a deleted one", () => {
    const old = [A, B, C, D].join("\n");
    const trust = (text: string) =>
      Math.max(
        ...compare(old, text)
          .stretches.slice(1)
          .map((s) => s.trust),
        0,
      );
    const whole = trust([C, A, B, D].join("\n"));
    const quoted = trust(
      [
        `Years later a stranger wrote to us at great length: “${C}” None of us had ever met him.`,
        A,
        B,
        D,
      ].join("\n"),
    );
    expect(whole).toBeGreaterThan(0.9);
    expect(quoted).toBeLessThan(0.9);
  });

  it("follows a word through a misprint, but not into another word", () => {
    const { toNow } = compare("the pale night was long", "the pale nihgt was long");
    expect(toNow[2]).toBe(2);
    expect(compare("the pale night was long", "the pale river was long").toNow[2]).toBe(-1);
  });
});
