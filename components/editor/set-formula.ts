/**
 * A formula as the server sets it: MathML, or null where it is empty or can't be set and readers see its source.
 * What sets it is loaded with the first formula.
 */
export async function setFormula(tex: string, display: boolean): Promise<string | null> {
  if (tex.trim() === "") return null;
  const { formulaSetter } = await import("@/lib/articles/formulas");
  return formulaSetter()(tex, display);
}
