import { texOf } from './tex.ts';

const words = document.body.dataset;

/** Says aloud what a button only shows. It stands in the page before it speaks, or nobody listens. */
const voice = document.createElement('p');
voice.className = 'visually-hidden';
voice.setAttribute('role', 'status');
document.body.append(voice);

/** What each button says when it has nothing to report. */
const labels = new WeakMap<HTMLButtonElement, string>();
const timers = new WeakMap<HTMLButtonElement, ReturnType<typeof setTimeout>>();

/** Says, on the button and aloud, whether something was put on the clipboard. */
export async function report(button: HTMLButtonElement, copied: Promise<void>): Promise<void> {
  if (!labels.has(button)) labels.set(button, button.textContent);
  let said = words['copied']!;
  try {
    await copied;
  } catch {
    said = words['copyFailed']!;
  }
  button.textContent = voice.textContent = said;
  clearTimeout(timers.get(button));
  const rest = () => {
    button.textContent = labels.get(button)!;
    voice.textContent = '';
  };
  timers.set(button, setTimeout(rest, 2000));
}

/** Fails where the browser keeps its clipboard from pages, as on plain http. */
export async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

function addButton(
  container: Element,
  name: string,
  label: string,
  text: () => string,
  place: 'first' | 'last',
): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = name;
  button.setAttribute('aria-label', label);
  button.addEventListener('click', () => void report(button, copy(text())));
  container[place === 'first' ? 'prepend' : 'append'](button);
}

for (const block of document.querySelectorAll('.code-block:not(.code-output)')) {
  addButton(
    block,
    words['copy']!,
    words['copyCode']!,
    () => block.querySelector('code')?.textContent ?? '',
    'first',
  );
}
for (const formula of document.querySelectorAll('.katex-display')) {
  addButton(formula, 'TeX', words['copyTex']!, () => texOf(formula), 'last');
}
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]'))
  button.hidden = false;
// Wherever such a button is drawn later, it works.
document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>('button[data-copy]');
  if (button) void report(button, copy(button.dataset['copy']!));
});

// A selection with formulas is copied as text with TeX, not as the pile of glyphs that KaTeX draws.
document.addEventListener('copy', (event) => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const parts = Array.from({ length: selection.rangeCount }, (_, i) => {
    const range = selection.getRangeAt(i).cloneRange();
    // Half a formula has no source: one that is touched is taken whole.
    const first = formulaAt(range.startContainer);
    const last = formulaAt(range.endContainer);
    if (first) range.setStartBefore(first);
    if (last) range.setEndAfter(last);
    return range.cloneContents();
  });
  if (!parts.some((part) => part.querySelector('.katex'))) return;
  event.clipboardData.setData('text/plain', parts.map(textOf).join('\n'));
  event.preventDefault();
});

function formulaAt(node: Node): Element | null | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.katex-display') ?? element?.closest('.katex');
}

/** The words of a part of the page with its lines and cells, for which it must be drawn. */
function textOf(part: DocumentFragment): string {
  for (const formula of part.querySelectorAll('.katex')) {
    const mark = formula.parentElement?.matches('.katex-display') ? '$$' : '$';
    formula.replaceWith(`${mark}${texOf(formula)}${mark}`);
  }
  for (const element of part.querySelectorAll('*')) {
    if (element.matches('.copy, .code-language, .visually-hidden')) element.remove();
    // One of our own would come to life a second time.
    if (element.localName.includes('-')) element.replaceWith(...element.childNodes);
  }
  const room = document.createElement('div');
  room.className = 'visually-hidden';
  room.append(part);
  document.body.append(room);
  const text = room.innerText.trim();
  room.remove();
  return text;
}
