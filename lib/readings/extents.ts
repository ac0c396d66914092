import "server-only";
import { db } from "@/lib/db/client";

/** The part of an edition's text that a reading asks for, in UTF-16 units. */
export type Extent = { start: number; end: number };
type Asked = { id: string; startBlock: string | null; endBlock: string | null };

/**
 * Where readings begin and end in editions of their articles. A block that an edition does not have bounds nothing.
 * One query; no text is loaded. Answers in the order of the questions; null for an edition that is not there.
 */
export async function extentsOf(
  asked: readonly { reading: Asked; editionId: string }[],
): Promise<(Extent | null)[]> {
  if (asked.length === 0) return [];
  const rows = await db().$queryRaw<(Extent & { place: number })[]>`
    SELECT x.place::int AS place,
      COALESCE((jsonb_path_query_first(e.blocks, '$[*] ? (@.id == $b).start', jsonb_build_object('b', x.first)))::int, 0)
        AS start,
      COALESCE((jsonb_path_query_first(e.blocks, '$[*] ? (@.id == $b).end', jsonb_build_object('b', x.last)))::int,
        (e.blocks -> -1 ->> 'end')::int, 0) AS "end"
    FROM unnest(
      ${asked.map(({ editionId }) => editionId)}::uuid[],
      ${asked.map(({ reading }) => reading.startBlock ?? "")}::text[],
      ${asked.map(({ reading }) => reading.endBlock ?? "")}::text[]
    ) WITH ORDINALITY AS x(edition, first, last, place)
    JOIN "Edition" e ON e.id = x.edition`;
  const found = new Map(rows.map(({ place, start, end }) => [place, { start, end }]));
  return asked.map((_, index) => found.get(index + 1) ?? null);
}

/** How much of it lies before the furthest place: 0 to 1. */
export function progressIn({ start, end }: Extent, furthest: number): number {
  if (end <= start) return furthest >= end ? 1 : 0;
  return Math.min(1, Math.max(0, (furthest - start) / (end - start)));
}
