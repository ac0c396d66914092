/** The margin of the essay's opening and of "What there was to argue about". */
import { body, numbered, paragraph, paragraphs } from "../bodies";
import { annotationsIn } from "../discussion";

export const allNightBeginning = annotationsIn("all-night", [
  {
    id: "newspaper-was-lying",
    author: "linwei",
    quote: "somebody on the corner willing to tell you that the newspaper was lying",
    kind: "highlight",
    colour: "sun",
    note: null,
    replies: [],
  },
  {
    id: "talk-was-the-work",
    author: "oakes",
    quote: "My own answer is that the talk was the work, or a good part of it.",
    kind: "note",
    colour: "rose",
    note: paragraphs(
      "I have sat through the kind of talk you mean, and I can tell you what was not being done meanwhile. Somebody minded the furnace. Somebody swept up. Somebody’s sister stood in the queue so that he could be magnificent about the Dardanelles.",
      "When people who write for pleasure say that the talk was the work, I ask to see the rota.",
    ),
    replies: [
      {
        author: "vesnina",
        body: paragraphs(
          "I can’t produce the rota. But take the eight-hour day. Nobody could simply have it: somebody had to say whether overtime on shells counted, who would check, and what the next shop was getting. Until that was argued through, the law was a poster. Was that not your trade for twenty-six years?",
        ),
        replies: [
          {
            author: "oakes",
            body: paragraphs(
              "It was, which is how I come to know the ratio. One hour that settled something, to nine in which men enjoyed the sound of themselves being against things. You describe the one and ask me to admire the ten.",
            ),
            replies: [
              {
                author: "nwosu",
                body: paragraphs(
                  "Can you have the one without the nine? I have read more factory committee minutes than is good for anybody, and the hour that settles something is unintelligible by itself. In May the fitters accept what they shouted down in April, and they accept it in the words they used for shouting it down.",
                ),
                replies: [
                  {
                    author: "oakes",
                    body: paragraphs(
                      "All right. I take back “enjoyed the sound of themselves”. Some of them were finding out what they thought, and that is not a pretty sight in anybody. I do not take back the rota.",
                    ),
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        author: "linwei",
        body: paragraphs(
          "About the sister: a queue is also a meeting. It lasts for hours, nobody can leave without losing her place, and the subject is always on the agenda. If I had wanted to know what the city thought I would have gone to the bread shop before I went to the corner. In February that is where it started.",
        ),
        replies: [
          {
            author: "oakes",
            body: paragraphs("That is the best thing on this page and it is not in the essay."),
          },
        ],
      },
    ],
  },
  {
    id: "police-matter",
    author: "nwosu",
    quote:
      "A city of more than two million people, in which it had been a police matter to hold a meeting, was learning in a few months how to decide things.",
    kind: "note",
    colour: "sky",
    note: paragraphs(
      "Not quite from nothing. After 1912 the factories had sickness funds with elected boards, and during the war there was a workers’ group attached to the war industries committee. A meeting was a police matter unless you could call it something else. Many who took the chair in March had learned to chair, and they had learned it by deciding who was to be paid for a broken wrist.",
    ),
    replies: [
      {
        author: "vesnina",
        body: paragraphs(
          "I knew of the funds and did not know the boards were elected. Then “learning” is the wrong word, or it is the right word for everybody except the chairman. I shall rewrite this sentence.",
        ),
        replies: [
          {
            author: "gromova",
            body: paragraphs(
              "Rewrite it a little and no more. Thirty people in the funds knew how to run a meeting. Thirty thousand had seen it done once and gone home able to call for a point of order. It is the second thing that spread over the city like measles.",
            ),
          },
        ],
      },
    ],
  },
  {
    id: "out-loud-and-badly",
    author: "salma",
    quote:
      "was learning in a few months how to decide things. It did this the only way that anybody has found, which is out loud and badly at first.",
    kind: "note",
    colour: "moss",
    note: paragraphs(
      "The only way? The courts found another a long time ago: in writing, in turn, and the other side has fourteen days. It is dull, and people come out of it alive and sometimes corrected.",
    ),
    replies: [
      {
        author: "gromova",
        body: paragraphs(
          "Fourteen days are a fine thing when it is the landlord who must wait them. In April there was seed in the barn and one week in which to sow it.",
        ),
        replies: [
          {
            author: "salma",
            body: paragraphs(
              "Making the landlord wait is called an injunction, and a decent court grants it in an afternoon. What you mean is that there was no decent court. I agree. But then say that they argued aloud for want of one, and do not make a virtue of it.",
            ),
          },
        ],
      },
    ],
  },
  {
    id: "did-not-want-to-govern",
    author: "salma",
    quote: "did not want to be a government",
    kind: "question",
    colour: "sun",
    note: paragraphs(
      "Why not? A body that holds the soldiers, the trains and the telegraph, and hands the power to the people across the corridor: on what reasoning? I have only ever seen it explained as cowardice, and I do not believe that a whole hall of people can be cowards for the same reason in the same week.",
    ),
    replies: [
      {
        author: "nwosu",
        body: body(
          paragraph("Three reasons, of unequal quality, and most of the leaders held all of them at once."),
          numbered(
            "Doctrine. They thought the country ripe for a liberal republic and for nothing beyond it, so liberals ought to run it.",
            "The front. The generals had swallowed the end of the Tsar because the Duma’s respectable men took his place. It was far from certain that they would swallow a cabinet of socialists; they might march.",
            "The bill. Whoever governed would own the war and the empty shops by summer.",
          ),
          paragraph("The first is the one they gave in public. I think the second decided it."),
        ),
        replies: [
          {
            author: "salma",
            body: paragraphs(
              "The second I could defend before any bench. The third I could only whisper. Thank you, that is an answer.",
            ),
          },
          {
            author: "oakes",
            body: paragraphs("The third is the one I recognise. Never sign for stock you have not counted."),
          },
        ],
      },
    ],
    answered: [0],
  },
]);
