import { openHere } from './record/record.ts';
import type { MarkWords } from './record/link-marks.ts';

/** On lists of links: what the reader has read is marked, and each entry's menu marks it. */
const root = document.querySelector<HTMLElement>('[data-link-marks]')!;
const record = openHere();
type Marks = ReturnType<typeof import('./record/link-marks.ts').openLinkMarks>;
let started: Promise<Marks> | undefined;
const bring = () =>
  (started ??= import('./record/link-marks.ts').then(({ openLinkMarks }) => {
    const marks = openLinkMarks(record, JSON.parse(root.dataset['linkMarks']!) as MarkWords);
    marks.showAll(root);
    // The explorer draws entries whenever something else is asked for.
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof HTMLElement) marks.showAll(node);
    }).observe(root, { childList: true, subtree: true });
    record.marks.watch(() => marks.showAll(root));
    return marks;
  }));

if ([...record.marks.all().keys()].some((id) => id.startsWith('#'))) void bring();
// `toggle` does not rise, so it is caught on its way down.
root.addEventListener(
  'toggle',
  ({ target }) => {
    const menu = target as HTMLElement;
    const line = menu.matches('.entry-menu[open]') && menu.querySelector('p');
    if (!line || line.querySelector('[data-own]')) return;
    void bring().then((marks) => {
      if (!line.querySelector('[data-own]'))
        line.append(marks.createMarkButton(menu.closest<HTMLElement>('.entry')!));
    });
  },
  true,
);
