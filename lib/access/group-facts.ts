import { type Actor, idOf } from "./actor";

/** What a member may be in a group, the most first. */
export const GROUP_ROLES = ["owner", "facilitator", "moderator", "member"] as const;
export type GroupRole = (typeof GROUP_ROLES)[number];

/** What the rules need to know of a group. */
export type GroupFacts = {
  finding: "listed" | "unlisted";
  joining: "invitation" | "request" | "open";
  margin: "members" | "everyone";
  archivedAt: Date | null;
  deletedAt: Date | null;
  /** The actor holds an invitation that was just found to be good; it is in no row. */
  invited?: boolean;
  /** The actor's own, where there is one; others' may be missing. */
  memberships: readonly { userId: string; role: GroupRole }[];
};

/** What the rules need to know of the reading that a note was written under. */
export type ReadingFacts = {
  reveal: "now" | "notes" | "date" | "facilitator";
  revealAt: Date | null;
  revealedAt: Date | null;
  /** The actor's own, where there is one. */
  grants: readonly { userId: string }[];
};

/** What the actor is in a group; null for an outsider. */
export const roleIn = (actor: Actor, group: GroupFacts): GroupRole | null =>
  group.memberships.find(({ userId }) => userId === idOf(actor))?.role ?? null;

/** Neither archived nor about to be erased: what stands there can be added to. */
export const isOpen = (group: GroupFacts) => !group.archivedAt && !group.deletedAt;

/** Those who prepare the readings, and those who keep order: nothing is sealed for them. */
const FACILITATORS: readonly (GroupRole | null)[] = ["owner", "facilitator"];
const STAFF: readonly (GroupRole | null)[] = ["owner", "facilitator", "moderator"];
export const facilitates = (actor: Actor, group: GroupFacts) => FACILITATORS.includes(roleIn(actor, group));
export const isStaff = (actor: Actor, group: GroupFacts) => STAFF.includes(roleIn(actor, group));

/** Whether the layer of a group is read by this actor. */
export const readsMargin = (actor: Actor, group: GroupFacts) =>
  roleIn(actor, group) !== null || (group.margin === "everyone" && !group.deletedAt);

/** Whether others' notes of a reading show to this actor, who is none of the group's staff. */
export const isUnsealed = (actor: Actor, it: ReadingFacts) =>
  it.reveal === "now" ||
  it.revealedAt !== null ||
  (it.reveal === "date" && it.revealAt !== null && it.revealAt <= new Date()) ||
  it.grants.some(({ userId }) => userId === idOf(actor));
