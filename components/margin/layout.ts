/** One thing in the margin: where it would like to stand, and how tall it is. Pixels. */
export type Box = { id: string; desired: number; height: number };

/**
 * Tops of boxes that must not overlap, in the order given (that of their passages). Without an active box
 * each stands at its passage or just below the one before. The active box keeps its place; those before it
 * move up and those after it down, unless that would push the first above `ceiling`.
 * Linear in the number of boxes.
 */
export function layOut(
  boxes: readonly Box[],
  gap: number,
  activeId: string | null = null,
  ceiling = 0,
): Map<string, number> {
  const tops = downwards(boxes, gap, ceiling, 0, []);
  const active = boxes.findIndex((box) => box.id === activeId);
  const fixed = boxes[active];
  if (fixed) {
    tops[active] = Math.max(ceiling, fixed.desired);
    for (let i = active - 1; i >= 0; i--) {
      const limit = (tops[i + 1] ?? 0) - gap - (boxes[i]?.height ?? 0);
      tops[i] = Math.min(tops[i] ?? 0, limit);
    }
    // No room above: the ceiling wins, and everything moves down from there.
    if ((tops[0] ?? 0) < ceiling) pushDown(boxes, gap, ceiling, active, tops);
    downwards(boxes, gap, ceiling, active + 1, tops);
  }
  return new Map(boxes.map((box, i) => [box.id, tops[i] ?? box.desired]));
}

function downwards(
  boxes: readonly Box[],
  gap: number,
  ceiling: number,
  from: number,
  tops: number[],
): number[] {
  for (let i = from; i < boxes.length; i++) {
    const desired = boxes[i]?.desired ?? 0;
    const before = boxes[i - 1];
    const floor = before ? (tops[i - 1] ?? 0) + before.height + gap : ceiling;
    tops[i] = Math.max(desired, floor);
  }
  return tops;
}

function pushDown(boxes: readonly Box[], gap: number, ceiling: number, to: number, tops: number[]): void {
  for (let i = 0; i <= to; i++) {
    const before = boxes[i - 1];
    const floor = before ? (tops[i - 1] ?? 0) + before.height + gap : ceiling;
    tops[i] = Math.max(tops[i] ?? 0, floor);
  }
}
