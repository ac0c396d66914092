import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

/** The first half of each advisory lock of ours that means "this worker lives"; the second is made of its name. */
export const ALIVE = 20_617;

/** A machine that vanished without a word is noticed by PostgreSQL within half a minute, not two hours. */
const NOTICE_LOSS = `SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3`;
const AGAIN_MS = 1_000;

/** Says to all nodes that a worker lives, for as long as this process does and no other worker takes its place. */
export type Presence = {
  /** Returns once the others can see it. A worker that was held before is dead from then on. */
  hold: (worker: string) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * A connection that holds an advisory lock for a worker. PostgreSQL lets go of it when the connection ends, whatever
 * ended it: no clock and no heartbeat is needed to see that a worker is dead. Where the connection is lost, another
 * one is opened; until then its jobs may be given to others, who can do them at the same time.
 */
export function openPresence(connectionString: string): Presence {
  let worker: string | null = null;
  let closed = false;
  let client: Promise<Client> | null = null;

  async function connect(): Promise<Client> {
    const next = new Client({ connectionString, application_name: "white-nights presence" });
    next.on("error", () => {});
    next.once("end", () => {
      client = null;
      if (worker !== null) void say().catch(() => {});
    });
    await next.connect();
    await next.query(NOTICE_LOSS);
    return next;
  }

  /** Says it until it is heard. */
  async function say(): Promise<void> {
    while (!closed) {
      try {
        client ??= connect();
        const on = await client;
        await on.query("SELECT pg_advisory_unlock_all()");
        await on.query("SELECT pg_advisory_lock($1, hashtext($2))", [ALIVE, worker]);
        return;
      } catch {
        client = null;
        await sleep(AGAIN_MS);
      }
    }
  }

  return {
    hold: (name) => {
      worker = name;
      return say();
    },
    close: async () => {
      closed = true;
      await (await client?.catch(() => null))?.end();
    },
  };
}
