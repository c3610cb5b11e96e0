/** Why something could not be kept: no storage, no room in it, or a record that a newer program has written. */
export type Fault = 'forbidden' | 'full' | 'newer';

/** What a reader's device keeps of one kind, by the ids of the guide. */
export interface Shelf<Item> {
  /** Everything readable of this kind. */
  all(): ReadonlyMap<string, Item>;
  /** What is kept under the first of the ids that has something: that of today, then former ones. */
  get(...ids: string[]): Item | undefined;
  /**
   * Keeps items under their ids of today and forgets what lay under former ones; `undefined` forgets an item.
   * Fields that this program does not know stay.
   */
  put(changes: readonly Change<Item>[]): Fault | undefined;
  /** Calls back after a change in this tab or another one. */
  watch(listener: () => void): void;
}

export interface Change<Item> {
  id: string;
  was?: readonly string[] | undefined;
  item: Item | undefined;
}

/** As it lies in the storage; other fields may lie beside these. */
interface Stored {
  version: number;
  items: Record<string, unknown>;
}

export const version = 1;

/**
 * Opens one kind of a reader's record.
 * @param key its place in the storage
 * @param readItem a kept item as this program understands it, undefined when it does not
 */
export function openShelf<Item extends object>(
  key: string,
  readItem: (raw: Readonly<Record<string, unknown>>) => Item | undefined,
): Shelf<Item> {
  const listeners: (() => void)[] = [];
  const tell = () => listeners.forEach((listener) => listener());
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === key || event.key === null) tell();
  });

  const find = (items: Stored['items'], ids: readonly string[]) => {
    for (const id of ids) {
      const raw = Object.hasOwn(items, id) ? items[id] : undefined;
      const item = isRecord(raw) ? readItem(raw) : undefined;
      if (item) return item;
    }
    return undefined;
  };

  return {
    all() {
      const { items } = readStored(key);
      return new Map(
        Object.keys(items).flatMap((id) => {
          const item = find(items, [id]);
          return item ? [[id, item] as const] : [];
        }),
      );
    },
    get: (...ids) => find(readStored(key).items, ids),
    put(changes) {
      const stored = readStored(key);
      if (stored.version > version) return 'newer';
      for (const { id, was = [], item } of changes) {
        const old = [id, ...was].map((name) => stored.items[name]).find(isRecord);
        for (const name of [id, ...was]) delete stored.items[name];
        if (item) stored.items[id] = { ...old, ...item };
      }
      const fault = write(key, stored);
      if (!fault) tell();
      return fault;
    },
    watch: (listener) => void listeners.push(listener),
  };
}

/** What lies in the storage, or an empty record where nothing readable does. */
export function readStored(key: string): Stored {
  try {
    return asStored(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return asStored(null);
  }
}

/** Anything as a record; nothing of a readable one is lost. */
export function asStored(raw: unknown): Stored {
  const fields = isRecord(raw) ? raw : {};
  const kept = fields['version'];
  return {
    ...fields,
    version: typeof kept === 'number' ? kept : version,
    items: isRecord(fields['items']) ? { ...fields['items'] } : {},
  };
}

/** Keeps a record. @returns why it could not */
export function write(key: string, stored: object): Fault | undefined {
  try {
    localStorage.setItem(key, JSON.stringify(stored));
    return undefined;
  } catch (error) {
    // Old Firefox has a name of its own; where nothing may be kept there is no storage at all, or one of no size.
    const isFull = error instanceof DOMException && /quota/i.test(error.name);
    return isFull && hasRoom() ? 'full' : 'forbidden';
  }
}

/** Whether the storage holds anything: a private window may refuse the first byte. */
function hasRoom(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    return false;
  }
}

export function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
