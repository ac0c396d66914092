import { notFound } from "next/navigation";
import type { EditionLine } from "@/lib/editions/wire";
import { readParam, type SearchParams } from "../../../search-params";

/** What is compared: an edition with a later one, or with the draft of the next. */
export type Between = { from: EditionLine; to: EditionLine | "draft" };

/** The sides that the address names. What it leaves out or gets wrong is the newest edition, and the one before it. */
export async function askedSides(
  params: SearchParams,
  editions: readonly EditionLine[],
  mayDraft: boolean,
): Promise<Between> {
  const [newest] = editions;
  if (!newest) notFound();
  const numbered = (number: string | null, otherwise: EditionLine) =>
    editions.find((edition) => String(edition.number) === number) ?? otherwise;
  const asked = await readParam(params, "to");
  const from = await readParam(params, "from");
  if (asked === "draft" && mayDraft) return { from: numbered(from, newest), to: "draft" };
  const to = numbered(asked, newest);
  return { from: numbered(from, numbered(String(to.number - 1), newest)), to };
}
