/** What there is to be done later, and with what. Ids only: a job is read from tables that may have changed since. */
export type Jobs = {
  /** Places all annotations of an article in its next edition, then gives it to the readers. */
  "place-edition": { editionId: string };
  /** Records for each author of a note that stands otherwise in the new edition that it does. */
  "tell-displaced": { editionId: string };
  /** Erases a group whose waiting period is over, with all that was written in it. */
  "erase-group": { groupId: string };
};

export type JobName = keyof Jobs;

/** How one kind of job is done. A job may be begun again at any point, also while it still runs elsewhere. */
export type Task<Payload> = {
  /** Throws where it should be tried again. `signal` says that the program ends: stop at the next good place. */
  run: (payload: Payload, signal: AbortSignal) => Promise<void>;
  /** Called where it was tried too often. May be called twice. `why` is for the log, not for people. */
  giveUp: (payload: Payload, why: string) => Promise<void>;
};

export type Tasks = { [Name in JobName]: Task<Jobs[Name]> };
