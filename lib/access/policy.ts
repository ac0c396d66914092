import { type Actor, idOf, isHost } from "./actor";
import {
  type GroupFacts,
  isOpen,
  isStaff,
  isUnsealed,
  type ReadingFacts,
  readsMargin,
  roleIn,
} from "./group-facts";
import { group, type PostFacts, post } from "./policy-groups";

/** What the rules need to know of an article. */
export type ArticleFacts = {
  ownerId: string;
  /** Whom the owner lets edit the text. */
  editorIds: readonly string[];
  visibility: "draft" | "unlisted" | "listed" | "group";
  deletedAt: Date | null;
  removedAt: Date | null;
  /** The readings of groups that give it to the actor (`readingsOpenTo` in scope.ts); they count for `group` alone. */
  _count: { readings: number };
};

export type AnnotationFacts = {
  authorId: string;
  /** The comment that is its note. */
  noteId: string | null;
  kind: "highlight" | "note" | "question" | "dispute";
  target: "passage" | "block" | "text";
  deletedAt: Date | null;
  removedAt: Date | null;
  commentCount: number;
  layer: {
    kind: "private" | "public" | "group" | "circle";
    ownerId: string | null;
    group: GroupFacts | null;
  };
  /** The reading under whose rules it was written; a seed is never sealed, the answers to it are. */
  reading: ReadingFacts | null;
  seed: boolean;
  article: ArticleFacts;
};

export type CommentFacts = {
  id: string;
  authorId: string;
  deletedAt: Date | null;
  removedAt: Date | null;
  annotation: AnnotationFacts;
};

export type PersonFacts = {
  id: string;
  role: "host" | "member";
  suspendedAt: Date | null;
  deletedAt: Date | null;
};

/** Things that belong to one person alone: an import, a session. */
export type OwnFacts = { ownerId: string };

/** The instance: who may make an account on it, and whether whoever asks was invited. */
export type InstanceFacts = {
  registration: "open" | "invitation" | "closed";
  /** By a person's invitation, or by the one-time word for the first host. */
  invited: "by-person" | "as-host" | null;
};

const owns = (actor: Actor, id: string) => idOf(actor) === id;
const signedIn = (actor: Actor) => actor.kind === "person";
const live = (thing: { deletedAt: Date | null; removedAt: Date | null }) =>
  !thing.deletedAt && !thing.removedAt;

/** Owner and editors work on the text together. */
const worksOn = (actor: Actor, it: ArticleFacts) =>
  owns(actor, it.ownerId) || it.editorIds.includes(idOf(actor) ?? "");

const article = {
  /** A draft is its owner's and editors' alone, also against the host. What was removed stays visible to owner and host. */
  read: (actor: Actor, it: ArticleFacts) =>
    it.deletedAt
      ? owns(actor, it.ownerId)
      : it.removedAt
        ? owns(actor, it.ownerId) || (isHost(actor) && it.visibility !== "draft")
        : it.visibility === "listed" ||
          it.visibility === "unlisted" ||
          (it.visibility === "group" && it._count.readings > 0) ||
          worksOn(actor, it),
  annotate: (actor: Actor, it: ArticleFacts) => signedIn(actor) && live(it),
  edit: (actor: Actor, it: ArticleFacts) => owns(actor, it.ownerId) && live(it),
  /** Writing and publishing an edition, and judging where notes stand in it. */
  revise: (actor: Actor, it: ArticleFacts) => worksOn(actor, it) && live(it),
  /** Saying who may edit. */
  appoint: (actor: Actor, it: ArticleFacts) => owns(actor, it.ownerId) && live(it),
  source: (actor: Actor, it: ArticleFacts) => owns(actor, it.ownerId) || live(it),
  delete: (actor: Actor, it: ArticleFacts) => owns(actor, it.ownerId) && live(it),
  restore: (actor: Actor, it: ArticleFacts) => owns(actor, it.ownerId) && it.deletedAt !== null,
  remove: (actor: Actor, it: ArticleFacts) => isHost(actor) && live(it),
  unremove: (actor: Actor, it: ArticleFacts) => isHost(actor) && it.removedAt !== null,
};

