import { db } from "@/lib/db/client";

/** An id, and the table whose row it names; an empty kind names nothing. */
export type Known = { id: string; kind: string };

/** An address that something is asked at; where it `strays`, there is nothing to be found. */
export type Address = { address: string; strays: boolean };

/**
 * Every id that stands anywhere in the database, whoever it belongs to, and some that name nothing. Keys made in the
 * browser name nothing but a repetition, and have tests of their own.
 */
export async function knownIds(): Promise<Known[]> {
  const columns = await db().$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'uuid' AND column_name <> 'clientKey'
    ORDER BY column_name <> 'id'`;
  const kinds = new Map([
    [crypto.randomUUID(), ""],
    ["00000000-0000-0000-0000-000000000000", ""],
  ]);
  for (const { table, column } of columns) {
    // Names come from the catalogue of the test's own database.
    const rows = await db().$queryRawUnsafe<{ id: string | null }[]>(
      `SELECT DISTINCT "${column}" AS id FROM "${table}" ORDER BY 1`,
    );
    // Primary keys come first: what a row's other columns name has its kind by then.
    for (const { id } of rows) if (id && !kinds.has(id)) kinds.set(id, table);
  }
  return [...kinds].map(([id, kind]) => ({ id, kind }));
}

/** What the ids in a place name: by the word before the brackets of a path, or in them, or of a field. */
const KINDS: Record<string, readonly string[]> = {
  agenda: ["AgendaItem"],
  annotation: ["Annotation"],
  annotations: ["Annotation"],
  articles: ["Article"],
  baseEditionId: ["Edition"],
  comments: ["Comment"],
  commentId: ["Comment"],
  editions: ["Edition"],
  editionId: ["Edition"],
  groups: ["Group"],
  imports: ["Import"],
  importId: ["Import"],
  invitation: ["GroupInvitation"],
  invitations: ["Invitation"],
  meetings: ["Meeting"],
  parentId: ["Comment", "GroupPost"],
  people: ["User"],
  person: ["User"],
  posts: ["GroupPost"],
  readings: ["Reading"],
  sessions: ["Session"],
};

/** The word that tells what a bracket of a path holds: `/groups/[id]/members/[person]` holds `groups`, `person`. */
export const wordOf = (path: string, bracket: string): string =>
  bracket === "id" ? (/(\w+)\/\[id\]/.exec(path)?.[1] ?? "") : bracket;

/**
 * The ids to try in a place: all of its kind, and two of each other, which must lead nowhere (`strays`). Where it isn't
 * known what belongs in a place, all are tried and none is called a stray.
 */
export function idsFor(word: string, known: readonly Known[]): { id: string; strays: boolean }[] {
  const own = KINDS[word];
  if (!own) return known.map(({ id }) => ({ id, strays: false }));
  const kinds = [...new Set(known.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const strays = !own.includes(kind);
    const all = known.filter((it) => it.kind === kind);
    const tried = strays && all.length > 2 ? [...all.slice(0, 1), ...all.slice(-1)] : all;
    return tried.map(({ id }) => ({ id, strays }));
  });
}

/** Copies of a body, each with one of its uuids replaced by one of those to try there, and a `key` of its own. */
export function withForeignIds(body: unknown, known: readonly Known[]): { sent: unknown; strays: boolean }[] {
  if (typeof body !== "object" || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) =>
    typeof value === "string" && /^[0-9a-f-]{36}$/.test(value)
      ? idsFor(name, known).map(({ id, strays }) => ({
          sent: { ...body, key: crypto.randomUUID(), [name]: id },
          strays,
        }))
      : [],
  );
}
