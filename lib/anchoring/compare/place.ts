import type { Placement, PlacementStatus } from "../anchor";
import type { Comparison } from "./comparison";
import { edgeEnd, edgeStart } from "./edges";
import type { Follower, Share, TokenSpan } from "./follow";
import { neighboursOf } from "./isolated";
import { isLonely, isStrewn } from "./lonely";
import { snapped } from "./snap";
import { trimmed } from "./trim";

type Range = { readonly start: number; readonly end: number };

/** From this trust on a moved passage is called sure. */
const SURE = 0.75;

/** With less it is gone. */
const DOUBTFUL = 0.4;
/** The share of its letters that must survive for a passage to be called changed, and of a long one. With less it is gone. */
const ENOUGH = 0.4;
const ENOUGH_OF_MANY = 0.32;
/** As many letters as this are not found together by chance. */
const MANY = 60;

/** A passage of which no more letters than this survive is judged by its neighbours as well. */
const SHORT = 5;
/** The share of words found again that are the right ones, by how many of their six neighbours were. */
const COMPANY = [0.3, 0.8, 0.95];

/** Makes the function that finds one passage after another. Each costs O(log n) and the moves it is torn by. */
export function createPlacer(
  comparison: Comparison,
  follower: Follower,
  oldText: string,
  newText: string,
): (passage: Range) => Placement {
  const { old, now, toNow, stretches } = comparison;

  return ({ start, end }) => {
    const span = follower.tokensOf(start, end);
    if (span.from === span.to) return blank(start, end);
    const whole = follower.shareOf(span);
    if (whole === null) return gone(span);
    const share = trimmed(comparison, whole);
    const letters = follower.lettersBefore(span.to) - follower.lettersBefore(span.from);
    const survival = share.letters / Math.max(1, letters);
    const from = edgeStart(comparison, span, share, start);
    const to = edgeEnd(comparison, span, share, end);
    const range = snapped(newText, widened({ start, end }, { start: from, end: to }, span), oldText, {
      start,
      end,
    });
    const trust = (stretches[share.stretch]?.trust ?? 0) * (share.letters <= SHORT ? company(share) : 1);
    const confidence = survival * trust;
    const enough = share.letters >= MANY ? ENOUGH_OF_MANY : ENOUGH;
    if (survival < enough || trust < DOUBTFUL || isStrewn(comparison, share)) return gone(span);
    const status = statusOf(span, share, survival, trust);
    return { status, ...range, confidence, method: "words" };
  };

  function statusOf(span: TokenSpan, share: Share, survival: number, trust: number): PlacementStatus {
    if (trust < SURE || isLonely(comparison, follower, span, share, survival)) return "uncertain";
    const near = follower.nearBefore(span.to) - follower.nearBefore(span.from);
    const equal = follower.equalBefore(span.to) - follower.equalBefore(span.from);
    const inserted = follower.wordsBefore(share.to + 1) - follower.wordsBefore(share.from) !== equal + near;
    if (survival < 1 || near > 0 || inserted || share.torn) return "changed";
    return share.stretch === 0 ? "kept" : "moved";
  }

  /** How much the neighbours of a short passage say for it. */
  function company({ first, last }: Share): number {
    return COMPANY[Math.max(neighboursOf(comparison, first), neighboursOf(comparison, last))] ?? 1;
  }

  /** White space at the ends of a passage comes along where it is the same. */
  function widened(source: Range, range: Range, span: TokenSpan): Range {
    let { start, end } = range;
    const lead = (old.starts[span.from] as number) - source.start;
    if (lead > 0 && start >= lead) {
      const before = oldText.slice(source.start, source.start + lead);
      if (newText.startsWith(before, start - lead)) start -= lead;
    }
    const trail = source.end - (old.ends[span.to - 1] as number);
    if (trail > 0 && newText.startsWith(oldText.slice(source.end - trail, source.end), end)) end += trail;
    return { start, end };
  }

  /** A passage of nothing but white space stands between the same words, or nowhere. */
  function blank(start: number, end: number): Placement {
    const after = follower.tokensOf(start, oldText.length).from;
    const left = follower.previousPair(after);
    const origin = left < 0 ? 0 : (old.ends[left] as number);
    const there = left < 0 ? 0 : (now.ends[toNow[left] as number] as number);
    const at = there + start - origin;
    if (left === after - 1 && newText.slice(at, at + end - start) === oldText.slice(start, end)) {
      return { status: "kept", start: at, end: at + end - start, confidence: 0.9, method: "words" };
    }
    return gone({ from: after, to: after });
  }

  /** Beside the nearest word that survives. */
  function gone({ from, to }: TokenSpan): Placement {
    const left = follower.previousPair(from);
    const right = follower.nextPair(to);
    const isLeft = left >= 0 && (right === old.count || from - left <= right - to + 1);
    let at = 0;
    if (isLeft) at = now.ends[toNow[left] as number] as number;
    else if (right < old.count) at = now.starts[toNow[right] as number] as number;
    return { status: "gone", start: at, end: at, confidence: 0, method: "none" };
  }
}
