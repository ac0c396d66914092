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

/** How far the publishing is; an edition that needed none, as the first one, is done. */
export const presentPublication = (
  edition: Pick<Edition, "id" | "number" | "createdAt" | "publishedAt">,
  publication: Publication | null,
): PublicationView => ({
  editionId: edition.id,
  number: edition.number,
  state: publication?.state ?? "done",
  total: publication?.total ?? 0,
  placed: publication?.placed ?? 0,
  startedAt: (publication?.startedAt ?? edition.createdAt).toISOString(),
  finishedAt: (publication ? publication.finishedAt : edition.publishedAt)?.toISOString() ?? null,
  failure: publication?.state === "failed" ? (publication.failure ?? "") : null,
});
