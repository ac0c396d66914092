import { describe, expect, it } from "vitest";
import { checkDocument } from "@/lib/anchoring/document/check";
import type { ArticleDocument, Block, Paragraph } from "@/lib/anchoring/document/schema";
import { keepBlockIds } from "./keep-block-ids";

const paragraph = (id: string, text: string): Paragraph => ({
  type: "paragraph",
  attrs: { id, role: "body", section: false },
  content: [{ type: "text", text }],
});
const document = (...content: Block[]): ArticleDocument => ({ type: "doc", attrs: { schema: 1 }, content });
/** The way an import numbers them. */
const texts = (...paragraphs: string[]) =>
  document(...paragraphs.map((text, i) => paragraph(`b${i + 1}`, text)));

function kept(old: ArticleDocument, next: ArticleDocument): ArticleDocument {
  let count = 0;
  return checkDocument(keepBlockIds(old, next, () => `n${++count}`));
}
const ids = (of: ArticleDocument) => of.content.map(({ attrs }) => attrs.id);

const BRIDGES = "The bridges are raised at two, and whoever stayed too long stays until five.";
const TRAM = "They talk until the tram comes, and nobody minds the cold.";
const ICE = "In winter the bridges stay down, because no ship comes through the ice.";

describe("block ids of a new version", () => {
  it("stay where nothing changed", () => {
    const text = texts(BRIDGES, TRAM, ICE);
    expect(kept(text, structuredClone(text))).toEqual(text);
  });

  it("follow their words, whatever number the import gave them", () => {
    expect(ids(kept(texts(BRIDGES, TRAM, ICE), texts("A new beginning.", ICE, BRIDGES)))).toEqual([
      "n1",
      "b3",
      "b1",
    ]);
  });

  it("follow an edited paragraph, and not another one that was put in its place", () => {
    const edited = TRAM.replace("nobody minds", "no one feels");
    expect(ids(kept(texts(BRIDGES, TRAM), texts("Lamps go out along the quay.", edited)))).toEqual([
      "n1",
      "b2",
    ]);
  });

  it("go to the first of equal paragraphs in order", () => {
    expect(ids(kept(texts("* * *", TRAM, "* * *"), texts("* * *", "* * *", ICE)))).toEqual([
      "b1",
      "b3",
      "n1",
    ]);
  });

  it("work without spaces between words", () => {
    const old = texts("桥在两点升起，留得太久的人要等到五点。", "冬天桥不升起，因为没有船穿过冰。");
    const next = texts("冬天桥从不升起，因为没有船能穿过冰。", "桥在两点升起，留得太久的人要等到五点。");
    expect(ids(kept(old, next))).toEqual(["b2", "b1"]);
  });

  it("tell pictures by their descriptions", () => {
    const image = (id: string, alt: string): Block => ({ type: "image", attrs: { id, alt, title: null } });
    const old = document(image("b1", "a bridge with its halves raised"), image("b2", "a tram"));
    const next = document(image("b1", "a tram"), image("b2", "a lamp"));
    expect(ids(kept(old, next))).toEqual(["b2", "n1"]);
  });

  it("stay with quotations, lists and rules, as far as they hold what they held", () => {
    const quote = (id: string, inner: Block): Block => ({
      type: "blockquote",
      attrs: { id },
      content: [inner],
    });
    const rule = (id: string): Block => ({ type: "horizontalRule", attrs: { id } });
    const old = document(paragraph("b1", BRIDGES), rule("b2"), quote("b3", paragraph("b4", TRAM)));
    const next = document(
      quote("b1", paragraph("b2", "Somebody else said this.")),
      paragraph("b3", BRIDGES),
      rule("b4"),
      quote("b5", paragraph("b6", TRAM)),
    );
    const renamed = kept(old, next);
    expect(ids(renamed)).toEqual(["n1", "b1", "b2", "b3"]);
    expect(renamed.content[3]).toEqual(old.content[2]);
  });

  it("take the references to footnotes along", () => {
    const noted = (id: string, note: string): Block => ({
      type: "paragraph",
      attrs: { id, role: "body", section: false },
      content: [
        { type: "text", text: BRIDGES },
        { type: "footnoteReference", attrs: { note } },
      ],
    });
    const notes = (id: string, note: string, inner: string): Block => ({
      type: "footnotes",
      attrs: { id },
      content: [{ type: "footnote", attrs: { id: note }, content: [paragraph(inner, "In summer only.")] }],
    });
    const old = document(noted("b1", "b3"), notes("b2", "b3", "b4"));
    const next = document(paragraph("b1", ICE), noted("b2", "b4"), notes("b3", "b4", "b5"));
    const renamed = kept(old, next);
    expect(renamed.content.slice(1)).toEqual(old.content);
  });

  it("of rules stay behind what they stood behind, however many there are; of several in one place the first", () => {
    const rule = (id: string): Block => ({ type: "horizontalRule", attrs: { id } });
    const pages = (first: number) =>
      Array.from({ length: 4_000 }, (_, page) => [
        paragraph(`b${first + 3 * page}`, `page ${page}`),
        rule(`b${first + 3 * page + 1}`),
        rule(`b${first + 3 * page + 2}`),
      ]).flat();
    const renamed = ids(kept(document(...pages(1)), document(...pages(20_001))));
    expect(renamed.slice(0, 3)).toEqual(["b1", "b2", "n1"]);
    expect(renamed.slice(-3)).toEqual(["b11998", "b11999", "n4000"]);
  });

  it("cost little where nothing is alike and everything is", () => {
    const many = (words: string) => texts(...Array.from({ length: 5_000 }, () => words));
    expect(ids(kept(many("the same words again"), many("the same words once more"))).length).toBe(5_000);
    expect(ids(kept(many("one"), many("two"))).every((id) => id.startsWith("n"))).toBe(true);
  });
});
