import type { Attribute } from "@tiptap/core";

/**
 * The id of a block. Copied with the block: which of two that bear the same id keeps it is decided by
 * `block-ids.ts`, and a null one gets a fresh id there.
 */
export const blockId: Record<"id", Partial<Attribute>> = {
  id: {
    default: null,
    keepOnSplit: true,
    parseHTML: (element) => element.getAttribute("data-block"),
    renderHTML: ({ id }) => (id === null ? {} : { "data-block": id }),
  },
};

/** A text attribute that survives copying, as the HTML attribute `name`: its own name, or that after `data-`. */
export function kept(name: string, fallback: string | null): Partial<Attribute> {
  return {
    default: fallback,
    keepOnSplit: false,
    parseHTML: (element) => element.getAttribute(name),
    renderHTML: (attributes) => {
      const value: unknown = attributes[name.replace("data-", "")];
      return typeof value === "string" ? { [name]: value } : {};
    },
  };
}
