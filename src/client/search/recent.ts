const key = 'searches';
const most = 5;

/** What was looked for on this device and led somewhere, the latest first. */
export function readRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    // Storage may be forbidden, or hold what another program wrote.
    return [];
  }
}

/** Remembers a query; one that was there already comes to the front. */
export function keepRecent(query: string): void {
  const others = readRecent().filter((one) => one !== query);
  store(JSON.stringify([query, ...others].slice(0, most)));
}

export function forgetRecent(): void {
  store(undefined);
}

function store(value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage may be forbidden; nothing is remembered then.
  }
}
