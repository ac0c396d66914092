/** The margin of "What can be said against it" and "What a dispute is good for". */
import { body, bold, italic, numbered, paragraph, paragraphs } from "../bodies";
import { annotationsIn } from "../discussion";

export const allNightJudgement = annotationsIn("all-night", [
  {
    id: "bakers-vote",
    author: "oakes",
    quote: "Bread does not go into the oven while the bakers vote",
    kind: "note",
    colour: "sun",
    note: paragraphs(
      "It does. Bakers vote while the dough proves, because for an hour there is nothing else to do and nobody can go home. Best-attended branch in the district.",
    ),
    replies: [
      { author: "vesnina", body: paragraphs("I have seldom been so glad to lose a sentence.") },
      {
        author: "salma",
        body: paragraphs(
          "Keep it, and let the note stand beside it. The objection is wrong about bakers and right about bread.",
        ),
      },
    ],
  },
  {
    id: "as-long-as-the-visit",
    author: "gromova",
    quote: "a feeling that lasts exactly as long as the visit",
    kind: "highlight",
    colour: "moss",
    note: null,
    replies: [],
  },
  {
    id: "soviets-were-asked",
    author: "nwosu",
    quote: "the local soviets were asked for theirs, and answered, and differed",
    kind: "note",
    colour: "sky",
    note: paragraphs(
      "For those who doubt it: some hundreds of replies, printed, and not far from evenly divided between signing and fighting on. I cannot think of another government that asked such a question in the middle of such a negotiation.",
    ),
    replies: [
      {
        author: "salma",
        body: paragraphs("Asked. Was it bound by the answer?"),
        replies: [
          {
            author: "nwosu",
            body: paragraphs(
              "No. The party’s central committee had decided, seven against four, with four who would not vote, and a congress of soviets confirmed it. What the replies did was to make it impossible to claim that everybody agreed.",
            ),
            replies: [
              {
                author: "salma",
                body: paragraphs(
                  "Then it was a consultation, and a good one. I only ask that we do not call it by the name of the other thing.",
                ),
              },
            ],
          },
        ],
      },
    ],
  },
  {
    id: "decisions-by-persons",
    author: "salma",
    quote: "decisions, made by persons, some of which could have been made otherwise",
    kind: "note",
    colour: "rose",
    note: body(
      paragraph(
        "This is the sentence I would put to the vote, and I move to strike ",
        bold("some of which"),
        ".",
      ),
      paragraph(
        "A newspaper closed for a week while there is shooting in the street is a measure. Closed for years, it is a constitution. Hunger explains a great deal, but hunger did not sign anything.",
      ),
    ),
    replies: [
      {
        author: "nwosu",
        body: paragraphs(
          "I speak against. Without those three words you say that each decision could have gone the other way and the city been held, and I do not think you believe that. By 1919 the factories that had elected the deputies stood half empty. Their people were at the front, or in offices, or in the villages looking for flour. Free elections to a soviet of whom?",
        ),
        replies: [
          {
            author: "salma",
            body: paragraphs("Of whoever was left. That is what all elections are of."),
            replies: [
              {
                author: "nwosu",
                body: paragraphs(
                  "I have tried that sentence on myself for two days. For 1921 it defeats me: people were left, they wished to choose, and they were prevented. For the winter of 1918 it does not yet, because there the losers of a vote did not always answer with a speech either.",
                ),
                replies: [
                  {
                    author: "gromova",
                    body: paragraphs(
                      "You argue as though such orders were written by hunger or by persons. My great-grandfather signed some. He was hungry, and he was a person, and he came to like the signing. The third fact is in no archive, and it is the one my family talks about.",
                    ),
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        author: "vesnina",
        body: body(
          paragraph(
            "I wrote “some of which” because I had not done the work of saying which. Salma’s motion shamed me into it. After the fighting was won in the main, I would name three:",
          ),
          numbered(
            "the newspapers of the other socialists stayed shut;",
            "organised groups were forbidden inside the ruling party too, in March 1921;",
            "the soviets were not freely elected again when there was once more somebody to elect them.",
          ),
          paragraph("Before that I leave more to the siege than she does."),
        ),
        replies: [
          {
            author: "salma",
            body: paragraphs(
              "Three with names are worth more than all without. I withdraw the motion, on condition that the list goes into the text.",
            ),
          },
        ],
      },
    ],
  },
  {
    id: "on-the-stairs",
    author: "gromova",
    quote: "People change their minds on the stairs, alone, some days later",
    kind: "note",
    colour: "moss",
    note: body(
      paragraph(
        "The French have ",
        italic("l’esprit de l’escalier"),
        ", the thing one should have said. This is its opposite, the thing one should have heard. It deserves a word of its own, and Russian has none either.",
      ),
    ),
    replies: [
      {
        author: "linwei",
        body: paragraphs(
          "Chinese has 后知后觉: to know afterwards, to wake afterwards. But it is said of slow people, with a smile. So we do have the word, and we use it to make sure that nobody will admit to it.",
        ),
        replies: [
          {
            author: "oakes",
            body: paragraphs("In Sheffield we say “he came round”, as if he had fainted. Same idea."),
          },
        ],
      },
    ],
  },
  {
    id: "standing-behind-him",
    author: "oakes",
    quote: "An argument is addressed to the opponent and delivered to somebody standing behind him.",
    kind: "note",
    colour: "rose",
    note: paragraphs(
      "If that is so, the opponent is a prop, and he notices. I have been the prop. You stop answering and start to perform, and then so does he, and the lad at the back goes home with two performances.",
    ),
    replies: [
      {
        author: "salma",
        body: paragraphs(
          "In court that is simply the rule. I speak to my learned friend and mean the bench, and he does the same to me. We are props by consent.",
        ),
        replies: [
          {
            author: "oakes",
            body: paragraphs("By consent and by the hour."),
            replies: [
              {
                author: "salma",
                body: paragraphs(
                  "Granted. But there is a judge who stops us when we perform. The essay’s bystander cannot stop anybody. I came to defend the sentence and find that I only believe it with a chairman in it.",
                ),
              },
            ],
          },
        ],
      },
    ],
  },
  {
    id: "pencil-on-a-string",
    author: "salma",
    quote: "A broadsheet pasted to a wall with wide margins, and a pencil on a string.",
    kind: "note",
    colour: "sun",
    note: paragraphs(
      "Signed, or not signed? If she signs it, then in two years somebody may come with the broadsheet rolled up under his arm and ask whether this is her hand. If she does not, the loud will come back at night and write as twenty people.",
    ),
    replies: [
      {
        author: "gromova",
        body: body(
          paragraph(
            "My grandmother’s rule was a single letter for each, known to everybody in the room and to nobody outside. I wrote about it in ",
            italic("Белая ночь"),
            ". It works for three people. I would not swear to four.",
          ),
        ),
      },
      {
        author: "vesnina",
        body: paragraphs(
          "So: wide margins, a pencil, a name that one’s neighbours know, and a year in which nobody is collecting handwriting. The last cannot be had by printing it on the broadsheet.",
        ),
      },
    ],
  },
]);
