import { describe, expect, it } from "vitest";
import { describe as anchorOf } from "@/lib/anchoring/describe";
import { travelled } from "./travel";

const OLD =
  "At night the bridges were raised and nobody could go home.\nThe second paragraph has nothing to say.";
const passage = (words: string) => {
  const start = OLD.indexOf(words);
  return { type: "passage", anchor: anchorOf(OLD, start, start + words.length) } as const;
};

describe("a note in progress, in another edition", () => {
  it("stays on its words where they stand further on", () => {
    const text = `A new beginning.\n${OLD}`;
    const target = travelled(passage("the bridges were raised and nobody could"), {
      text,
      blockIds: new Set(),
    });
    expect(target?.type === "passage" && text.slice(target.anchor.start, target.anchor.end)).toBe(
      "the bridges were raised and nobody could",
    );
  });

  it("never comes to stand on other words", () => {
    const text = "Something else entirely is written here, about ships.";
    expect(travelled(passage("nobody could go home"), { text, blockIds: new Set() })).toBeNull();
  });

  it("follows a picture by its block, and the whole text everywhere", () => {
    const edition = { text: "", blockIds: new Set(["b7"]) };
    expect(travelled({ type: "block", blockId: "b7" }, edition)).toEqual({ type: "block", blockId: "b7" });
    expect(travelled({ type: "block", blockId: "b8" }, edition)).toBeNull();
    expect(travelled({ type: "text" }, edition)).toEqual({ type: "text" });
  });
});
