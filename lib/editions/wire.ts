/** What crosses the wire about editions. Types only: safe in the browser. */
import type { PersonView } from "@/lib/accounts/wire";
import type { PlacementStatus } from "@/lib/anchoring/anchor";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";
import type { Colour, Decision, Kind, LayerKey } from "@/lib/annotations/wire";
import type { ImportOptions } from "@/lib/articles/wire";

/** One edition in the list of an article's editions, newest first. */
export type EditionLine = {
  id: string;
  /** From 1; its address is `/read/<slug>/editions/<number>`. */
  number: number;
  /** What changed, in the editor's words; empty for the first. */
  summary: string;
  words: number;
  publishedAt: string;
  by: PersonView | null;
  current: boolean;
};

/** What the reading page says of the edition that it shows. */
export type EditionOnPage = Pick<EditionLine, "id" | "number" | "summary" | "words" | "publishedAt"> & {
  /** The number of the edition that readers have now. */
  newest: number;
  /** Notes that wait for a decision about their place, for who works on the text; else 0. */
  toReview: number;
};

/** `GET /articles/{id}/editions`; `publication` is for who may revise the article, else null. */
export type EditionList = { editions: EditionLine[]; publication: PublicationView | null };

/** `GET /articles/{id}/draft`. Where nobody has begun, the current edition's text. */
export type DraftView = {
  /** The edition it was made from; publishing is refused when that is not the current one any more. */
  baseEditionId: string;
  document: ArticleDocument;
  summary: string;
  /** 0 where nothing was saved yet. */
  version: number;
  updatedAt: string | null;
  updatedBy: PersonView | null;
};

/** Answered to who saved a draft: what its text is, they know themselves. */
export type DraftSaved = Pick<DraftView, "version" | "baseEditionId" | "updatedAt">;

/**
 * `PUT /articles/{id}/draft`. `version` is the one it was made from; stale answers 409 with what is there, the text
 * included. Answers a DraftSaved.
 */
export type DraftSave = {
  version: number;
  baseEditionId: string;
  document: ArticleDocument;
  summary: string;
};

/**
 * `POST /articles/{id}/draft/import`: a new version of the file takes the place of the draft's text; blocks that
 * stayed keep their ids. Answers a DraftView.
 */
export type DraftImport = { version: number; importId: string; options: ImportOptions };

/** `POST /articles/{id}/editions`: publishes the draft. Answers 202 and a PublicationView. */
export type NewEdition = { key: string; draftVersion: number; summary: string };

/** `GET /editions/{id}/publication`: how far it is, for who may revise the article. */
export type PublicationView = {
  editionId: string;
  number: number;
  state: "placing" | "done" | "failed";
  /** The annotations that whoever asks sees; those of all layers are placed. */
  total: number;
  /** Of these, by tenths. */
  placed: number;
  startedAt: string;
  finishedAt: string | null;
  /** Why it failed, in words for whoever started it; null while it has not. It can be started again. */
  failure: string | null;
};

/** One stretch of a comparison: UTF-16 offsets into the two canonical texts. */
export type Stretch = { type: "same" | "removed" | "added"; text: string };

/** A text block that is in one or both of two editions, in reading order of the newer one. */
export type ComparedBlock = {
  /** In the newer edition; where it was removed, in the older one. */
  blockId: string;
  kind: "same" | "changed" | "added" | "removed" | "moved";
  stretches: Stretch[];
};

/** `GET /editions/{id}/comparison?with={id}`: from `with` to `{id}`. */
export type Comparison = { from: EditionLine; to: EditionLine; blocks: ComparedBlock[] };

/** `GET /editions/{id}/place?edition={other}&offset={n}`: where a place of another edition is in this one. */
export type PlaceInEdition = { offset: number };

/** How many of the notes that somebody may see came out how; `open` are uncertain or gone and undecided. */
export type PlacementCounts = Record<PlacementStatus, number> & { open: number };

/**
 * Words with what stands around them, for showing: cut between words, a long passage in its middle. Blocks are parted
 * by a line feed; what is not text is U+FFFC.
 */
export type Excerpt = { before: string; words: string; after: string };

/** One annotation in the review queue. */
export type ReviewItem = {
  annotationId: string;
  layer: LayerKey;
  kind: Kind;
  colour: Colour;
  author: PersonView | null;
  comments: number;
  /** The first words of its note; empty for a bare highlight. */
  note: string;
  status: PlacementStatus;
  confidence: number;
  decision: Decision | null;
  /** False for what is kept, and for what only its author may decide. */
  mayDecide: boolean;
  /** Where it stands now, or stood: offsets into this edition's text. */
  start: number;
  end: number;
  /** The passage where it was last sure, in its context, and the number of that edition. */
  was: Excerpt & { edition: number };
  /** The offered place, once it is replaced the chosen one; with empty words, the place where it stood. */
  offer: Excerpt;
  version: number;
};

/**
 * `GET /editions/{id}/placements?status=&mine=&cursor=`: in reading order. Who may revise the article sees all
 * layers that they see anyhow; `mine=1` leaves one's own, for every author. `status` is one
 * of the five, or `open`.
 */
export type ReviewPage = { items: ReviewItem[]; counts: PlacementCounts; next: string | null };

/** `PUT /editions/{id}/placements/{annotation}/decision`; `start`, `end` where it is replaced. DELETE undoes it. */
export type DecisionInput = {
  version: number;
  decision: Decision;
  start?: number;
  end?: number;
};

/** `POST /editions/{id}/acceptances`: accepts all open uncertain ones at or above a confidence. */
export type BulkAcceptance = { minConfidence: number; mine: boolean };
/** `at` names the acceptance: `DELETE /editions/{id}/acceptances?at=` takes back what nobody decided otherwise since. */
export type BulkAccepted = { accepted: number; at: string };
export type BulkUndone = { undone: number };

/** `PUT /annotations/{id}/anchor`: the author chooses other words for a note, on the current edition. */
export type AnchorAdjustment = {
  version: number;
  editionId: string;
  anchor: { exact: string; prefix: string; suffix: string; start: number; end: number };
};

/** `GET /annotations/{id}/anchors`: its choices of words, the first one first. */
export type AnchorHistory = {
  anchors: { edition: number; quote: string; at: string; answered: boolean }[];
};

/** `PUT /articles/{id}/editors`: by handle; the owner alone. */
export type EditorsInput = { handles: string[]; version: number };

/** Answered by it, and by `GET /articles/{id}/editors` to owner and editors. `version` is the article's. */
export type EditorsView = { editors: PersonView[]; version: number };
