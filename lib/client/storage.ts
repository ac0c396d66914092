/** localStorage, or a plain memory that lasts as long as the page where the browser forbids it. */
export function browserStorage(): Storage {
  try {
    return window.localStorage;
  } catch {
    memory ??= memoryStorage();
    return memory;
  }
}

let memory: Storage | undefined;

/** A `Storage` that forgets: for browsers that keep nothing, and for tests. */
export function memoryStorage(): Storage {
  const map = new Map<string, string>();
  return {
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, String(value)),
    removeItem: (key) => void map.delete(key),
    clear: () => map.clear(),
  };
}
