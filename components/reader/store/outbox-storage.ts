import { type OutboxItem, readItem } from "./outbox-queue";

/** Where unsent posts of one person are kept. One entry an item, so that two tabs never overwrite each other. */
export type OutboxStorage = {
  /** Everything kept, of all articles, oldest first. */
  all(): OutboxItem[];
  /** False where the browser refuses to keep it (storage full or switched off). */
  keep(item: OutboxItem): boolean;
  drop(key: string): void;
  has(key: string): boolean;
  /** The item's key, where a storage event is about one of ours. */
  keyOf(storageKey: string | null): string | null;
};

/** The outbox of an account in `storage` (localStorage; a plain map in tests). */
export function outboxStorage(storage: Storage, accountId: string): OutboxStorage {
  const prefix = `wn:outbox:${accountId}:`;
  return {
    all() {
      const items: OutboxItem[] = [];
      for (let i = 0; i < storage.length; i++) {
        const name = storage.key(i);
        if (!name?.startsWith(prefix)) continue;
        const item = readItem(storage.getItem(name));
        if (item) items.push(item);
      }
      return items.sort((a, b) => a.at - b.at);
    },
    keep(item) {
      try {
        storage.setItem(prefix + item.key, JSON.stringify(item));
        return true;
      } catch {
        return false;
      }
    },
    drop: (key) => storage.removeItem(prefix + key),
    has: (key) => storage.getItem(prefix + key) !== null,
    keyOf: (name) => (name?.startsWith(prefix) ? name.slice(prefix.length) : null),
  };
}
