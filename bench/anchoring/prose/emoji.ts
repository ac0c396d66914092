import type { Random } from "../random";

/** Of one unit and of eleven; joined, toned, flags, keycaps. */
const EMOJI = ["🙂", "👍🏽", "👩‍👩‍👧‍👦", "🇫🇷", "🏳️‍🌈", "❤️", "3️⃣", "☕", "🧑🏿‍🚀", "✍️", "🌒", "🤷🏻‍♀️"];

/** Puts an emoji after every eighth sentence or so, as people who write messages do. */
export function withEmoji(text: string, random: Random): string {
  return text.replace(/[.!?]+ /gu, (end) => (random.chance(0.12) ? `${end}${random.pick(EMOJI)} ` : end));
}
