/** What crosses the wire about people. Types only: safe in the browser. */
import type { Role } from "@/lib/access/actor";

/** A person as others see them. */
export type PersonView = { id: string; handle: string; name: string };

/** A host's removal, shown to everyone who could see what was removed. */
export type Removal = { reason: string; at: string };

export type { Role } from "@/lib/access/actor";

/** `GET /account` */
export type AccountView = PersonView & {
  email: string;
  bio: string;
  /** IANA name, e.g. `Europe/Helsinki`. */
  timeZone: string;
  role: Role;
  createdAt: string;
  version: number;
};

/** `POST /accounts` */
export type NewAccount = {
  email: string;
  password: string;
  name: string;
  handle: string;
  timeZone?: string;
  /** From an invitation link, where registration asks for one; or from a group's, which one then is in. */
  invitation?: string;
  /** The one-time word printed at start: makes the first account of a public instance its host. */
  hostToken?: string;
};

/** `PATCH /account` */
export type AccountEdit = {
  version: number;
  name?: string;
  handle?: string;
  bio?: string;
  timeZone?: string;
};

/** `DELETE /account`: `keep` leaves the writing as "deleted account", `erase` takes it along. */
export type AccountDeletion = { password: string; writing: "keep" | "erase" };

/** `PUT /account/password` */
export type PasswordChange = { current: string; next: string };

/** `GET /account/sessions` answers `{ sessions: SessionView[] }`, newest first. */
export type SessionView = {
  id: string;
  /** "Firefox on Linux", from the user agent. */
  device: string;
  createdAt: string;
  seenAt: string;
  current: boolean;
};

/** `GET /people?q=&cursor=` (host) */
export type PersonRow = PersonView & {
  email: string;
  role: Role;
  createdAt: string;
  suspension: Removal | null;
};
export type PeoplePage = { people: PersonRow[]; next: string | null };
