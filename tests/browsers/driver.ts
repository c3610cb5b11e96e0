/** Keys that write nothing, as WebDriver spells them. */
const codes: Readonly<Record<string, string>> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  Control: '\uE009',
};

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** What the tests ask of a browser, whatever it is driven by. One page, one window. */
export interface Driver {
  /** As the browser gives it. */
  readonly version: string;
  /** Goes to an address and waits for the page's load event. */
  open: (address: string) => Promise<void>;
  /** Runs a function in the page. It is sent as text: what it uses must be in it or among `args`. */
  run: <Value, Args extends Plain[]>(
    body: (...args: Args) => Value,
    ...args: Args
  ) => Promise<Awaited<Value>>;
  /** Presses a key on whatever has the focus: a character, or a name such as Escape; with Control held if so wished. */
  press: (key: string, held?: 'Control') => Promise<void>;
  /** Presses the pointer at a place of the window, in CSS pixels. */
  clickAt: (x: number, y: number) => Promise<void>;
  /** Rests the pointer there. */
  pointAt: (x: number, y: number) => Promise<void>;
  /** The window as a PNG. */
  screenshot: () => Promise<Buffer>;
  close: () => Promise<void>;
}

/** The window of every browser: where the filters stand open beside the list. */
export const windowSize = { width: 1280, height: 900 };

/** A key press in the WebDriver protocols; both take the same words. */
export function keyActions(key: string, held?: 'Control') {
  const value = codes[key] ?? key;
  const actions = [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
  const hold = (type: string) => (held ? [{ type, value: codes[held] }] : []);
  return [
    { type: 'key', id: 'keyboard', actions: [...hold('keyDown'), ...actions, ...hold('keyUp')] },
  ];
}

/** A click in the WebDriver protocols, or the way to it alone. */
export function pointerActions(x: number, y: number, isPress: boolean) {
  const place = { x: Math.round(x), y: Math.round(y), origin: 'viewport' };
  const press = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
  return [
    {
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [{ type: 'pointerMove', duration: 0, ...place }, ...(isPress ? press : [])],
    },
  ];
}

/** Rejects with `what` when `work` takes longer than `milliseconds`. */
export async function within<Value>(
  milliseconds: number,
  what: string,
  work: Promise<Value>,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what} took longer than ${milliseconds} ms`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
