import type { Expected, GroupRow } from "./rights";

/** What each of the cast is answered, by the state the group is in. */
export type States = GroupRow["states"];

/** Its name and what it is about. */
export const known: States = {
  room: "404 404 404 200 200 200 200 404",
  listed: "200 200 200 200 200 200 200 200",
  "by request": "200 200 200 200 200 200 200 200",
  "open door": "200 200 200 200 200 200 200 200",
  "margin everyone": "200 200 200 200 200 200 200 200",
  archived: "404 404 404 200 200 200 200 404",
  deleted: "404 404 404 200 200 200 200 404",
  "margin everyone deleted": "404 404 404 200 200 200 200 404",
};
/** Its list, its layer and its people. */
export const margin: States = {
  ...known,
  listed: "401 403 403 200 200 200 200 403",
  "by request": "401 403 403 200 200 200 200 403",
  "open door": "401 403 403 200 200 200 200 403",
  "margin everyone archived": "200 200 200 200 200 200 200 200",
};
/** What only facilitators look at, in a closed group too. */
export const overseen = (ok: 200 | 204): States => ({
  room: `404 404 404 403 403 ${ok} ${ok} 404`,
  listed: `401 403 403 403 403 ${ok} ${ok} 403`,
  "margin everyone": `401 403 403 403 403 ${ok} ${ok} 403`,
  archived: `404 404 404 403 403 ${ok} ${ok} 404`,
  deleted: `404 404 404 403 403 ${ok} ${ok} 404`,
});
/** What facilitators do while the group is open. */
export const facilitated = (ok: 200 | 201 | 204): States => ({
  room: `404 404 404 403 403 ${ok} ${ok} 404`,
  listed: `401 403 403 403 403 ${ok} ${ok} 403`,
  "margin everyone": `401 403 403 403 403 ${ok} ${ok} 403`,
  archived: "404 404 404 403 403 403 403 404",
  deleted: "404 404 404 403 403 403 403 404",
});
/** What owners do while the group is open. */
export const governed = (ok: 200 | 204): States => ({
  room: `404 404 404 403 403 403 ${ok} 404`,
  listed: `401 403 403 403 403 403 ${ok} 403`,
  "margin everyone": `401 403 403 403 403 403 ${ok} 403`,
  archived: "404 404 404 403 403 403 403 404",
  deleted: "404 404 404 403 403 403 403 404",
});

/** The same where whoever is not signed in is told so before anything is looked up. */
export function personal(states: States): States {
  return Object.fromEntries(
    Object.entries(states).map(([state, codes]) => [state, codes.replace(/^\d+/, "401")]),
  );
}

/** The answers to member, moderator, facilitator and owner. */
export type Codes = `${number} ${number} ${number} ${number}`;

const OPEN = ["room", "listed", "open door", "margin everyone"] as const;
const CLOSED = ["archived", "deleted", "margin everyone archived"] as const;
/** The same answers in each of these states. */
export const same = (states: readonly string[], codes: Expected): States =>
  Object.fromEntries(states.map((state) => [state, codes]));

/** What is among the members: to everybody else it is not there, however open the group is. */
export const among = (codes: Codes, first: 401 | 404 = 404): States =>
  same([...OPEN, ...CLOSED], `${first} 404 404 ${codes} 404`);
/** The same, while the group is open. */
export const whileOpen = (codes: Codes, first: 401 | 404 = 404): States => ({
  ...among("403 403 403 403", first),
  ...same(OPEN, `${first} 404 404 ${codes} 404`),
});
