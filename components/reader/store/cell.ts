/** A value that can be watched: the least that `useSyncExternalStore` needs. */
export type Cell<T extends object> = {
  get(): T;
  /** Replaces the given fields and tells the listeners, once, if any of them is really new. */
  set(fields: Partial<T>): void;
  subscribe(listener: () => void): () => void;
};

/** Makes a cell. Listeners are told synchronously, in the order they came. */
export function cell<T extends object>(initial: T): Cell<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(fields) {
      const names = Object.keys(fields) as (keyof T)[];
      if (names.every((name) => Object.is(value[name], fields[name]))) return;
      value = { ...value, ...fields };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
