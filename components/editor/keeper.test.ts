import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Problem, Unreachable } from "@/lib/client/api";
import type { DraftSave, DraftView } from "@/lib/editions/wire";
import { createKeeper, type Keeper, type Keeping, type LocalCopy } from "./keeper";

/** A server of one draft, that can be away, and a browser with one place to store in. */
function setting() {
  let text = "";
  let away = false;
  let hold: Promise<void> = Promise.resolve();
  const server = { version: 3, baseEditionId: "e1", summary: "", by: "Olga" };
  const stored: { copy: LocalCopy | null } = { copy: null };
  const seen: Keeping["type"][] = [];
  let last: Keeping = { type: "kept", at: null };
  const view = (): DraftView => ({
    baseEditionId: server.baseEditionId,
    document: { type: "doc", attrs: { schema: 1 }, content: [] },
    summary: server.summary,
    version: server.version,
    updatedAt: "2026-05-03T14:02:00.000Z",
    updatedBy: { id: "u1", handle: "olga", name: server.by },
  });
  const put = async (save: DraftSave) => {
    await hold;
    if (away) throw new Unreachable();
    if (save.version !== server.version)
      throw new Problem(409, { code: "stale", title: "Somebody changed it.", current: view() });
    server.version++;
    server.summary = save.summary;
    server.baseEditionId = save.baseEditionId;
    return view();
  };
  const keeper: Keeper = createKeeper({
    start: { version: 3, baseEditionId: "e1", updatedAt: null },
    read: () => ({ document: { type: "doc", attrs: { schema: 1 }, content: [] }, summary: text }),
    put,
    store: (copy) => {
      stored.copy = copy;
      return true;
    },
    forget: () => {
      stored.copy = null;
    },
    onChange: (keeping) => {
      last = keeping;
      seen.push(keeping.type);
    },
  });
  return {
    keeper,
    server,
    stored,
    seen,
    now: () => last,
    write(words: string) {
      text = words;
      keeper.changed();
    },
    goAway: (gone: boolean) => {
      away = gone;
    },
    /** Answers what lets the next request go on. */
    holdBack() {
      let go = () => {};
      hold = new Promise((resolve) => {
        go = resolve;
      });
      return go;
    },
  };
}

describe("keeping a text", () => {
  let desk: ReturnType<typeof setting>;
  beforeEach(() => {
    desk = setting();
  });
  afterEach(() => desk.keeper.stop());

  it("sends nothing where nothing changed", async () => {
    expect(await desk.keeper.flush()).toBe(true);
    expect(desk.seen).toEqual([]);
  });

  it("sends what changed, and goes on from the version that came back", async () => {
    desk.write("one");
    expect(await desk.keeper.flush()).toBe(true);
    desk.write("two");
    expect(await desk.keeper.flush()).toBe(true);
    expect(desk.server).toMatchObject({ version: 5, summary: "two" });
    expect(desk.keeper.version()).toBe(5);
    expect(desk.now()).toEqual({ type: "kept", at: "2026-05-03T14:02:00.000Z" });
  });

  it("sends again what changed while the last was on its way", async () => {
    desk.write("one");
    const go = desk.holdBack();
    const sent = desk.keeper.flush();
    desk.write("two");
    go();
    expect(await sent).toBe(true);
    expect(desk.server).toMatchObject({ version: 5, summary: "two" });
  });

  it("keeps it in the browser while nobody answers, and forgets the copy when the server has it", async () => {
    desk.goAway(true);
    desk.write("one");
    expect(await desk.keeper.flush()).toBe(false);
    expect(desk.now()).toEqual({ type: "here", offline: false, stored: true });
    expect(desk.stored.copy).toMatchObject({ summary: "one", version: 3 });
    desk.goAway(false);
    expect(await desk.keeper.flush()).toBe(true);
    expect(desk.stored.copy).toBeNull();
  });

  it("stores what is on its way when the page goes", async () => {
    desk.write("one");
    const go = desk.holdBack();
    const sent = desk.keeper.flush();
    desk.keeper.leave();
    expect(desk.stored.copy).toMatchObject({ summary: "one", version: 3 });
    go();
    await sent;
  });

  it("sends itself as a change of another edition when that is chosen", async () => {
    desk.keeper.rebase("e2");
    expect(await desk.keeper.flush()).toBe(true);
    expect(desk.server).toMatchObject({ version: 4, baseEditionId: "e2" });
  });

  describe("after somebody else kept another version", () => {
    beforeEach(async () => {
      Object.assign(desk.server, { version: 9, baseEditionId: "e2" });
      desk.write("mine");
      await desk.keeper.flush();
    });

    it("says so, keeps its own in the browser, and sends nothing by itself", async () => {
      const now = desk.now();
      expect(now.type === "stale" && now.theirs.updatedBy?.name).toBe("Olga");
      expect(desk.stored.copy).toMatchObject({ summary: "mine" });
      desk.write("mine, longer");
      expect(await desk.keeper.flush()).toBe(false);
      expect(desk.server.version).toBe(9);
      expect(desk.stored.copy).toMatchObject({ summary: "mine, longer" });
    });

    it("puts its own over the other when that is chosen, on top of the newer edition", async () => {
      expect(await desk.keeper.keepMine()).toBe(true);
      expect(desk.server).toMatchObject({ version: 10, summary: "mine", baseEditionId: "e2" });
    });

    it("goes on from the other when that is chosen", async () => {
      desk.keeper.take({ version: 9, baseEditionId: "e1", updatedAt: null });
      expect(desk.stored.copy).toBeNull();
      desk.write("after theirs");
      expect(await desk.keeper.flush()).toBe(true);
      expect(desk.server).toMatchObject({ version: 10, summary: "after theirs" });
    });
  });
});
