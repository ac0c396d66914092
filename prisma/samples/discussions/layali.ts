/** The margin of the Arabic text. */
import { body, bold, paragraph, paragraphs } from "../bodies";
import { annotationsIn } from "../discussion";

export const layali = annotationsIn("layali", [
  {
    id: "so-consider",
    author: "vesnina",
    quote: "ومعناها أنّي لا أريد أن أُحرجه أمام تلاميذه",
    kind: "note",
    colour: "moss",
    note: body(
      paragraph(
        "أستأذنكِ في مخالفة جدّكِ. في المخطوطات التي فهرستُها وجدتُ ",
        bold("فتأمّل"),
        " تأتي غالبًا بعد اعتراضٍ يعرف صاحبُه أنّه ضعيف أو دقيق، فكأنّه يقول: لستُ واثقًا، فانظر أنت. هي تواضعٌ لا مجاملة.",
      ),
    ),
    replies: [
      {
        author: "salma",
        body: paragraphs(
          "جدّي لم يكن مُفهرِسًا، كان يقرأ كتابًا واحدًا. لكنّي عدتُ إلى هوامشه هو، فوجدته يكتبها حيث يكون الشارح شيخَه أو شيخَ شيخه. المجاملة إذن كانت عادتَه، ونسبَها إلى القدماء.",
        ),
        replies: [
          {
            author: "vesnina",
            body: paragraphs(
              "هذا أجمل ممّا لو كان مصيبًا. لا تُغيّري الجملة، فكلمة «عنده» التي قبلها تكفي من يدقّق.",
            ),
          },
        ],
      },
    ],
  },
  {
    id: "arguing-in-the-light",
    author: "oakes",
    quote: "كيف يتجادل الناس في الضوء؟",
    kind: "note",
    colour: "rose",
    note: paragraphs(
      "In translation again, but I cannot let this go by. I want the light on. I want to see who looks at the floor when the figures are read out. In the dark the one with the best voice wins.",
    ),
    replies: [
      {
        author: "linwei",
        body: paragraphs(
          "On the ward the true conversations are in the dark. In the light people look at my face to see how ill they are, and then say what they think I can bear.",
        ),
        replies: [
          {
            author: "salma",
            body: paragraphs(
              "You are both right about different rooms. Ruth’s people might be cheating each other, and she needs their faces. Lin Wei’s are sparing each other, and the face is what stops them. On our roofs it was the second case: everybody was a cousin.",
            ),
            replies: [
              {
                author: "oakes",
                body: paragraphs("Then I will turn the light off for cousins. For employers it stays on."),
              },
            ],
          },
        ],
      },
    ],
  },
  {
    id: "the-first-and-the-second",
    author: "nwosu",
    quote: "ومن لا يُحسن الأولى لا يستحقّ الثانية",
    kind: "note",
    colour: "sky",
    note: paragraphs(
      "As a rule for advocates, admirable. As a rule for everybody it hands the floor to the trained. The tenant who cannot state her landlord’s case is still being evicted, and is allowed to say so.",
    ),
    replies: [
      {
        author: "salma",
        body: paragraphs(
          "اعتراضٌ في محلّه، وقد غيّرتُ رأيي في نصفه: القاعدة لمن يتكلّم نيابةً عن غيره، أمّا صاحب الحقّ فيتكلّم كما يشاء.",
          "In short: I meant it for those who speak on behalf of others. I should have written so.",
        ),
        replies: [
          {
            author: "nwosu",
            body: paragraphs(
              "That narrows it to people like the two of us, who do little else. I accept it for both, and promise to state your case before I next disagree.",
            ),
          },
        ],
      },
    ],
  },
  {
    id: "not-finished-talking",
    author: "gromova",
    quote: "ولم أنتهِ من الكلام",
    kind: "highlight",
    colour: "sun",
    note: null,
    replies: [],
  },
]);
