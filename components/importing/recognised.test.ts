import { describe, expect, it } from "vitest";
import type { ArticleDocument, Block, Mark } from "@/lib/anchoring/document/schema";
import { recognise } from "./recognised";

const document = (...content: Block[]): ArticleDocument => ({ type: "doc", attrs: { schema: 1 }, content });
const paragraph = (id: string, text: string, section = false, marks: Mark[] = []): Block => ({
  type: "paragraph",
  attrs: { id, role: "body", section },
  content: [{ type: "text", text, marks }],
});
const heading = (id: string, level: 2 | 3, text: string): Block => ({
  type: "heading",
  attrs: { id, level },
  content: [{ type: "text", text }],
});

describe("what was recognised in a text", () => {
  it("counts plain paragraphs without listing them", () => {
    expect(recognise(document(paragraph("b1", "One"), paragraph("b2", "Two")))).toEqual({
      parts: [],
      paragraphs: 2,
    });
  });

  it("lists headings by level and what stands under them one step deeper", () => {
    const { parts } = recognise(
      document(heading("b1", 2, "First"), heading("b2", 3, "Under it"), {
        type: "codeBlock",
        attrs: { id: "b3", language: null },
        content: [{ type: "text", text: "let x" }],
      }),
    );
    expect(parts.map(({ kind, depth }) => [kind, depth])).toEqual([
      ["heading", 0],
      ["heading", 1],
      ["code", 2],
    ]);
  });

  it("shows a new section where a paragraph says so or opens in small capitals", () => {
    const { parts } = recognise(
      document(paragraph("b1", "A wider space", true), paragraph("b2", "IT WAS", false, [{ type: "lead" }])),
    );
    expect(parts.map(({ kind, block }) => [kind, block])).toEqual([
      ["section", "b1"],
      ["section", "b2"],
    ]);
  });

  it("shows a quotation once, by the words it begins with, and counts its paragraphs", () => {
    const quotation: Block = {
      type: "blockquote",
      attrs: { id: "b1" },
      content: [paragraph("b2", "To be"), paragraph("b3", "or not")],
    };
    expect(recognise(document(quotation))).toEqual({
      parts: [{ kind: "quotation", block: "b2", words: "To be", depth: 0 }],
      paragraphs: 2,
    });
  });

  it("ends long words with an ellipsis and never inside a sign", () => {
    const { parts } = recognise(document(paragraph("b1", "😀".repeat(100), true)));
    expect(parts[0]?.words).toBe(`${"😀".repeat(70)}…`);
  });
});
