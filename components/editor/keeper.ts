/**
 * Keeps a text on the server while somebody writes it: soon after the hands rest, again when the connection is
 * back, and in the browser meanwhile. Knows nothing of the editor and nothing of the page.
 */
import { Problem, Unreachable } from "@/lib/client/api";
import type { DraftSave, DraftSaved, DraftView } from "@/lib/editions/wire";

/** How long the hands rest before it is sent, and how long a change may wait at most, in milliseconds. */
const REST = 1_200;
const AT_MOST = 8_000;
/** Between two attempts where nobody answers, in milliseconds: doubles up to a minute. */
const AGAIN = 4_000;

export type Keeping =
  /** All is on the server; `at` is when it came there (ISO), null where nobody changed anything yet. */
  | { type: "kept"; at: string | null }
  | { type: "waiting" }
  | { type: "sending" }
  /** Only in this browser. `stored` is false where it has no room, and only the open page has it. */
  | { type: "here"; offline: boolean; stored: boolean }
  /** Somebody else saved meanwhile. */
  | { type: "stale"; theirs: DraftView }
  /** The server said no to what was sent. */
  | { type: "refused"; problem: Problem };

export type Writing = Pick<DraftSave, "document" | "summary">;
/** A copy in the browser, with the version it was made from. */
export type LocalCopy = DraftSave & { at: string };

export type KeeperSetup = {
  start: DraftSaved;
  read(): Writing;
  put(save: DraftSave): Promise<DraftSaved>;
  /** Answers false where the browser can't keep it. */
  store(copy: LocalCopy): boolean;
  forget(): void;
  onChange(keeping: Keeping): void;
};

export type Keeper = {
  /** Something changed. */
  changed(): void;
  /** Sends what is not sent; true when the server has everything. */
  flush(): Promise<boolean>;
  /** Puts what is not sent into the browser: the page may go. */
  leave(): void;
  /** Ends a conflict: what is here goes over what is there. */
  keepMine(): Promise<boolean>;
  /** Ends a conflict, or follows an answer: from here on as the server has it. The caller shows its text. */
  take(view: DraftSaved): void;
  /** Says that it is now a change of another edition; sent with the next flush. */
  rebase(editionId: string): void;
  version(): number;
  stop(): void;
};

export function createKeeper(setup: KeeperSetup): Keeper {
  let { version, baseEditionId } = setup.start;
  let keeping: Keeping = { type: "kept", at: setup.start.updatedAt };
  let dirty = false;
  let attempts = 0;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;

  const show = (now: Keeping) => {
    keeping = now;
    setup.onChange(now);
  };
  const plan = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  };
  const store = () => setup.store({ ...setup.read(), version, baseEditionId, at: new Date().toISOString() });

  const failed = (error: unknown) => {
    dirty = true;
    if (error instanceof Problem && error.status < 500 && error.status !== 408 && error.status !== 429) {
      store();
      const current = error.document.current as DraftView | undefined;
      show(
        error.code === "stale" && current
          ? { type: "stale", theirs: current }
          : { type: "refused", problem: error },
      );
      return;
    }
    if (!(error instanceof Problem) && !(error instanceof Unreachable)) throw error;
    const offline = typeof navigator !== "undefined" && navigator.onLine === false;
    show({ type: "here", offline, stored: store() });
    plan(Math.min(60_000, AGAIN * 2 ** Math.min(attempts++, 4)));
  };

  const send = async (): Promise<boolean> => {
    while (dirty) {
      dirty = false;
      show({ type: "sending" });
      try {
        const answer = await setup.put({ ...setup.read(), version, baseEditionId });
        version = answer.version;
        baseEditionId = answer.baseEditionId;
        attempts = 0;
        if (!dirty) {
          setup.forget();
          show({ type: "kept", at: answer.updatedAt });
        }
      } catch (error) {
        failed(error);
        return false;
      }
    }
    return true;
  };
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    timer = undefined;
    if (keeping.type === "stale") return false;
    running ??= send().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    changed() {
      if (keeping.type === "stale") return void store();
      const now = Date.now();
      if (!dirty) since = now;
      dirty = true;
      if (keeping.type === "sending") return;
      if (keeping.type !== "waiting" && keeping.type !== "here") show({ type: "waiting" });
      plan(Math.max(0, Math.min(REST, since + AT_MOST - now)));
    },
    flush,
    leave() {
      if (dirty || running) store();
    },
    async keepMine() {
      if (keeping.type === "stale") ({ version, baseEditionId } = keeping.theirs);
      dirty = true;
      show({ type: "waiting" });
      return flush();
    },
    take(view) {
      clearTimeout(timer);
      dirty = false;
      ({ version, baseEditionId } = view);
      setup.forget();
      show({ type: "kept", at: view.updatedAt });
    },
    rebase(editionId) {
      baseEditionId = editionId;
      this.changed();
    },
    version: () => version,
    stop: () => clearTimeout(timer),
  };
}
