import type { Revision } from "./revision";

/** A club newsletter, then the same as a magazine printed it: shorter, in another order, in British spelling. */
export const ENGLISH: Revision = {
  name: "an English report, tightened for print",
  old: [
    "The harbor library",
    "On the last Tuesday of every month the harbor library stays open until the last ferry has left. Nobody decided this. It began because Mrs. Okafor, who has run the desk since 1994, missed her own boat three times in one winter and saw no reason to sit in the dark.",
    "“You might as well read,” she said, and put the kettle on.",
    "By the second winter there were eleven of us. By the fourth we had a name, a treasurer, and a quarrel about the chairs. The quarrel is worth telling, because it is the only thing that has ever been put to a vote.",
    "The chairs came from the old customs house. They are oak, they weigh about as much as a child, and they scrape. Half of the members wanted to keep them; the other half wanted something that did not scrape. We read aloud, after all, and a scrape in the middle of a sentence is a small murder.",
    "It was Tomas who found the answer. He cut forty-four rounds from a felt blanket and glued one under every leg. It took him a weekend. Nobody thanked him properly, and he has not let us forget it.",
    "We read slowly. One book lasted us from October until the week the swallows came back, and there are members who still say that we hurried. Each evening somebody reads a chapter, somebody else disagrees with it, and the kettle goes on.",
    "There are rules. Whoever reads may not explain. Whoever explains must have read the page twice. Whoever brings cake decides where we stop.",
    "The visitors’ book lies next to the door. In it a sailor from Gdańsk wrote, in pencil, “I understood nothing and stayed until the end.” We have thought of printing it on the membership cards.",
    "Last year the council asked how many books we lend on those evenings. The honest answer is none. We lend chairs, and light, and an hour in which nobody wants anything of you.",
    "The last ferry leaves at 10:40 p.m. If you hear it from the reading room, you have missed it.",
  ],
  now: [
    "The harbour library",
    "“You might as well read,” said Mrs Okafor, and put the kettle on. She had missed her own boat for the third time that winter and saw no reason to sit in the dark.",
    "That is how it began. On the last Tuesday of every month the harbour library now stays open until the last ferry has left. Nobody decided this.",
    "By the second winter there were eleven of us. By the fourth we had a name, a treasurer and a quarrel about the chairs: the only thing that has ever been put to a vote.",
    "The chairs came from the old customs house. They are oak, they weigh as much as a small child, and they scrape. Half the members wanted to keep them; the other half wanted something that did not scrape. We read aloud, after all, and a scrape in mid-sentence is a small murder. It was Tomas who found the answer: he cut forty-four rounds from a felt blanket and glued one under every leg. It took him a weekend. Nobody thanked him properly, and he has not let us forget it.",
    "There are rules. Whoever reads may not explain. Whoever explains must have read the page twice. Whoever brings cake decides where we stop.",
    "We read slowly. One book lasted us from October until the week the swallows came back, and some members still say that we hurried.",
    "“They weigh about as much as a child, and they scrape,” one of us wrote in the first newsletter, and the sentence has been read aloud at every general meeting since.",
    "A visitors’ book lies beside the door. In it a sailor from Gdańsk wrote in pencil: “I understood nothing and stayed until the end.” We have thought of printing it on the membership cards.",
    "How many books do you lend on those evenings? the council asked last year. The honest answer is: none. We lend chairs, and light, and an hour in which nobody wants anything of you.",
    "The last ferry leaves at 22:40. If you can hear it from the reading room, you have missed it.",
  ],
  notes: [
    { what: "spelling of a word in the title", on: "The harbor library", becomes: "The harbour library" },
    {
      what: "a sentence moved down, one word spelled otherwise, one added",
      on: "On the last Tuesday of every month the harbor library stays open until the last ferry has left.",
      becomes:
        "On the last Tuesday of every month the harbour library now stays open until the last ferry has left.",
    },
    {
      what: "a short sentence moved with its neighbour",
      on: "Nobody decided this.",
      becomes: "Nobody decided this.",
    },
    { what: "an aside taken out", on: "who has run the desk since 1994", becomes: null },
    {
      what: "a clause moved into the new opening",
      on: "saw no reason to sit in the dark",
      becomes: "saw no reason to sit in the dark",
    },
    {
      what: "speech moved to the beginning",
      on: "“You might as well read,”",
      becomes: "“You might as well read,”",
    },
    { what: "a clause next to a changed speaker", on: "put the kettle on", becomes: "put the kettle on" },
    { what: "the other kettle, in a sentence taken out", on: "the kettle goes on", becomes: null },
    {
      what: "a sentence whose surroundings were reordered",
      on: "By the second winter there were eleven of us.",
      becomes: "By the second winter there were eleven of us.",
    },
    {
      what: "a comma dropped in a list",
      on: "a name, a treasurer, and a quarrel about the chairs",
      becomes: "a name, a treasurer and a quarrel about the chairs",
    },
    {
      what: "half of a sentence joined to the one before",
      on: "the only thing that has ever been put to a vote",
      becomes: "the only thing that has ever been put to a vote",
    },
    { what: "words of a sentence taken out", on: "The quarrel is worth telling", becomes: null },
    {
      what: "a line quoted elsewhere from an older version: the note stays with the original",
      on: "they weigh about as much as a child, and they scrape",
      becomes: "they weigh as much as a small child, and they scrape",
    },
    { what: "a word before a quoted copy", on: "oak", becomes: "oak" },
    {
      what: "a phrase shortened",
      on: "a scrape in the middle of a sentence is a small murder",
      becomes: "a scrape in mid-sentence is a small murder",
    },
    {
      what: "two sentences joined by a colon, paragraphs merged",
      on: "It was Tomas who found the answer. He cut forty-four rounds from a felt blanket",
      becomes: "It was Tomas who found the answer: he cut forty-four rounds from a felt blanket",
    },
    {
      what: "a sentence in a paragraph that was merged",
      on: "Nobody thanked him properly",
      becomes: "Nobody thanked him properly",
    },
    {
      what: "a whole paragraph moved up",
      on: "There are rules. Whoever reads may not explain. Whoever explains must have read the page twice. Whoever brings cake decides where we stop.",
      becomes:
        "There are rules. Whoever reads may not explain. Whoever explains must have read the page twice. Whoever brings cake decides where we stop.",
    },
    { what: "the second of three alike beginnings, moved", on: "Whoever", nth: 1, becomes: "Whoever", at: 1 },
    {
      what: "the rest of a paragraph taken out",
      on: "Each evening somebody reads a chapter, somebody else disagrees with it",
      becomes: null,
    },
    {
      what: "words reworded inside a sentence",
      on: "there are members who still say that we hurried",
      becomes: "some members still say that we hurried",
    },
    {
      what: "an article and a preposition changed",
      on: "The visitors’ book lies next to the door.",
      becomes: "A visitors’ book lies beside the door.",
    },
    {
      what: "punctuation before quoted speech",
      on: "in pencil, “I understood nothing and stayed until the end.”",
      becomes: "in pencil: “I understood nothing and stayed until the end.”",
    },
    {
      what: "a sentence turned into a question",
      on: "how many books we lend on those evenings",
      becomes: "How many books do you lend on those evenings",
    },
    { what: "a colon added", on: "The honest answer is none.", becomes: "The honest answer is: none." },
    {
      what: "a figure written otherwise",
      on: "The last ferry leaves at 10:40 p.m.",
      becomes: "The last ferry leaves at 22:40.",
    },
    {
      what: "one word added",
      on: "If you hear it from the reading room",
      becomes: "If you can hear it from the reading room",
    },
  ],
};
