import { describe, expect, it } from "vitest";
import type { Span } from "@/lib/anchoring/boundaries";
import { type Sentences, sentenceAfter, sentenceBefore, sentenceSegmenter } from "./next-sentence";

function walkable(paragraphs: string[], language = "en") {
  let start = 0;
  const blocks = paragraphs.map((text, index) => {
    const span = { id: String(index), start, end: start + text.length };
    start = span.end + 1;
    return span;
  });
  const asked: number[] = [];
  const text: Sentences = {
    blocks,
    textOf: (block) => {
      asked.push(block);
      return paragraphs[block] ?? "";
    },
    segmenter: sentenceSegmenter(language),
  };
  const whole = paragraphs.join("\n");
  return {
    asked,
    find: (words: string): Span => ({
      start: whole.indexOf(words),
      end: whole.indexOf(words) + words.length,
    }),
    following: (span: Span) => words(whole, sentenceAfter(text, span)),
    preceding: (span: Span) => words(whole, sentenceBefore(text, span)),
  };
}
const words = (whole: string, span: Span | null) => span && whole.slice(span.start, span.end);

const bridges = ["Bridges", "They were up. Nobody went home!  So they argued.", " ", "", "Then it was day."];

describe("the next sentence", () => {
  it("follows the selection within its paragraph, without the spaces between", () => {
    const { following, find } = walkable(bridges);
    expect(following(find("They were up."))).toBe("Nobody went home!");
    expect(following(find("Nobody went home!"))).toBe("So they argued.");
  });

  it("goes on in the next paragraph that has words", () => {
    const { following, find } = walkable(bridges);
    expect(following(find("Bridges"))).toBe("They were up.");
    expect(following(find("So they argued."))).toBe("Then it was day.");
    expect(following(find("Then it was day."))).toBeNull();
  });

  it("leaves the sentence in which a longer or shorter selection ends", () => {
    const { following, find } = walkable(bridges);
    expect(following(find("were"))).toBe("Nobody went home!");
    expect(following(find("were up. Nobody"))).toBe("So they argued.");
  });

  it("is the one at a place, where nothing is selected", () => {
    const { following, find } = walkable(bridges);
    const { start } = find("went");
    expect(following({ start, end: start })).toBe("Nobody went home!");
    expect(following({ start: 0, end: 0 })).toBe("Bridges");
  });

  it("is looked for in one paragraph only, however long the text is", () => {
    const { following, find, asked } = walkable([
      ...bridges,
      ...Array.from({ length: 1_000 }, () => "More."),
    ]);
    following(find("They were up."));
    expect(asked).toEqual([1]);
  });
});

describe("the sentence before", () => {
  it("stands before the selection, across paragraphs without words", () => {
    const { preceding, find } = walkable(bridges);
    expect(preceding(find("So they argued."))).toBe("Nobody went home!");
    expect(preceding(find("Then it was day."))).toBe("So they argued.");
    expect(preceding(find("They were up."))).toBe("Bridges");
    expect(preceding(find("Bridges"))).toBeNull();
  });
});

describe("other scripts", () => {
  it("ends sentences where Chinese and Arabic do", () => {
    const chinese = walkable(["桥都升起来了。谁也回不了家！他们谈到天亮。"], "zh");
    expect(chinese.following(chinese.find("桥都升起来了。"))).toBe("谁也回不了家！");
    const arabic = walkable(["هل رُفعت الجسور؟ لم يعد أحد إلى بيته."], "ar");
    expect(arabic.following(arabic.find("هل رُفعت الجسور؟"))).toBe("لم يعد أحد إلى بيته.");
  });

  it("takes a picture as one", () => {
    const { following, find } = walkable(["Look.", "\ufffc", "Well."]);
    expect(following(find("Look."))).toBe("\ufffc");
  });

  it("cuts a text in no known language all the same", () => {
    const { following, find } = walkable(["One. Two."], "not a tag");
    expect(following(find("One."))).toBe("Two.");
  });
});
