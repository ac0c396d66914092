/** The margin of the Chinese text. */
import { paragraphs } from "../bodies";
import { annotationsIn } from "../discussion";

export const baiye = annotationsIn("baiye", [
  {
    id: "tears-in-the-way",
    author: "vesnina",
    quote: "何必拦住我的路",
    kind: "note",
    colour: "sun",
    note: paragraphs(
      "I read this with a dictionary and with sympathy. In the library I spent years rubbing out other people’s tears with a soft eraser. Then a reader asked me to bring back a remark I had rubbed out, because she had been arguing with it for a month. I have not owned an eraser since.",
    ),
    replies: [
      {
        author: "linwei",
        body: paragraphs(
          "你擦掉的那句话，她还记得原文吗？如果记得，那就没有真的擦掉。可是下一个读者就遇不到了。我想我从前怕的是批语太多，现在怕的是有人替我决定哪一句该留。",
        ),
      },
    ],
  },
  {
    id: "how-did-they-go-to-work",
    author: "oakes",
    quote: "他们第二天怎么上班",
    kind: "note",
    colour: "moss",
    note: paragraphs(
      "Late, and cross, and in a good few cases not at all. You are the first here to ask it. I have been saying on the other text that I want to see the rota, and here is somebody who works one.",
    ),
    replies: [
      {
        author: "linwei",
        body: paragraphs(
          "I asked because I know what I am like at seven in the morning. I would not let myself vote on anything. But I must be fair: at seven in the morning I do let myself give injections.",
        ),
        replies: [
          {
            author: "oakes",
            body: paragraphs(
              "For the injection you have a chart and somebody who checks it. That is all a rule of procedure ever was.",
            ),
          },
        ],
      },
    ],
  },
  {
    id: "the-tired-agree",
    author: "gromova",
    quote: "困到极点的人也最容易点头",
    kind: "note",
    colour: "rose",
    note: paragraphs(
      "这一句我不同意。白夜里的人不是困，是亮得睡不着，这两种状态很不一样。再说，为了能去睡觉而点头的人，白天也会为了能去吃饭而点头。毛病不在夜里。",
    ),
    replies: [
      {
        author: "linwei",
        body: paragraphs(
          "你说的是一个晚上，我说的是第四个晚上。头一夜亮得睡不着，人很清醒，甚至比白天清醒。到第四夜，家属在同意书上签字，连是谁的名字都不看。",
        ),
        replies: [
          {
            author: "gromova",
            body: paragraphs(
              "第四个晚上我没有想到。好，我收回一半：困倦确实会替人点头。但我还是要留下另一半，因为那一年争论的人不必当夜签字，他们第二天晚上可以回到同一个街角，说自己昨天错了。",
            ),
            replies: [
              {
                author: "linwei",
                body: paragraphs("能回来说“昨天错了”，那就和换一种墨水差不多了。这一半我愿意留给你。"),
              },
            ],
          },
        ],
      },
    ],
  },
  {
    id: "somebody-late",
    author: "salma",
    quote: "等一个晚到的人",
    kind: "highlight",
    colour: "sky",
    note: null,
    replies: [],
  },
]);
