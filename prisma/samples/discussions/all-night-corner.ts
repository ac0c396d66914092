/** The margin of "The corner". */
import { body, italic, link, paragraph, paragraphs } from "../bodies";
import { annotationsIn } from "../discussion";

export const allNightCorner = annotationsIn("all-night", [
  {
    id: "the-near-form",
    author: "gromova",
    quote: "the form one uses to children, servants and dogs",
    kind: "note",
    colour: "moss",
    note: body(
      paragraph(
        "And to God, and to whomever you love. ",
        italic("Ty"),
        " is not the low form, it is the near one. What made it an insult was that it ran in one direction: the officer said it, and the soldier had to answer with ",
        italic("vy"),
        " and a title.",
      ),
    ),
    replies: [
      {
        author: "nwosu",
        body: body(
          paragraph(
            "The order bears you out. It is ",
            link("seven short points", "https://en.wikipedia.org/wiki/Petrograd_Soviet_Order_No._1"),
            ", and the pronoun comes in the last of them together with the abolition of the titles. They cut the road at both ends.",
          ),
        ),
      },
      {
        author: "linwei",
        body: paragraphs(
          "In my ward the doctors say 你 to the patients and the patients answer 您. Nobody ordered it. Once a woman of eighty corrected a doctor of thirty, very politely, and he blushed and thanked her, and the next morning said 你 again. So I am not sure what an order can do here. Perhaps only make it possible to complain.",
        ),
        replies: [
          {
            author: "salma",
            body: paragraphs(
              "That “only” is the whole of the law. Nothing else I do for a living has any other effect.",
            ),
          },
        ],
      },
      {
        author: "vesnina",
        body: paragraphs(
          "“In one direction” goes into the text if you let me have it. I wrote dogs because it was a good ending for a sentence.",
        ),
      },
    ],
  },
  {
    id: "addressed-as-an-adult",
    author: "salma",
    quote: "A person addressed as an adult answers like one.",
    kind: "highlight",
    colour: "sky",
    note: null,
    replies: [],
  },
  {
    id: "whose-corner",
    author: "gromova",
    quote:
      "It belonged to the loud, to the young, and to those who had no children to put to bed. The woman with the kerosene can",
    kind: "note",
    colour: "sky",
    note: paragraphs(
      "At the beginning of your own essay the knot under the window is cooks and maids, and it is past midnight. Either the corner belonged to the loud, or it belonged to the kitchen. You need the kitchen for your first page and the loud for this one.",
    ),
    replies: [
      {
        author: "vesnina",
        body: paragraphs(
          "Maids were young, and the children in those flats were not theirs. That is a lawyer’s answer, though, and Salma would make it better. The truth is that I trusted the memoir when it charmed me and the generalisation when it suited me.",
        ),
        replies: [
          {
            author: "gromova",
            body: paragraphs(
              "Then I forgive the contradiction. Leave it standing and put a note to it. This one will do.",
            ),
          },
        ],
      },
    ],
  },
  {
    id: "the-woman-with-the-can",
    author: "linwei",
    quote:
      "The woman with the kerosene can listened for an hour and went home, and what she thought about the Dardanelles is not known.",
    kind: "note",
    colour: "rose",
    note: paragraphs(
      "You give her a can and take away her opinion. I sit all night among people who say nothing, and they are not empty. They are working out how much they have left and what it must last for. I would guess she thought that the Dardanelles would not light the stove, and that every man there would have found this beside the point.",
    ),
    replies: [
      {
        author: "oakes",
        body: paragraphs(
          "Every meeting I ever chaired had her in it, near the door with her coat on. I used to stop the proceedings and ask her by name. She hated it. But one time in ten she said the thing that had been missing all evening.",
        ),
        replies: [
          {
            author: "linwei",
            body: paragraphs("And the other nine times?"),
            replies: [
              {
                author: "oakes",
                body: paragraphs(
                  "The other nine I had embarrassed a tired woman before her neighbours. I gave it up in the end, and went round the benches on the Thursday instead and asked each of them there. It took all day, and I got to know things that had been true for years.",
                ),
                replies: [
                  {
                    author: "salma",
                    body: paragraphs(
                      "So you had two procedures, and one of them was held in private with you as the only record. I do not say it to reproach you; a secret ballot is the same thought. But nobody could answer what was said on the Thursday. She was protected, and she was also, again, not in the room.",
                    ),
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
]);
