/** A confidence from 0 to 1 in words. */
export function howSure(confidence: number): string {
  if (confidence >= 0.9) return "very likely";
  if (confidence >= 0.7) return "likely";
  return confidence >= 0.4 ? "possible" : "doubtful";
}

/** The same as a number: "93 %". Never rounded up to certainty. */
export function percent(confidence: number): string {
  const rounded = Math.round(confidence * 100);
  return `${rounded === 100 && confidence < 1 ? 99 : rounded} %`;
}
