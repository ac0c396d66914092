import type { Actor } from "./actor";
import { facilitates, type GroupFacts, isOpen, isStaff, readsMargin, roleIn } from "./group-facts";

const signedIn = (actor: Actor) => actor.kind === "person";
const isOwner = (actor: Actor, it: GroupFacts) => roleIn(actor, it) === "owner";
const isMember = (actor: Actor, it: GroupFacts) => roleIn(actor, it) !== null;

/** Who may do what in a group. */
export const group = {
  /**
   * Its name and what it is about: members; and everybody, where it can be found, joined without an invitation, or
   * read. Of one that is about to be erased outsiders learn nothing.
   */
  read: (actor: Actor, it: GroupFacts) =>
    isMember(actor, it) ||
    (!it.deletedAt &&
      (it.invited === true ||
        it.finding === "listed" ||
        it.joining !== "invitation" ||
        it.margin === "everyone")),
  /** Its list, its layer and its people. */
  margin: (actor: Actor, it: GroupFacts) => readsMargin(actor, it),
  /** What is said beside the texts: posts, meetings. */
  enter: (actor: Actor, it: GroupFacts) => isMember(actor, it),
  write: (actor: Actor, it: GroupFacts) => isMember(actor, it) && isOpen(it),
  /** Readings, meetings, announcements, invitations, the legend, who is let in. */
  facilitate: (actor: Actor, it: GroupFacts) => facilitates(actor, it) && isOpen(it),
  /** What only facilitators look at: the overview, requests, invitations. */
  oversee: (actor: Actor, it: GroupFacts) => facilitates(actor, it),
  /** Taking away what others wrote, with a reason; in a closed group too, as notes are. */
  moderate: (actor: Actor, it: GroupFacts) => isStaff(actor, it),
  /** Taking out who is in it, and taking back links into it; in a closed group too. */
  exclude: (actor: Actor, it: GroupFacts) => facilitates(actor, it),
  /** Settings, roles. */
  govern: (actor: Actor, it: GroupFacts) => isOwner(actor, it) && isOpen(it),
  join: (actor: Actor, it: GroupFacts) =>
    signedIn(actor) && !isMember(actor, it) && it.joining === "open" && isOpen(it),
  request: (actor: Actor, it: GroupFacts) =>
    signedIn(actor) && !isMember(actor, it) && it.joining === "request" && isOpen(it),
  accept: (actor: Actor, it: GroupFacts) =>
    signedIn(actor) && !isMember(actor, it) && it.invited === true && isOpen(it),
  leave: (actor: Actor, it: GroupFacts) => isMember(actor, it),
  archive: (actor: Actor, it: GroupFacts) => isOwner(actor, it) && isOpen(it),
  unarchive: (actor: Actor, it: GroupFacts) => isOwner(actor, it) && it.archivedAt !== null && !it.deletedAt,
  delete: (actor: Actor, it: GroupFacts) => isOwner(actor, it) && !it.deletedAt,
  restore: (actor: Actor, it: GroupFacts) => isOwner(actor, it) && it.deletedAt !== null,
  export: (actor: Actor, it: GroupFacts) => isOwner(actor, it),
};

export type PostFacts = {
  authorId: string;
  announcement: boolean;
  deletedAt: Date | null;
  removedAt: Date | null;
  group: GroupFacts;
};

const live = (it: PostFacts) => !it.deletedAt && !it.removedAt;
const owns = (actor: Actor, it: PostFacts) => actor.kind === "person" && actor.id === it.authorId;

/** Who may do what with a post in the general thread of a group. */
export const post = {
  /** Deleted or removed it is still read as a place in the thread. */
  read: (actor: Actor, it: PostFacts) => isMember(actor, it.group),
  reply: (actor: Actor, it: PostFacts) => group.write(actor, it.group) && live(it),
  edit: (actor: Actor, it: PostFacts) => owns(actor, it) && live(it) && group.write(actor, it.group),
  delete: (actor: Actor, it: PostFacts) => owns(actor, it) && live(it),
  restore: (actor: Actor, it: PostFacts) => owns(actor, it) && it.deletedAt !== null,
  remove: (actor: Actor, it: PostFacts) => group.moderate(actor, it.group) && live(it),
  unremove: (actor: Actor, it: PostFacts) =>
    group.moderate(actor, it.group) && it.removedAt !== null && !it.deletedAt,
};
