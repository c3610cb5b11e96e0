import { report } from './copy.ts';

/** Copies a note, or a section of it, as Markdown with the TeX of its formulas; what writes it comes on demand. */
const whole = document.querySelector<HTMLButtonElement>('[data-copy-markdown]');

const bring = () => import('./markdown/page.ts');

/** The clipboard is asked at once, or Safari forgets that a reader asked for it. */
async function copy(text: Promise<string>): Promise<void> {
  if (!('ClipboardItem' in window)) return navigator.clipboard.writeText(await text);
  const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

if (whole) {
  whole.hidden = false;
  whole.onclick = () => report(whole, copy(bring().then((page) => page.noteToMarkdown())));

  // One button for all sections, at the heading that a reader is about.
  const part = document.createElement('button');
  part.type = 'button';
  part.className = 'copy copy-section';
  part.textContent = whole.dataset['copyMarkdown']!;
  const offer = (target: EventTarget | null) => {
    const heading = (target as Element | null)?.closest('.prose :is(h2, h3, h4)[id]');
    if (!heading || part.parentElement === heading) return;
    heading.append(part);
    part.onclick = () =>
      report(part, copy(bring().then((page) => page.sectionToMarkdown(heading))));
  };
  const offerHere = () =>
    offer(document.getElementById(decodeURIComponent(location.hash.slice(1))));
  for (const kind of ['pointerover', 'focusin'])
    document.addEventListener(kind, ({ target }) => offer(target));
  addEventListener('hashchange', offerHere);
  offerHere();
}
