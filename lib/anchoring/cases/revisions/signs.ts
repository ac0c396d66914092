import type { Revision } from "./revision";

/** A message written on a telephone, then put on a page: emoji, letters with combining marks, and spaces. */
export const SIGNS: Revision = {
  name: "a message with emoji and combining marks, put on a page",
  old: [
    "Friday 🕯️ reading group",
    "Hi all 👋🏽 we meet at Zoe\u0308's, not at the cafe\u0301, because the cafe\u0301 is closed (again 🙄). Bring the book... and a chair if you can carry one 🪑",
    "Page 12 to page 40. Yes, all of it 😅 Andre\u0301 found the 1911 translation and says it is better. We'll see 👩‍👩‍👧‍👦",
    "Who brings tea? 🍵 Last time nobody did, and you all know how that ended 😅",
    "See you there 👋🏽",
  ],
  now: [
    "Friday reading group",
    "We meet at Zo\u00eb’s, not at the caf\u00e9, because the caf\u00e9 is closed (again 🙄). Bring the book … and a chair if you can carry one 🪑.",
    "Who brings tea? 🍵 Last time nobody did, and you all know how that ended. 😅",
    "Pages 12 to 40. Yes, all of it 😅. Andr\u00e9 has found the translation of 1911 and says that it is better. We’ll see 👩‍👩‍👧‍👦.",
    "See you there 👋🏽",
  ],
  notes: [
    {
      what: "an emoji taken out of the middle",
      on: "Friday 🕯️ reading group",
      becomes: "Friday reading group",
    },
    { what: "a greeting taken out", on: "Hi all", becomes: null },
    {
      what: "an emoji that is also at the end: the first one was taken out",
      on: "Hi all 👋🏽",
      becomes: null,
    },
    { what: "an emoji with a skin tone, untouched", on: "See you there 👋🏽", becomes: "See you there 👋🏽" },
    { what: "a letter composed and an apostrophe curled", on: "Zoe\u0308's", becomes: "Zo\u00eb’s" },
    { what: "the first of two alike words, composed", on: "cafe\u0301", becomes: "caf\u00e9" },
    { what: "the second one", on: "cafe\u0301", nth: 1, becomes: "caf\u00e9", at: 1 },
    { what: "an emoji in brackets", on: "🙄", becomes: "🙄" },
    {
      what: "three dots made one sign",
      on: "Bring the book... and a chair",
      becomes: "Bring the book … and a chair",
    },
    { what: "a plural, and a word taken out", on: "Page 12 to page 40.", becomes: "Pages 12 to 40." },
    {
      what: "the first of two alike emoji, its paragraph moved down",
      on: "all of it 😅",
      becomes: "all of it 😅",
    },
    {
      what: "a name composed, words turned",
      on: "Andre\u0301 found the 1911 translation",
      becomes: "Andr\u00e9 has found the translation of 1911",
      least: "Andr\u00e9 has found the translation",
    },
    { what: "a family of four people", on: "👩‍👩‍👧‍👦", becomes: "👩‍👩‍👧‍👦" },
    {
      what: "a full stop put before the emoji, the paragraph moved up",
      on: "you all know how that ended 😅",
      becomes: "you all know how that ended. 😅",
    },
    { what: "a question with its cup", on: "Who brings tea? 🍵", becomes: "Who brings tea? 🍵" },
  ],
};
