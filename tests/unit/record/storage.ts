import { vi } from 'vitest';

/** A storage as a browser has it. @param room how many characters fit */
export function giveStorage(room = Infinity): Map<string, string> {
  const items = new Map<string, string>();
  const size = () => [...items.values()].reduce((sum, { length }) => sum + length, 0);
  vi.stubGlobal('localStorage', {
    get length() {
      return items.size;
    },
    getItem: (key: string) => items.get(key) ?? null,
    setItem(key: string, value: string) {
      if (size() - (items.get(key)?.length ?? 0) + value.length > room)
        throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key: string) => items.delete(key),
  });
  return items;
}

/** Storage that the reader has forbidden. */
export function forbidStorage(): void {
  vi.stubGlobal('localStorage', {
    get length(): number {
      throw new DOMException('no', 'SecurityError');
    },
    getItem() {
      throw new DOMException('no', 'SecurityError');
    },
    setItem() {
      throw new DOMException('no', 'SecurityError');
    },
  });
}
