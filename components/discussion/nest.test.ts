import { describe, expect, it } from "vitest";
import type { CommentView } from "@/lib/comments/wire";
import { type CommentNode, nest, prune } from "./nest";

const comment = (id: string, parentId: string | null = null) => ({ id, parentId }) as CommentView;
const shape = (nodes: CommentNode[]): string =>
  nodes
    .map(({ comment, answers, children }) => {
      const name = answers ? `${comment.id}>${answers.id}` : comment.id;
      return children.length > 0 ? `${name}(${shape(children)})` : name;
    })
    .join(" ");

describe("nest", () => {
  it("puts answers below what they answer, in the order they were written", () => {
    expect(
      shape(
        nest([comment("a"), comment("b"), comment("c", "a"), comment("d", "a"), comment("e", "c")], null),
      ),
    ).toBe("a(c(e) d) b");
  });
  it("lets answers to the note stand at the top", () => {
    expect(shape(nest([comment("n"), comment("a", "n"), comment("b"), comment("c", "a")], "n"))).toBe(
      "n a(c) b",
    );
  });
  it("stops indenting at the fourth level and says there who is answered", () => {
    const chain = ["a", "b", "c", "d", "e", "f"].map((id, i, all) => comment(id, all[i - 1] ?? null));
    expect(shape(nest(chain, null))).toBe("a(b(c(d e>d f>e)))");
  });
  it("keeps a comment whose parent is missing", () => {
    expect(shape(nest([comment("a", "gone")], null))).toBe("a");
  });
});

describe("prune", () => {
  const deleted = (id: string, parentId: string | null = null, restore = false) =>
    ({ id, parentId, state: "deleted", can: { restore } }) as CommentView;
  const live = (id: string, parentId: string | null = null) =>
    ({ ...deleted(id, parentId), state: "live" }) as CommentView;

  it("drops deleted comments that nobody answered, and keeps those that carry an answer", () => {
    const comments = [deleted("a"), deleted("b"), live("c", "b"), deleted("d", "c"), live("e")];
    expect(shape(prune(nest(comments, null), true))).toBe("b(c) e");
  });
  it("keeps what its author can still restore, unless the annotation went as a whole", () => {
    const comments = [deleted("a", null, true), live("b")];
    expect(shape(prune(nest(comments, null), true))).toBe("a b");
    expect(shape(prune(nest(comments, null), false))).toBe("b");
  });
});
