/** What crosses the wire about the instance. Types only: safe in the browser. */

export type Registration = "open" | "invitation" | "closed";

/** `GET PATCH /instance` (host) */
export type InstanceView = { name: string; registration: Registration; version: number };
export type InstanceEdit = { version: number; name?: string; registration?: Registration };

/** `GET /invitations` answers `{ invitations: InvitationView[] }` (host). */
export type InvitationView = {
  id: string;
  note: string;
  createdAt: string;
  expiresAt: string;
  /** How many accounts it may still make. */
  usesLeft: number;
  revoked: boolean;
};
/** `POST /invitations` */
export type NewInvitation = { key: string; note: string; uses: number; days: number };
/** The only answer that ever holds the token: only its hash is stored. */
export type MadeInvitation = { invitation: InvitationView; token: string };

/** Something that the host removed, with the reason that was given. */
export type RemovalRow = {
  kind: "article" | "annotation" | "comment";
  id: string;
  title: string;
  reason: string;
  at: string;
  href: string;
};
