/** What crosses the wire about articles. Types only: safe in the browser. */
import type { PersonView, Removal } from "@/lib/accounts/wire";
import type { ArticleDocument } from "@/lib/anchoring/document/schema";

export const FORMATS = ["text", "markdown", "html"] as const;
export type Format = (typeof FORMATS)[number];

export const VISIBILITIES = ["draft", "group", "unlisted", "listed"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export type Direction = "ltr" | "rtl";

/** What is known about a text beside its words; at import a guess, shown for correction. */
export type ArticleMeta = {
  title: string;
  byline: string;
  /** The day of the text itself, `YYYY-MM-DD`, or null. */
  date: string | null;
  /** BCP 47, e.g. `en`, `ru`, `zh-Hans`, `ar`. */
  language: string;
  direction: Direction;
  /** Where it comes from: a title or an address; free text. */
  source: string;
};

/** How an import was read. */
export type ImportOptions = { format: Format; typography: boolean };

/** `POST /imports`, `GET /imports/{id}` */
export type ImportPreview = {
  id: string;
  name: string;
  options: ImportOptions;
  meta: ArticleMeta;
  document: ArticleDocument;
  /** The rendered text as the page will show it; safe to insert. */
  html: string;
  /** Words counted in the upload and in what was made of it (title and date lines included). */
  words: { read: number; kept: number };
  blocks: number;
  /** Sentences for people: what was left out or replaced, e.g. "2 images are shown by their description." */
  remarks: string[];
};

/** `POST /articles` */
export type NewArticle = {
  key: string;
  importId: string;
  options: ImportOptions;
  meta: ArticleMeta;
  visibility: Visibility;
};

/** `PATCH /articles/{id}` */
export type ArticleEdit = { version: number; meta?: Partial<ArticleMeta>; visibility?: Visibility };

export type ArticleView = ArticleMeta & {
  id: string;
  /** For its address: `/read/<slug>`. */
  slug: string;
  visibility: Visibility;
  owner: PersonView | null;
  editionId: string;
  words: number;
  createdAt: string;
  version: number;
  state: "live" | "deleted" | "removed";
  removal: Removal | null;
  can: {
    edit: boolean;
    /** Write and publish editions, and judge where notes stand in them. */
    revise: boolean;
    /** Say who may edit. */
    appoint: boolean;
    delete: boolean;
    restore: boolean;
    remove: boolean;
    unremove: boolean;
  };
};

/** One row of the library: what goes on in it, as far as this reader may see. */
export type LibraryEntry = Pick<
  ArticleView,
  "id" | "slug" | "title" | "byline" | "date" | "language" | "direction" | "visibility" | "owner" | "words"
> & {
  /** In the public layer. */
  annotations: number;
  comments: number;
  /** When somebody last wrote; null where nobody has. */
  activeAt: string | null;
  opening: string;
};

/** `GET /articles?q=&cursor=` */
export type LibraryPage = { articles: LibraryEntry[]; next: string | null };

/** A line of the contents: `id` is the block's, and the `id` of its element on the page. */
export type HeadingEntry = { id: string; level: number; text: string };

/** A text that its owner deleted and can bring back. */
export type DeletedText = { id: string; title: string; at: string };