const seesLayer = (actor: Actor, { kind, ownerId, group }: AnnotationFacts["layer"]) =>
  kind === "public" ||
  (kind === "private" && owns(actor, ownerId ?? "")) ||
  (group !== null && readsMargin(actor, group));

/** A group's layer is kept in order by its own people, every other by the host. */
const moderates = (actor: Actor, { layer }: AnnotationFacts) =>
  layer.group ? isStaff(actor, layer.group) : isHost(actor);

/** Others' words in a reading may be sealed until the reader has written some, until a day, or until it is opened. */
const isOpened = (actor: Actor, it: AnnotationFacts) =>
  !it.reading || (it.layer.group !== null && isStaff(actor, it.layer.group)) || isUnsealed(actor, it.reading);

/** A seed shows as long as it stands. */
const isShown = (actor: Actor, it: AnnotationFacts) =>
  isOpened(actor, it) || (it.seed && !it.deletedAt) || owns(actor, it.authorId);

/** Of a sealed reading's seed the question shows, and what oneself answered. */
const isSaid = (actor: Actor, it: CommentFacts) =>
  !it.annotation.seed ||
  it.id === it.annotation.noteId ||
  owns(actor, it.authorId) ||
  isOpened(actor, it.annotation);

/** In a layer that everyone may read only the members write; what stands in a closed group stays as it is. */
const isWritable = (actor: Actor, { article, layer }: AnnotationFacts) =>
  live(article) && (layer.group === null || (isOpen(layer.group) && roleIn(actor, layer.group) !== null));

/**
 * Where the article can be read, the layer is seen and nothing is sealed; of a thread that was removed, its author
 * and who keeps order in its layer alone.
 */
const within = (actor: Actor, it: AnnotationFacts) =>
  article.read(actor, it.article) &&
  seesLayer(actor, it.layer) &&
  isShown(actor, it) &&
  (!it.removedAt || owns(actor, it.authorId) || moderates(actor, it));

const annotation = {
  /** Deleted by its author it stays as a frame while others' replies live. */
  read: (actor: Actor, it: AnnotationFacts) =>
    within(actor, it) && (!it.deletedAt || it.commentCount > 0 || owns(actor, it.authorId)),
  /** All that was said under it, and how much. */
  answers: (actor: Actor, it: AnnotationFacts) => !it.seed || isOpened(actor, it),
  edit: (actor: Actor, it: AnnotationFacts) => owns(actor, it.authorId) && live(it) && isWritable(actor, it),
  /** Choosing other words for it; a picture or the whole text has none. */
  adjust: (actor: Actor, it: AnnotationFacts) =>
    owns(actor, it.authorId) && it.target === "passage" && live(it) && isWritable(actor, it),
  /**
   * Judging where it stands in a new edition: its author, and whoever works on the text, of what they see anyhow.
   * A frame that others' replies hold open needs a place too.
   */
  place: (actor: Actor, it: AnnotationFacts) =>
    (owns(actor, it.authorId) || worksOn(actor, it.article)) &&
    live(it.article) &&
    !it.removedAt &&
    (!it.deletedAt || it.commentCount > 0),
  /** The words that it stood on before others' eyes; of what was deleted, its author's alone. */
  history: (actor: Actor, it: AnnotationFacts) => !it.deletedAt || owns(actor, it.authorId),
  delete: (actor: Actor, it: AnnotationFacts) => owns(actor, it.authorId) && live(it),
  restore: (actor: Actor, it: AnnotationFacts) => owns(actor, it.authorId) && it.deletedAt !== null,
  reply: (actor: Actor, it: AnnotationFacts) =>
    signedIn(actor) && isWritable(actor, it) && !it.removedAt && (!it.deletedAt || it.commentCount > 0),
  /** Only the author fills in the note of a bare highlight. */
  note: (actor: Actor, it: AnnotationFacts) => owns(actor, it.authorId) && live(it) && isWritable(actor, it),
  answer: (actor: Actor, it: AnnotationFacts) =>
    owns(actor, it.authorId) && it.kind === "question" && live(it) && isWritable(actor, it),
  /** To another layer, where its rules begin anew. */
  move: (actor: Actor, it: AnnotationFacts) => owns(actor, it.authorId) && live(it) && isWritable(actor, it),
  copy: (actor: Actor, it: AnnotationFacts) => owns(actor, it.authorId) && live(it) && live(it.article),
  /** Made a seed question of its reading, or an ordinary one again. */
  seed: (actor: Actor, it: AnnotationFacts) =>
    it.layer.group !== null && group.facilitate(actor, it.layer.group) && live(it) && isWritable(actor, it),
  /** Put on the agenda of a meeting of the group. */
  pin: (actor: Actor, it: AnnotationFacts) =>
    it.layer.group !== null && group.facilitate(actor, it.layer.group) && live(it),
  remove: (actor: Actor, it: AnnotationFacts) =>
    moderates(actor, it) && it.layer.kind !== "private" && live(it),
  /** What its author erased meanwhile has nothing to come back. */
  unremove: (actor: Actor, it: AnnotationFacts) =>
    moderates(actor, it) && it.removedAt !== null && !it.deletedAt,
};

