import type { NewGroup } from "@/lib/groups/wire";
import type { NewMeeting } from "@/lib/meetings/wire";
import type { NewReading } from "@/lib/readings/wire";
import { body, bold, paragraph, paragraphs } from "./bodies";
import type { SampleAnnotation } from "./discussion";
import type { SampleHandle } from "./people";
import type { SampleKey } from "./texts";

const owner: SampleHandle = "vesnina";
const article: SampleKey = "belaya-noch";

const question: SampleAnnotation = {
  article,
  id: "the-three-letters",
  author: owner,
  quote: "зачем спорить, если никто не уступит?",
  kind: "question",
  colour: "sun",
  note: paragraphs(
    "“Why argue, if nobody will give way?” Three letters under it, and against each of them a blank. Put yours down as a fourth, and fill it in.",
  ),
  replies: [
    {
      author: "linwei",
      body: paragraphs(
        "В. I do not argue at night with somebody who has to win. I argue so that in the morning I know which sentence it was.",
      ),
    },
  ],
};

const note: SampleAnnotation = {
  article,
  id: "margins-without-a-text",
  author: "gromova",
  quote: "Странное чтение: поля без текста.",
  kind: "note",
  colour: "sky",
  note: paragraphs(
    "I wrote this line last and nearly took it out. It makes the notebook sound like a puzzle. To my grandmother it was the minutes of a meeting that had not ended.",
  ),
  replies: [],
};

/**
 * Three of the sample people who read one of the texts together. The host is its owner, so that whoever tries the
 * house out sees what a facilitator sees; the long essay is left to the public, for a first look.
 */
export const sampleGroup = {
  owner,
  about: {
    name: "Margins Without a Text",
    handle: "margins",
    description:
      "One short text at a time, in its own language. Who can’t read it asks a neighbour, which is how most of us read anything.",
    finding: "listed",
    joining: "request",
    margin: "members",
  } satisfies Omit<NewGroup, "key">,
  /** Whoever asked to join, with what they said. */
  members: [
    { handle: "gromova", words: "It is my text. I promise not to explain it." },
    { handle: "linwei", words: "I can read between two and four, if nobody rings." },
  ] satisfies readonly { handle: SampleHandle; words: string }[],
  article,
  rules: {
    instructions:
      "Read it once without a pencil. Then mark the one phrase that you would have copied into the left column of the notebook, and object to it. What the others wrote shows when yours is there.",
    reveal: "notes",
    revealAfter: 1,
  } satisfies Omit<NewReading, "key" | "articleId">,
  /** After the group was founded. */
  dueInDays: 10,
  /** What its owner asks everybody. */
  question,
  /** What a member wrote so far: sealed for who has written nothing. */
  note,
  meeting: {
    title: "The last page of the notebook",
    length: 60,
    place: "Irina’s kitchen in Kotka, and by telephone",
    note: "Bring the sentence you objected to.",
  } satisfies Omit<NewMeeting, "key" | "startsAt">,
  meetsInDays: 11,
  /** For the question, on the agenda. */
  minutes: 20,
  announcement: body(
    paragraph(
      "We begin with ",
      bold("Tatiana’s text"),
      ". It is short, and it is about three people in a kitchen.",
    ),
    paragraph(
      "Nobody sees the notes of the others before having written one. Last time we all agreed with whoever came first.",
    ),
  ),
};
