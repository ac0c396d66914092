import type { NodeViewRenderer } from "@tiptap/core";
import { setFormula } from "./set-formula";

/**
 * Shows a formula as readers will see it. Its source is an attribute, which the style sheet shows until the formula
 * is set, and where it can't be. It is changed in the panel above the text.
 */
export function formulaView(display: boolean): NodeViewRenderer {
  return ({ node, HTMLAttributes }) => {
    const dom = document.createElement(display ? "figure" : "span");
    for (const [name, value] of Object.entries(HTMLAttributes)) dom.setAttribute(name, String(value));
    if (display) dom.className = "formula";
    const set = document.createElement("span");
    set.className = "formula";
    dom.append(set);
    let shown: string | null = null;

    const show = (tex: string) => {
      if (tex === shown) return;
      shown = tex;
      dom.dataset.tex = tex;
      void setFormula(tex, display).then((html) => {
        // Somebody may have typed on meanwhile.
        if (tex !== shown) return;
        set.innerHTML = html ?? "";
        dom.toggleAttribute("data-set", html !== null);
      });
    };
    show(node.attrs.tex);
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false;
        show(next.attrs.tex);
        return true;
      },
      // What is inside is ours, not something that somebody typed.
      ignoreMutation: () => true,
    };
  };
}
