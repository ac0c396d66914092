/**
 * An error that a person will read. `title` says what happened, `detail` what to do now; neither holds
 * anything the reader may not know. Recognised by its `problem` field, not by `instanceof`: route handlers,
 * pages and instrumentation each have their own copy of this module in a production build.
 */
export class AppError extends Error {
  readonly problem = true;

  constructor(
    /** HTTP status. */
    readonly status: number,
    /** Short and stable, for programs: `stale`, `key-reused`, … */
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly extra: {
      fields?: { path: string; message: string }[];
      current?: unknown;
      retryAfter?: number;
    } = {},
  ) {
    super(`${code}: ${title}`);
    this.name = "AppError";
  }
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && (error as Partial<AppError>).problem === true;
}

/** The same for "not there" and "not for you", so that nothing can be told from it. */
export const notFound = () =>
  new AppError(
    404,
    "not-found",
    "There is nothing here for you to see.",
    "It may have been moved or taken back, or you may need to sign in.",
  );

export const signInFirst = () =>
  new AppError(
    401,
    "sign-in",
    "You are not signed in.",
    "Sign in and send it again. What you wrote is kept.",
  );

export const forbidden = (detail = "Ask the person who wrote it, or the host.") =>
  new AppError(403, "forbidden", "That is not yours to do.", detail);

export const stale = (current: unknown) =>
  new AppError(
    409,
    "stale",
    "Somebody changed it in the meantime.",
    "Look at what is there now and make your change again. What you wrote is kept.",
    { current },
  );

/** Older editions are history: their margins stay as they were. */
export const olderEdition = () =>
  new AppError(
    409,
    "older-edition",
    "There is a newer edition of this text.",
    "Reload the page and do it there. The older edition keeps its margin as it was.",
  );

export const keyReused = () =>
  new AppError(409, "key-reused", "This was sent before with other content.", "Send it again as a new one.");

/** A field that is well formed but can not be accepted. */
export const invalid = (path: string, message: string) =>
  new AppError(422, "invalid", "Something in it is not right.", message, { fields: [{ path, message }] });
