/** What crosses the wire about groups. Types and small constants only: safe in the browser. */
import type { PersonView, Removal } from "@/lib/accounts/wire";
import type { Colour, Kind } from "@/lib/annotations/wire";
import type { CommentBody, CommentState } from "@/lib/comments/wire";

/** What a member may be, the most first. */
export const ROLES = ["owner", "facilitator", "moderator", "member"] as const;
export type Role = (typeof ROLES)[number];

export const FINDING = ["listed", "unlisted"] as const;
export const JOINING = ["invitation", "request", "open"] as const;
export const MARGIN = ["members", "everyone"] as const;
export type Finding = (typeof FINDING)[number];
export type Joining = (typeof JOINING)[number];
export type MarginReaders = (typeof MARGIN)[number];

/** The line under a mark. */
export const LINES = ["solid", "dotted", "dashed", "wavy"] as const;
export type Line = (typeof LINES)[number];
/** What a colour means in a group's layer; a colour that is left out means nothing in particular. */
export type Legend = Partial<Record<Colour, { label: string; line: Line }>>;

/** A group in lists. */
export type GroupLine = {
  id: string;
  handle: string;
  name: string;
  description: string;
  members: number;
  finding: Finding;
  joining: Joining;
  margin: MarginReaders;
  /** What the reader is in it; null for an outsider. */
  role: Role | null;
  state: "open" | "archived" | "deleted";
};

/** `GET /groups/{id}`; outsiders get it where they may know of the group. */
export type GroupView = GroupLine & {
  legend: Legend;
  showsProgress: boolean;
  createdAt: string;
  /** When a job erases it, once its deletion was asked for. */
  eraseAt: string | null;
  /** The reader asked to join and nobody has decided. */
  requested: boolean;
  version: number;
  can: {
    /** Read its list, its layer and its people. */
    margin: boolean;
    /** Read what is said beside the texts. */
    enter: boolean;
    write: boolean;
    facilitate: boolean;
    oversee: boolean;
    moderate: boolean;
    exclude: boolean;
    govern: boolean;
    join: boolean;
    request: boolean;
    leave: boolean;
    archive: boolean;
    unarchive: boolean;
    delete: boolean;
    restore: boolean;
    export: boolean;
  };
};

/** `POST /groups` answers a GroupView (201). */
export type NewGroup = {
  key: string;
  name: string;
  handle: string;
  description: string;
  finding: Finding;
  joining: Joining;
  margin: MarginReaders;
};
/** `PATCH /groups/{id}`: only what is named changes. The legend and progress are facilitators', the rest owners'. */
export type GroupEdit = {
  version: number;
  name?: string;
  handle?: string;
  description?: string;
  finding?: Finding;
  joining?: Joining;
  margin?: MarginReaders;
  legend?: Legend;
  showsProgress?: boolean;
};

/** `GET /groups?q=&cursor=`: the reader's own first, then what is listed. */
export type GroupList = { mine: GroupLine[]; listed: GroupLine[]; next: string | null };

export type MemberView = {
  person: PersonView;
  role: Role;
  since: string;
  /** Their live annotations in the group's layer that this reader may see. */
  annotations: number;
};
/** `GET /groups/{id}/members?cursor=`: staff first, then by name. */
export type MemberList = { members: MemberView[]; next: string | null };
/** `PATCH /groups/{id}/members/{person}`. `handOver`: they become owner and the owner who says so a facilitator. */
export type RoleChange = { role: Role; handOver?: boolean };

export type JoinRequestView = { person: PersonView; words: string; at: string };

/** Who holds it joins the group; who has no account may make one with it. */
export type GroupInvitationView = {
  id: string;
  note: string;
  usesLeft: number;
  createdAt: string;
  expiresAt: string;
  state: "open" | "used" | "expired" | "revoked";
};
/** `POST /groups/{id}/invitations`; the link is answered this once and never again. */
export type NewGroupInvitation = { key: string; note: string; uses: number; days: number };
export type MadeGroupInvitation = GroupInvitationView & { link: string };

/** What a visit to an invitation's link shows, before anything is accepted. */
export type InvitedTo = {
  group: { handle: string; name: string; description: string; members: number };
  by: PersonView | null;
  note: string;
  /** The reader is in it already. */
  member: boolean;
};

/** Tags of one thread, and signs of one tag. */
export const MAX_TAGS = 5;
export const MAX_TAG = 30;
/** Answers in one thread of the general thread. */
export const MAX_REPLIES = 200;

/** A message of the general thread. `replies` are in the order they were written. */
export type PostView = {
  id: string;
  parentId: string | null;
  author: PersonView | null;
  body: CommentBody | null;
  html: string | null;
  tags: string[];
  announcement: boolean;
  state: CommentState;
  removal: Removal | null;
  createdAt: string;
  editedAt: string | null;
  version: number;
  can: {
    reply: boolean;
    edit: boolean;
    delete: boolean;
    restore: boolean;
    remove: boolean;
    unremove: boolean;
  };
};
export type PostThread = { post: PostView; replies: PostView[] };
/** `GET /groups/{id}/posts?tag=&cursor=`: announcements of the last month first, then the newest. */
export type PostList = {
  threads: PostThread[];
  tags: { tag: string; threads: number }[];
  next: string | null;
};
/** `POST /groups/{id}/posts` */
export type NewPost = {
  key: string;
  parentId: string | null;
  body: CommentBody;
  tags: string[];
  announcement: boolean;
};
/** `PATCH /posts/{id}` */
export type PostEdit = { version: number; body: CommentBody; tags?: string[] };

/** A note in lists of what somebody wrote in a group. */
export type NoteLine = {
  annotationId: string;
  article: { id: string; slug: string; title: string };
  kind: Kind;
  colour: Colour;
  quote: string;
  /** What the note says; empty for a bare mark. */
  words: string;
  /** Live comments in its thread, the note itself among them. */
  comments: number;
  createdAt: string;
};
/** `GET /groups/{id}/members/{person}?cursor=`: who somebody is there and what they wrote, the newest first. */
export type MemberPage = { member: MemberView; notes: NoteLine[]; next: string | null };
