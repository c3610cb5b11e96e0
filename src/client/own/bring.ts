import type { ReaderRecord } from '../record/record.ts';
import type { RecordWords } from '../record/words.ts';

/** Loads what readers write and mark on a note page, once they have or want to. */
export function bringOwn(
  bar: HTMLElement,
  record: ReaderRecord,
  page: { id: string; was: readonly string[] },
  words: RecordWords,
): void {
  type Own = ReturnType<typeof import('./index.ts').startOwn>;
  let started: Promise<Own> | undefined;
  const bring = () =>
    (started ??= import('./index.ts').then(({ startOwn }) => {
      const own = startOwn(record, page, words);
      own.showAll();
      return own;
    }));

  bar.querySelector('[data-own-write]')!.addEventListener('click', () => {
    void bring().then((own) => own.writeNote());
  });
  // `toggle` does not rise, so it is caught on its way down.
  document.addEventListener(
    'toggle',
    ({ target }) => {
      const menu = target as HTMLElement;
      if (menu.matches('.entry-menu[open]')) void bring().then((own) => own.fillMenu(menu));
      else if (menu.matches('.card[id][open]'))
        void import('./card-grades.ts').then((cards) =>
          cards.offerGrades(menu, record, page, words),
        );
    },
    true,
  );
  // One button for all sections, at the heading that a reader is about.
  const beside = document.createElement('button');
  beside.type = 'button';
  beside.className = 'copy own-section';
  beside.textContent = words.own.write;
  for (const kind of ['pointerover', 'focusin'])
    document.addEventListener(kind, ({ target }) => {
      const heading = (target as Element).closest('.prose :is(h2, h3)[id]');
      if (!heading || beside.parentElement === heading) return;
      heading.append(beside);
      beside.onclick = () => void bring().then((own) => own.writeBeside(heading));
    });
  const isOurs = (id: string) => [page.id, ...page.was].includes(id.split('#')[0]!);
  const hasOwn = [...record.own.all().keys()].some(isOurs);
  const hasMarks = [...record.marks.all().keys()].some((id) => id.startsWith('#'));
  if (hasOwn || hasMarks) void bring();
}
