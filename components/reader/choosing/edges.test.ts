import { describe, expect, it } from "vitest";
import { type Edge, moveEdge, type Words, wordSegmenter } from "./edges";

function walkable(paragraphs: string[], language = "en") {
  let start = 0;
  const blocks = paragraphs.map((text, index) => {
    const span = { id: String(index), start, end: start + text.length };
    start = span.end + 1;
    return span;
  });
  const words: Words = {
    blocks,
    textOf: (block) => paragraphs[block] ?? "",
    segmenter: wordSegmenter(language),
  };
  const whole = paragraphs.join("\n");
  return (passage: string, edge: Edge, by: 1 | -1) => {
    const at = whole.indexOf(passage);
    const moved = moveEdge(words, { start: at, end: at + passage.length }, edge, by);
    return moved && whole.slice(moved.start, moved.end);
  };
}

const move = walkable(["The bridges were up.", "", "Nobody went home!"]);

describe("moving an end of a passage", () => {
  it("takes one word more or less at the end", () => {
    expect(move("bridges", "end", 1)).toBe("bridges were");
    expect(move("bridges were", "end", -1)).toBe("bridges");
  });

  it("takes one word more or less at the beginning", () => {
    expect(move("bridges", "start", -1)).toBe("The bridges");
    expect(move("The bridges", "start", 1)).toBe("bridges");
  });

  it("takes a full stop by itself, so that a sentence can end before it", () => {
    expect(move("were up", "end", 1)).toBe("were up.");
    expect(move("were up.", "end", -1)).toBe("were up");
  });

  it("goes on in the next paragraph that has words", () => {
    expect(move("up.", "end", 1)).toBe("up.\n\nNobody");
    expect(move("Nobody", "start", -1)).toBe(".\n\nNobody");
  });

  it("makes a half word whole", () => {
    expect(move("ridges wer", "end", 1)).toBe("ridges were");
    expect(move("ridges wer", "start", -1)).toBe("bridges wer");
  });

  it("never leaves nothing", () => {
    expect(move("bridges", "end", -1)).toBeNull();
    expect(move("bridges", "start", 1)).toBeNull();
  });

  it("stops where the text does", () => {
    expect(move("home!", "end", 1)).toBeNull();
    expect(move("The", "start", -1)).toBeNull();
  });

  it("finds words where no spaces are", () => {
    const chinese = walkable(["他们谈到天亮。"], "zh");
    expect(chinese("他们", "end", 1)?.startsWith("他们谈")).toBe(true);
    expect(chinese("天亮", "end", 1)).toBe("天亮。");
  });
});
