/**
 * Tables and formulas wider than the column scroll in their own frame. Where one does it can be reached by Tab,
 * and so be scrolled by the arrow keys; where it fits, Tab passes it by. The answer stops.
 */
export function keepScrollersReachable(root: HTMLElement): () => void {
  const sizes = new ResizeObserver((changes) => {
    for (const { target } of changes) reach(target);
  });
  for (const element of root.querySelectorAll(".table, figure.formula")) sizes.observe(element);
  return () => sizes.disconnect();
}

function reach(element: Element): void {
  if (element.scrollWidth > element.clientWidth) {
    element.setAttribute("tabindex", "0");
    if (!element.matches(".table")) return;
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", "Table, wider than the column");
  } else for (const name of ["tabindex", "role", "aria-label"]) element.removeAttribute(name);
}
