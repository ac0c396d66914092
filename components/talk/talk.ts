/** What the page knows for all its posts. */
export type Talk = { groupId: string; handle: string; viewerId: string; timeZone: string };
