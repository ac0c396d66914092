/** Handles are short ASCII words, so that an address can be said aloud and typed on any keyboard. */
export const HANDLE_PATTERN = /^[a-z][a-z0-9_-]{1,28}[a-z0-9]$/;

/** Words that an address of ours uses, or that would speak for the house. */
const RESERVED = new Set(
  "admin administrator api deleted everyone help host info me moderator none null official public root staff support system white-nights whitenights"
    .split(" ")
    .map(foldHandle),
);

/** Whether a handle is one of them, or looks like one. */
export const isReserved = (handle: string): boolean => RESERVED.has(foldHandle(handle));

/**
 * Folds a handle so that those which look alike fold to the same key: `m1ra-lee` and `miralee`, `corn` and
 * `com`. Uniqueness is asked of the key, not of the handle.
 */
export function foldHandle(handle: string): string {
  return (
    handle
      .toLowerCase()
      .replaceAll(/[-_]/g, "")
      .replaceAll(/[1i|]/g, "l")
      .replaceAll("0", "o")
      .replaceAll("5", "s")
      .replaceAll("2", "z")
      .replaceAll("8", "b")
      // Pairs last: one of their letters may have been a digit.
      .replaceAll("rn", "m")
      .replaceAll("vv", "w")
      .replaceAll("cl", "d")
  );
}
