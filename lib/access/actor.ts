/** What an account may be on this instance. */
export type Role = "host" | "member";

/** Somebody who reads without an account. */
export type Anonymous = { kind: "anonymous" };

/** Somebody signed in. `sessionId` is null only for commands that the program runs itself (samples). */
export type Person = {
  kind: "person";
  id: string;
  handle: string;
  name: string;
  role: Role;
  sessionId: string | null;
};

/** Whoever asks. */
export type Actor = Anonymous | Person;

export const anonymous: Anonymous = { kind: "anonymous" };

/** The person's id, or null. */
export const idOf = (actor: Actor): string | null => (actor.kind === "person" ? actor.id : null);

export const isHost = (actor: Actor): boolean => actor.kind === "person" && actor.role === "host";
