/** The margin of the Russian text. */
import { body, italic, paragraph, paragraphs } from "../bodies";
import { annotationsIn } from "../discussion";

export const belayaNoch = annotationsIn("belaya-noch", [
  {
    id: "handwriting",
    author: "nwosu",
    quote: "папка чужая, почерк улика",
    kind: "note",
    colour: "rose",
    note: paragraphs(
      "Не понимаю этой осторожности. Карандашная пометка на чужом листе выдаёт одного человека. Тетрадь, где по буквам записано, кто что возразил, выдаёт троих, да ещё с доводами. Если боялись, зачем завели?",
    ),
    replies: [
      {
        author: "gromova",
        body: paragraphs(
          "Папка уходила в чужие руки, а тетрадь лежала дома, в ящике с выкройками. Бабушка говорила, что в женские выкройки ни один мужчина добровольно не заглянет.",
        ),
        replies: [
          {
            author: "nwosu",
            body: paragraphs(
              "При обыске заглядывают как раз не добровольно. Но довод о чужих руках принимаю: риск был меньше, чем мне показалось. Выкройки заношу в список источников.",
            ),
          },
        ],
      },
    ],
  },
  {
    id: "margins-without-text",
    author: "linwei",
    quote: "поля без текста",
    kind: "highlight",
    colour: "sky",
    note: null,
    replies: [],
  },
  {
    id: "he-began-to-listen",
    author: "vesnina",
    quote: "по ней видно, что он стал слушать",
    kind: "note",
    colour: "moss",
    note: paragraphs(
      "Видно, что он стал точнее возражать. Это не одно и то же. Хороший спорщик пересказывает противника безупречно именно для того, чтобы удобнее было бить.",
    ),
    replies: [
      {
        author: "gromova",
        body: paragraphs(
          "А откуда он возьмёт безупречный пересказ, если не слушал? Намерение у него могло быть какое угодно. Уши работали.",
        ),
        replies: [
          {
            author: "vesnina",
            body: paragraphs(
              "Согласна, уши работали. Видишь, слово «согласна» всё-таки появилось. Но тогда поправь и фразу о нём: он стал слышать, а слушал ли он, мы не знаем.",
            ),
            replies: [
              {
                author: "gromova",
                body: body(
                  paragraph(
                    "Нет, оставлю. ",
                    italic("Слышать"),
                    " можно и соседей за стеной. Он три ночи подряд просил её повторить. За стеной об этом не просят.",
                  ),
                ),
              },
            ],
          },
        ],
      },
    ],
  },
  {
    id: "three-blanks",
    author: "oakes",
    quote: "и против каждой пусто",
    kind: "question",
    colour: "sun",
    note: paragraphs(
      "I have this out of a translation, so forgive me if the point is plain in Russian. Three letters and three blanks: do we know that it was the man at the door? I would have left mine blank on purpose.",
    ),
    replies: [
      {
        author: "salma",
        body: paragraphs(
          "On purpose, and so that the other two could see it. It may be the only thing all three agreed on.",
        ),
      },
      {
        author: "gromova",
        body: paragraphs(
          "We do not know, that is why I wrote “probably”. But your question sent me back to the notebook. The Н. has a dot of pencil after it, as when somebody sets the point down and lifts it again. So at least one of them began.",
          "Поправлю в тексте: пусто, но не совсем.",
        ),
        replies: [{ author: "oakes", body: paragraphs("Your grandmother, then. Of course she did.") }],
      },
    ],
    answered: [1],
  },
]);
