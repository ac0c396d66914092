import { Client } from "pg";
import type { ArticleView, Visibility } from "@/lib/articles/wire";
import { annotate, publishEdition } from "./editions";
import type { Reader } from "./fixtures";

/** Two editions of one text, made so that notes come out in every way. */

const TREES =
  "alder birch cedar maple aspen hazel rowan beech larch olive acorn cacao ebony mango guava lemon";
const OTHER_TREES =
  "alder stone river tower aspen cloud wagon bread larch candle mirror blanket ebony kettle ladder saddle";
const SHIPS =
  "brig sloop barge ketch ferry canoe kayak yacht liner raft dinghy galley cutter wherry skiff punt";
const OTHER_SHIPS =
  "brig spoon glass shelf ferry plate towel chair liner couch carpet lamp cutter drawer closet window";

const listed = (words: string) => words.split(" ").join(", ");

/** The passages that notes are written on in the first edition. */
export const PASSAGES = {
  kept: "the bridges were raised",
  trees: listed(TREES),
  ships: listed(SHIPS),
  samovar: "In the small hours the samovar was lit again",
  newspaper: "a newspaper that was two days old",
} as const;

/** What stands in their place in the second one. */
export const OFFERED = { trees: listed(OTHER_TREES), ships: listed(OTHER_SHIPS) } as const;

const FIRST = [
  "At night the bridges were raised. Nobody could go home! So they went on arguing until morning.",
  `The keeper of the park wrote down ${PASSAGES.trees}, and went to bed.`,
  `The porter of the harbour counted ${PASSAGES.ships}, and locked the gate.`,
  `${PASSAGES.samovar}, and somebody read aloud from ${PASSAGES.newspaper}.`,
  "The last paragraph says little. It says it briefly.",
];
const SECOND = [
  FIRST[0],
  `The keeper of the park wrote down ${OFFERED.trees}, and went to bed.`,
  `The porter of the harbour counted ${OFFERED.ships}, and locked the gate.`,
  FIRST[4],
];

const asFile = (paragraphs: readonly (string | undefined)[]) => `# Bridges\n\n${paragraphs.join("\n\n")}\n`;

export const FIRST_EDITION = asFile(FIRST);
const SECOND_TEXT = SECOND.join("\n");

/** Two people, and a text that one of them has edited under the notes of the other: see `reviseUnderNotes`. */
export async function revised(
  reader: (name: string) => Promise<Reader>,
  publish: (owner: Reader, text: string, about: { visibility: Visibility }) => Promise<ArticleView>,
  name = "Pavel",
) {
  const [owner, author] = [await reader("Olga"), await reader(name)];
  const article = await publish(owner, FIRST_EDITION, { visibility: "unlisted" });
  return { owner, author, article, notes: await reviseUnderNotes(owner, author, article) };
}

/**
 * Writes one note on each passage of the first edition and publishes the second one: one note is kept, those on the
 * trees and the ships are uncertain, the other two are gone.
 * @returns the ids of the notes
 */
export async function reviseUnderNotes(owner: Reader, author: Reader, article: ArticleView) {
  const text = FIRST.join("\n");
  const write = (name: keyof typeof PASSAGES) =>
    annotate(author, article, text, PASSAGES[name], `About the ${name}.`);
  const notes = {
    kept: await write("kept"),
    trees: await write("trees"),
    ships: await write("ships"),
    samovar: await write("samovar"),
    newspaper: await write("newspaper"),
  };
  const { editionId } = await publishEdition(owner, article, asFile(SECOND));
  await doubt(editionId, [
    { id: notes.trees, at: SECOND_TEXT.indexOf(OFFERED.trees), words: OFFERED.trees },
    { id: notes.ships, at: SECOND_TEXT.indexOf(OFFERED.ships), words: OFFERED.ships },
  ]);
  return notes;
}

/**
 * Makes guesses of what the program found, whatever it found: which passages it is unsure of is its own business and
 * changes as it learns; what people then see and do is tried here.
 */
async function doubt(editionId: string, guesses: { id: string; at: number; words: string }[]): Promise<void> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  for (const { id, at, words } of guesses) {
    await client.query(
      `UPDATE "Placement" SET status = 'uncertain', confidence = 0.35, "offeredStart" = $3, start = $3,
        "offeredEnd" = $4, "end" = $4 WHERE "annotationId" = $1 AND "editionId" = $2`,
      [id, editionId, at, at + words.length],
    );
  }
  await client.end();
}

const FILLER = Array.from(
  { length: 24 },
  (_, i) =>
    `Paragraph ${i + 1} of the middle says nothing of its own, but it takes up some of the page all the same.`,
).join("\n\n");

/** A text of which a page shows but a part. */
export const LONG_TEXT = `# Bridges

At night the bridges were raised and nobody could go home, so they went on arguing until morning.

The second paragraph is about tea, of which there was enough.

${FILLER}

The last paragraph has the date of the next meeting, which is the third of May.
`;
