import type { Colour, Kind } from "@/lib/annotations/wire";
import type { CommentBody } from "@/lib/comments/wire";
import type { SampleHandle } from "./people";
import type { SampleKey } from "./texts";

/** An answer to the comment or note that holds it. */
export type SampleReply = { author: SampleHandle; body: CommentBody; replies?: readonly SampleReply[] };

/** A marked passage of a sample text, with what was said about it. */
export type SampleAnnotation = {
  /** Unique among all sample annotations. */
  id: string;
  article: SampleKey;
  author: SampleHandle;
  /** Occurs exactly once in the text, crosses no markup, and holds nothing that typography would alter. */
  quote: string;
  kind: Kind;
  colour: Colour;
  /** The author's own note; null for a bare highlight. */
  note: CommentBody | null;
  /** In the order they were written. */
  replies: readonly SampleReply[];
  /**
   * Where the accepted answer of a question is: an index into `replies`, then into the replies of that one,
   * and so on. `[0, 1]` is the second answer to the first reply.
   */
  answered?: readonly number[];
};

/** What is written down for one annotation when its text is already known. */
export type AnnotationIn = Omit<SampleAnnotation, "article">;

/** The annotations of one text. */
export const annotationsIn = (
  article: SampleKey,
  annotations: readonly AnnotationIn[],
): readonly SampleAnnotation[] => annotations.map((each) => ({ ...each, article }));
