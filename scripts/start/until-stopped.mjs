const ALL_WITHIN = 9_500;

/**
 * Ends what was started, last one first, on Ctrl-C, SIGTERM or a closed terminal, within ten seconds.
 * A second Ctrl-C doesn't wait. Under npm, the end of npm counts too: a SIGTERM that it gets reaches the
 * shell between, which does not pass it on.
 */
export class Started {
  #endings = [];
  #ending;
  /** Aborted as soon as an end is asked for: a build that runs is given up. */
  aborted = new AbortController();

  /** @param {number} [exitCode] of a program that was asked to end: 0 for one that runs until then */
  constructor(exitCode = 0) {
    const end = () => {
      if (this.isEnding) return;
      this.aborted.abort();
      setTimeout(() => process.exit(1), ALL_WITHIN).unref();
      this.end().then(() => process.exit(exitCode));
    };
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(name, () => {
        if (this.isEnding && name === "SIGINT") process.exit(130);
        end();
      });
    }
    if (process.env.npm_lifecycle_event) {
      const parent = process.ppid;
      setInterval(() => process.ppid === parent || end(), 250).unref();
    }
  }

  /** @param {() => Promise<void> | void} ending what to do at the end */
  add(ending) {
    this.#endings.push(ending);
  }

  /** Whether an end was asked for. */
  get isEnding() {
    return this.#ending !== undefined;
  }

  /** Ends everything; called again, it waits for the same end. */
  end() {
    this.#ending ??= (async () => {
      for (const ending of this.#endings.reverse()) {
        try {
          await ending();
        } catch (error) {
          console.error(error);
        }
      }
    })();
    return this.#ending;
  }
}
