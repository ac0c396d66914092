/**
 * What an editor did to a short text, and where the passage marked with brackets went. In `now` the brackets
 * stand where it should be; `[]` is the place where a passage stood that is gone. Both texts are read without
 * their brackets. Our own sentences.
 */
export type EditCase = { name: string; old: string; now: string };

export const EDITS: EditCase[] = [
  {
    name: "a mistyped word inside of it",
    old: "The lamps were lit along the quay, [and nobody wanted to go home] before the boats came in.",
    now: "The lamps were lit along the quay, [and nobody wnated to go home] before the boats came in.",
  },
  {
    name: "a word put into it",
    old: "The lamps were lit along the quay, [and nobody wanted to go home] before the boats came in.",
    now: "The lamps were lit along the quay, [and nobody really wanted to go home] before the boats came in.",
  },
  {
    name: "quotation marks and dashes of another house",
    old: "She said: [«we wait — all of us»], and sat down on the stairs again to count the boats.",
    now: "She said: [“we wait – all of us”], and sat down on the stairs again to count the boats.",
  },
  {
    name: "a mark of a quotation within a quotation, in the manner of another house",
    old: "老船工说：“他们只问我[‘]哪条船先回来’，别的什么也没问。”大家听了都笑起来。",
    now: "老船工说：「他们只问我[『]哪条船先回来』，别的什么也没问。」大家听了都笑起来。",
  },
  {
    name: "words deleted beside it",
    old: "In the end the harbour master came himself and [counted every boat twice] by the light of his lamp.",
    now: "In the end the harbour master [counted every boat twice] by the light of his lamp.",
  },
  {
    name: "a deleted sentence",
    old: "The first boat came at two. [Nobody had expected it so early.] The second one came at four, with the tide.",
    now: "The first boat came at two.[] The second one came at four, with the tide.",
  },
  {
    name: "an edited Russian sentence",
    old: "Фонари горели вдоль набережной, [и никто не хотел идти домой], пока не вернутся лодки.",
    now: "Фонари горели вдоль набережной, [и никто не хотел идти дамой], пока не вернутся лодки.",
  },
  {
    name: "an edited Chinese sentence",
    old: "码头上的灯都亮了，[在船回来以前没有人愿意回家]，大家坐在台阶上数着远处的灯光。",
    now: "码头上的灯都亮了，[在船回来以前没有一个人愿意回家]，大家坐在台阶上数着远处的灯光。",
  },
  {
    name: "an Arabic sentence whose vowel points were dropped",
    old: "أُضِيئَتِ الْمَصَابِيحُ، [وَلَمْ يُرِدْ أَحَدٌ أَنْ يَعُودَ] قَبْلَ أَنْ تَصِلَ الْقَوَارِبُ.",
    now: "أضيئت المصابيح، [ولم يرد أحد أن يعود] قبل أن تصل القوارب.",
  },
  {
    name: "a mark of punctuation in an edited sentence",
    old: "The lamps were lit along the quay[,] and nobody wanted to go home before the boats came in.",
    now: "Yes, the lamps were lit on the quay[,] and nobody wanted to go home before the boats came in.",
  },
];
