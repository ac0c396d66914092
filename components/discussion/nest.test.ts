import { describe, expect, it } from "vitest";
import type { CommentView } from "@/lib/comments/wire";
import { type CommentNode, nest } from "./nest";

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
