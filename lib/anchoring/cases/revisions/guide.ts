import type { Revision } from "./revision";

/** Instructions that repeat themselves, as instructions do; the second version is for another machine. */
export const GUIDE: Revision = {
  name: "English instructions for another press",
  old: [
    "Printing a broadsheet on the hand press",
    "Before you start",
    "Check that the bed is clean. Check that the platen is clean. If either is not clean, stop and clean it: dried ink will cut the type.",
    "You need: ink, a brayer, a tympan sheet, six sheets of damp paper, and one person who does nothing but lay paper.",
    "Inking",
    "Put a spoonful of ink on the slab. Roll it out until it hisses. Ink the type in two directions; then ink it once more in the first direction. Too little ink is better than too much.",
    "Printing",
    "Lay the paper against the guides. Close the tympan. Slide the bed under the platen. Pull the bar with a steady hand. Slide the bed back. Open the tympan. Lift the paper by one corner.",
    "Look at the sheet. If the print is grey, ink again. If the print is black at the edges and grey in the middle, the packing is too thin. If the letters are blind, the paper was too wet.",
    "Repeat until you have forty sheets. After every ten sheets, wipe the tympan.",
    "When you are done",
    "Clean the type with a rag and a little spirit. Check that the bed is clean. Check that the platen is clean. Put the brayer back on its hook, never on the slab.",
  ],
  now: [
    "Printing a broadsheet on the proof press",
    "Before you start",
    "Check that the bed is clean. Check that the cylinder is clean. If either is not, stop and clean it: dried ink will cut the type.",
    "You need ink, a brayer, six sheets of damp paper and one person who does nothing but lay paper. You no longer need a tympan sheet.",
    "Inking",
    "Put a spoonful of ink on the slab. Roll it out until it hisses. Ink the type in two directions, then once more in the first. Too little ink is better than too much.",
    "Printing",
    "Lay the paper under the grippers. Roll the cylinder over the type with a steady hand. Roll it back. Open the grippers. Lift the paper by one corner.",
    "Look at the sheet:",
    "If the print is grey, ink again.",
    "If the print is black at the edges and grey in the middle, the packing is too thin.",
    "If the letters are blind, the paper was too wet.",
    "If the letters are doubled, the type was loose.",
    "Repeat until you have fifty sheets.",
    "When you are done",
    "Clean the type with a rag and a little spirit. Check that the bed is clean. Check that the cylinder is clean. Put the brayer back on its hook, never on the slab.",
  ],
  notes: [
    {
      what: "one word of a heading replaced",
      on: "Printing a broadsheet on the hand press",
      becomes: "Printing a broadsheet on the proof press",
    },
    {
      what: "the first of two alike sentences",
      on: "Check that the bed is clean.",
      becomes: "Check that the bed is clean.",
    },
    {
      what: "the second of them",
      on: "Check that the bed is clean.",
      nth: 1,
      becomes: "Check that the bed is clean.",
      at: 1,
    },
    {
      what: "the first of two alike sentences, one word replaced in both",
      on: "Check that the platen is clean.",
      becomes: "Check that the cylinder is clean.",
    },
    {
      what: "the second of them",
      on: "Check that the platen is clean.",
      nth: 1,
      becomes: "Check that the cylinder is clean.",
      at: 1,
    },
    {
      what: "a word taken out",
      on: "If either is not clean, stop and clean it",
      becomes: "If either is not, stop and clean it",
    },
    {
      what: "one thing taken out of a list",
      on: "ink, a brayer, a tympan sheet, six sheets of damp paper",
      becomes: "ink, a brayer, six sheets of damp paper",
    },
    { what: "one of the lines that is also a heading elsewhere", on: "Inking", becomes: "Inking" },
    {
      what: "words left out because they were said before",
      on: "Ink the type in two directions; then ink it once more in the first direction.",
      becomes: "Ink the type in two directions, then once more in the first.",
    },
    {
      what: "a step that the new machine does not have",
      on: "Slide the bed under the platen.",
      becomes: null,
    },
    { what: "the way back of that step", on: "Slide the bed back.", becomes: null },
    {
      what: "words that stayed in a sentence about something else",
      on: "with a steady hand",
      becomes: "with a steady hand",
    },
    {
      what: "the last step of a row",
      on: "Lift the paper by one corner.",
      becomes: "Lift the paper by one corner.",
    },
    {
      what: "a full stop made a colon, the rest moved to lines of its own",
      on: "Look at the sheet.",
      becomes: "Look at the sheet:",
    },
    {
      what: "a sentence made a line of its own",
      on: "If the print is grey, ink again.",
      becomes: "If the print is grey, ink again.",
    },
    {
      what: "its lookalike, also a line of its own",
      on: "If the print is black at the edges and grey in the middle",
      becomes: "If the print is black at the edges and grey in the middle",
    },
    {
      what: "a paragraph that became a list",
      on: "If the print is grey, ink again. If the print is black at the edges and grey in the middle, the packing is too thin. If the letters are blind, the paper was too wet.",
      becomes:
        "If the print is grey, ink again.\nIf the print is black at the edges and grey in the middle, the packing is too thin.\nIf the letters are blind, the paper was too wet.",
    },
    { what: "a number", on: "forty sheets", becomes: "fifty sheets", least: "sheets" },
    { what: "a sentence taken out", on: "After every ten sheets, wipe the tympan.", becomes: null },
    {
      what: "the last sentence, untouched",
      on: "Put the brayer back on its hook, never on the slab.",
      becomes: "Put the brayer back on its hook, never on the slab.",
    },
  ],
};
