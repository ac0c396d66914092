/** The margin of "The shop and the company" and "The night of the ninth of June". */
import { body, bullets, italic, paragraph, paragraphs, quotation } from "../bodies";
import { annotationsIn } from "../discussion";

export const allNightShop = annotationsIn("all-night", [
  {
    id: "identical-words",
    author: "nwosu",
    quote: "Many arrived in identical words because a party had supplied the text.",
    kind: "note",
    colour: "sky",
    note: paragraphs(
      "I am one of those who count. Identical wording shows who owned a duplicator. It does not show who was in the room: “unanimously”, from a works of four thousand, may be the two hundred who stayed after the whistle. I would lean less on these columns altogether, and that goes for the missing fourth point as well, however much one likes it.",
    ),
    replies: [
      {
        author: "oakes",
        body: paragraphs(
          "I have written the identical words. You send out a model text because the lad on nights has never drafted anything in his life and would sooner not vote than look a fool. Sending him the words is not sending him the opinion. Often he had it before you did and wanted something to hang it on.",
        ),
        replies: [
          {
            author: "nwosu",
            body: paragraphs(
              "I believe it, and I cannot see it in my sources, where the borrowed opinion and the borrowed coat-hook look exactly alike. I shall be slower to call such a text dictated.",
            ),
          },
        ],
      },
    ],
  },
  {
    id: "boiler-shop",
    author: "nwosu",
    quote: "A comrade from the boiler shop says that he trusted them until Tuesday.",
    kind: "note",
    colour: "rose",
    note: paragraphs(
      "He ought not to be here. He is labelled, I grant. But a reader keeps the man and loses the label, and by the last section the essay has lost it too and wonders whether he lived. He did not live. He is on loan from you.",
    ),
    replies: [
      {
        author: "gromova",
        body: paragraphs(
          "He is a worked example. Nobody writes to the publisher of a school arithmetic to say that the train never left the station.",
        ),
        replies: [
          {
            author: "nwosu",
            body: paragraphs(
              "The train is not evidence that trains run. This man is the only person in the whole essay who is seen to change his mind, and the last section rests its weight on him. If real ones can be found, quote one. If they cannot, that is a finding, and rather a grave one for the argument.",
            ),
            replies: [
              {
                author: "vesnina",
                body: paragraphs(
                  "I looked for a change of mind with a date on it and found none that I could trust: they all come from memoirs, where people change their minds in the direction of the winner. Then I made one up, when I should have told you that. I will put the search into the text.",
                ),
                replies: [
                  {
                    author: "gromova",
                    body: paragraphs(
                      "Put in the search and keep the man. A reader who has been told that you looked in vain will know what he is for.",
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
  {
    id: "replaced-on-any-day",
    author: "oakes",
    quote: "could be replaced on any day by the people who had sent him",
    kind: "note",
    colour: "moss",
    note: paragraphs(
      "Could be. We had recall in our rule book for forty years and used it once, over a raffle. A right that nobody uses is a picture on the wall.",
    ),
    replies: [
      {
        author: "nwosu",
        body: paragraphs(
          "They used it until the hall had turned over. A shop at a time, a regiment at a time, and no general election anywhere. That is why you cannot name the day on which the Petrograd Soviet changed sides. There is only the day on which it was noticed, the last of August, when a vote went the other way. Nine days later the old presidium had lost a vote of confidence.",
        ),
        replies: [
          {
            author: "oakes",
            body: paragraphs(
              "Then they had a better rule book, or a worse raffle. I withdraw the picture on the wall.",
            ),
          },
        ],
      },
    ],
  },
  {
    id: "mandate-by-noon",
    author: "salma",
    quote: "A speech that can cost you your mandate by noon is a different kind of speech",
    kind: "note",
    colour: "sky",
    note: paragraphs(
      "Different, yes. You let the reader hear “better”. A judge who can be dismissed at noon for what she ruled at ten will rule for the gallery. There are true things that get said only by somebody who is safe until the end of the year.",
    ),
    replies: [
      {
        author: "oakes",
        body: paragraphs(
          "A deputy is not a judge. The judge is meant to be deaf to me. The deputy is meant to have my voice, and if he wants to use it to say that I am wrong, he can come down and say it to me first.",
        ),
        replies: [
          {
            author: "salma",
            body: paragraphs("And when all four thousand of you are wrong, on a Tuesday, and shouting?"),
            replies: [
              {
                author: "oakes",
                body: paragraphs(
                  "Then he says so, and we throw him out. On the Thursday it turns out he was right and everybody feels sick. I have seen that. We put him back, and carried his bag for him.",
                ),
                replies: [
                  {
                    author: "salma",
                    body: paragraphs(
                      "I withdraw the judge; it was the wrong comparison. I keep this much: the man you put back knows the price now. Ask him whether he spoke as freely the second time.",
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
  {
    id: "gates-open",
    author: "nwosu",
    quote: "They found the gates open and the meetings already going on.",
    kind: "note",
    colour: "sun",
    note: body(
      paragraph(
        "The argument of the essay hangs on this night, so it is worth saying who tells us about it.",
      ),
      bullets(
        "The delegates, next morning, accounting for a failure.",
        "Their opponents, years afterwards, accounting for a success.",
        "From inside the shops, close to nothing.",
      ),
      paragraph(
        "On the hostility they agree, and I would keep the hostility. That the delegates did ",
        italic("not listen"),
        " is a further claim, and it rests on nobody.",
      ),
    ),
    replies: [
      {
        author: "linwei",
        body: paragraphs(
          "One can be shouted at and be listening. Families of patients will tell you afterwards every word of what you said to them while they were shouting.",
        ),
      },
      {
        author: "vesnina",
        body: body(
          quotation("it rests on nobody"),
          paragraph(
            "It rests on what they did afterwards, which was to call a procession and be astonished by the banners. But I concede that a man may hear well and decide badly. I have no right to his ears.",
          ),
        ),
      },
    ],
  },
  {
    id: "objection-as-delay",
    author: "linwei",
    quote: "a man who has gone out to persuade hears an objection as a delay",
    kind: "question",
    colour: "rose",
    note: paragraphs(
      "How else does one listen to somebody whom one has a duty to stop? They believed that people would be shot. When a confused patient wants to pull out the line in his neck, I too listen for one thing only, which is the word that will make him lie down. What should the delegates have done with what they heard?",
    ),
    replies: [
      {
        author: "vesnina",
        body: paragraphs(
          "Carried it back. The congress was waiting for them in the morning. They could have said: we have lost these people, here are their reasons in their words, and if we cannot meet them we had better stop governing in their name.",
        ),
        replies: [
          {
            author: "nwosu",
            body: paragraphs(
              "They did say the first half, quite frankly. The conclusion they drew was that the shops had been misled.",
            ),
            replies: [
              {
                author: "salma",
                body: paragraphs(
                  "We call that hearing the witness and finding against her without giving reasons. It is the usual ground of appeal.",
                ),
              },
            ],
          },
        ],
      },
      {
        author: "oakes",
        body: paragraphs(
          "You stop your patient by holding his hand. They went in motor cars. I am not joking: who comes, and on what, is half of what is heard.",
        ),
      },
    ],
  },
]);
