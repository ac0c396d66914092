import { presentPerson } from "@/lib/accounts/present";
import type { Edition, Publication, User } from "@/lib/db/generated/client";
import type { EditionLine, PublicationView } from "./wire";

type Line = Pick<Edition, "id" | "number" | "summary" | "words" | "createdAt" | "publishedAt">;

/** What a list says of an edition; `by` is who published it. */
export const editionLine = (
  edition: Line,
  { by, currentEditionId }: { by: User | undefined; currentEditionId: string | null },
): EditionLine => ({
  id: edition.id,
  number: edition.number,
  summary: edition.summary,
  words: edition.words,
  publishedAt: (edition.publishedAt ?? edition.createdAt).toISOString(),
  by: by ? presentPerson(by) : null,
  current: edition.id === currentEditionId,
});

/**
 * How far the publishing is; an edition that needed none, as the first one, is done. Told of the notes that the asker
 * sees, `seen`, and in tenths: how many others keep to themselves is theirs to know.
 */
export const presentPublication = (
  edition: Pick<Edition, "id" | "number" | "createdAt" | "publishedAt">,
  publication: Publication | null,
  seen: number,
): PublicationView => ({
  editionId: edition.id,
  number: edition.number,
  state: publication?.state ?? "done",
  total: publication ? seen : 0,
  placed: publication ? Math.floor((tenths(publication) * seen) / 10) : 0,
  startedAt: (publication?.startedAt ?? edition.createdAt).toISOString(),
  finishedAt: (publication ? publication.finishedAt : edition.publishedAt)?.toISOString() ?? null,
  failure: publication?.state === "failed" ? (publication.failure ?? "") : null,
});

function tenths({ state, total, placed }: Publication): number {
  if (state === "done") return 10;
  return total > 0 ? Math.min(10, Math.floor((10 * placed) / total)) : 0;
}
