/** Short texts that exercise what differs between scripts. Our own sentences. */
export const TEXTS = {
  english:
    "The night stayed pale, and the talk went on. Somebody asked who would write it down.\nNobody answered; the talk went on.",
  russian:
    "Ночь так и не потемнела, и разговор продолжался. Кто-то спросил, кто всё это запишет.\nНикто не ответил; разговор продолжался.",
  chinese: "夜色没有变暗,谈话还在继续。有人问谁来记录这一切。\n没有人回答;谈话还在继续。",
  /** Vocalised, with a pause mark (U+06DA) that combines with the space before it. */
  arabic: "ظَلَّتِ اللَّيْلَةُ شَاحِبَةً ۚ وَاسْتَمَرَّ الْحَدِيثُ.\nلَمْ يُجِبْ أَحَدٌ.",
  /** A family joined by zero-width joiners, a flag, a skin tone. */
  emoji: "Read it 👩‍👩‍👧‍👦 together 🇫🇮 and say so 👍🏽 again.\n👍🏽 done",
  /** Letters written with combining marks: e + acute, n + tilde, a stack of three. */
  combining: "Cafe\u0301 man\u0303ana a\u0323\u0302\u0301 end",
  /** Units outside the basic plane, back to back. */
  astral: "𝒜𝒷𝒸 𐍈𐍈𐍈 𠮷𠮷𠮷",
  repeated: "a".repeat(300),
  refrain: `${"The same line, once more.\n".repeat(12)}The end.`,
} as const;
