const words = document.body.dataset;

/** Puts text on the clipboard and says so on the button. */
async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = words['copied']!;
  } catch {
    button.textContent = words['copyFailed']!;
  }
  setTimeout(() => (button.textContent = label), 2000);
}

/** @param before what the button stands in front of; at the end where there is nothing */
function addButton(
  container: Element,
  name: string,
  label: string,
  text: () => string,
  before: Element | null = null,
): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = name;
  button.setAttribute('aria-label', label);
  button.addEventListener('click', () => void copy(button, text()));
  container.insertBefore(button, before);
}

/** The source of a rendered formula; one of a letter or a number is its own. */
function texOf(formula: Element): string {
  return (formula.querySelector('annotation') ?? formula).textContent;
}

for (const block of document.querySelectorAll('.code-block:not(.code-output)')) {
  addButton(
    block,
    words['copy']!,
    words['copyCode']!,
    () => block.querySelector('code')?.textContent ?? '',
    // The name of the language makes room for a button before it.
    block.firstElementChild,
  );
}
for (const formula of document.querySelectorAll('.katex-display')) {
  addButton(formula, 'TeX', words['copyTex']!, () => texOf(formula));
}
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]'))
  button.hidden = false;
// Wherever such a button is drawn later, it works.
document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>('button[data-copy]');
  if (button) void copy(button, button.dataset['copy']!);
});

// A selection with formulas is copied as text with TeX, not as the pile of glyphs that KaTeX draws.
document.addEventListener('copy', (event) => {
  const selection = getSelection();
  if (!selection?.rangeCount || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  const inside = range.commonAncestorContainer.parentElement?.closest('.katex');
  if (inside) range.selectNode(inside);
  const fragment = range.cloneContents();
  const formulas = fragment.querySelectorAll('.katex');
  if (formulas.length === 0) return;
  for (const formula of formulas) {
    const mark = formula.parentElement?.matches('.katex-display') ? '$$' : '$';
    formula.replaceWith(`${mark}${texOf(formula)}${mark}`);
  }
  event.clipboardData.setData('text/plain', fragment.textContent ?? '');
  event.preventDefault();
});