const comment = {
  /**
   * A deleted or removed comment is still read as a place in the thread; presenting it leaves out its text. The
   * last one of a frame takes the frame along, so who took it away still sees it, and can bring it back.
   */
  read: (actor: Actor, it: CommentFacts) =>
    isSaid(actor, it) &&
    (annotation.read(actor, it.annotation) ||
      (within(actor, it.annotation) &&
        (owns(actor, it.authorId) || (moderates(actor, it.annotation) && it.removedAt !== null)))),
  edit: (actor: Actor, it: CommentFacts) =>
    owns(actor, it.authorId) && live(it) && !it.annotation.removedAt && isWritable(actor, it.annotation),
  delete: (actor: Actor, it: CommentFacts) => owns(actor, it.authorId) && live(it),
  restore: (actor: Actor, it: CommentFacts) => owns(actor, it.authorId) && it.deletedAt !== null,
  /** Its earlier versions: readable by whoever may read what it says now. */
  history: (actor: Actor, it: CommentFacts) => live(it) || (owns(actor, it.authorId) && !it.removedAt),
  remove: (actor: Actor, it: CommentFacts) =>
    moderates(actor, it.annotation) && it.annotation.layer.kind !== "private" && live(it),
  unremove: (actor: Actor, it: CommentFacts) =>
    moderates(actor, it.annotation) && it.removedAt !== null && !it.deletedAt,
};

const person = {
  read: (_actor: Actor, it: PersonFacts) => !it.deletedAt,
  edit: (actor: Actor, it: PersonFacts) => owns(actor, it.id) && !it.deletedAt,
  delete: (actor: Actor, it: PersonFacts) => owns(actor, it.id) && !it.deletedAt,
  suspend: (actor: Actor, it: PersonFacts) =>
    isHost(actor) && it.role !== "host" && !it.suspendedAt && !it.deletedAt,
  unsuspend: (actor: Actor, it: PersonFacts) => isHost(actor) && it.suspendedAt !== null,
};

const own = {
  read: (actor: Actor, it: OwnFacts) => owns(actor, it.ownerId),
  use: (actor: Actor, it: OwnFacts) => owns(actor, it.ownerId),
};

const instance = {
  read: () => true,
  administer: (actor: Actor) => isHost(actor),
  import: (actor: Actor) => signedIn(actor),
  found: (actor: Actor) => signedIn(actor),
  register: (_actor: Actor, it: InstanceFacts) =>
    it.invited === "as-host" ||
    it.registration === "open" ||
    (it.registration === "invitation" && it.invited === "by-person"),
};

/**
 * Who may do what: actor × action × subject, pure. `scope.ts` says the same of `read` as query filters, and
 * a test holds the two against each other.
 */
export const policy = { article, annotation, comment, group, post, person, own, instance } as const;

export type Subjects = {
  article: ArticleFacts;
  annotation: AnnotationFacts;
  comment: CommentFacts;
  group: GroupFacts;
  post: PostFacts;
  person: PersonFacts;
  own: OwnFacts;
  instance: InstanceFacts;
};
export type SubjectName = keyof Subjects;
export type ActionOf<S extends SubjectName> = keyof (typeof policy)[S] & string;
