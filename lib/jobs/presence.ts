import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

/** The first half of each advisory lock of ours that means "this worker lives"; the second is made of its name. */
export const ALIVE = 20_617;

/** A machine that vanished without a word is noticed by PostgreSQL within half a minute, not two hours. */
const NOTICE_LOSS = `SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3`;
const AGAIN_MS = 1_000;

/** Says to all nodes that a worker lives, for as long as this process does. */
export type Presence = {
  /** Returns once the others can see it. */
  hold: (worker: string) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * A connection that holds one advisory lock for each worker. PostgreSQL lets go of them when the connection ends,
 * whatever ended it: no clock and no heartbeat is needed to see that a worker is dead. Where the connection is
 * lost, another one is opened; until then its jobs may be given to others, who can do them at the same time.
 */
export function openPresence(connectionString: string): Presence {
  const workers = new Set<string>();
  let closed = false;
  let client: Promise<Client> | null = null;

  async function connect(): Promise<Client> {
    for (;;) {
      const next = new Client({ connectionString, application_name: "white-nights presence" });
      const lost = () => {
        client = null;
        if (!closed && workers.size > 0) void connected().catch(() => {});
      };
      next.on("error", () => {});
      try {
        await next.connect();
        await next.query(NOTICE_LOSS);
        for (const worker of workers) await lock(next, worker);
        next.once("end", lost);
        return next;
      } catch (error) {
        await next.end().catch(() => {});
        if (closed) throw error;
        await sleep(AGAIN_MS);
      }
    }
  }
  const connected = () => {
    client ??= connect();
    return client;
  };
  const lock = (on: Client, worker: string) =>
    on.query("SELECT pg_advisory_lock($1, hashtext($2))", [ALIVE, worker]);

  return {
    hold: async (worker) => {
      if (workers.has(worker)) return;
      const on = await connected();
      workers.add(worker);
      await lock(on, worker);
    },
    close: async () => {
      closed = true;
      await (await client?.catch(() => null))?.end();
    },
  };
}
