import { keyOf, kinds } from '../record/record.ts';
import { exportRecord, importRecord, resetRecord } from '../record/transfer.ts';
import { fill } from '../record/words.ts';

interface KeepWords {
  name: string;
  done: string;
  unreadable: string;
  failed: string;
  sure: string;
  gone: string;
}

/** Export, import and reset of everything that this device keeps of the guide. */
export function startKeeping(): void {
  const root = document.querySelector<HTMLElement>('[data-record-keep]');
  if (!root) return;
  const words = JSON.parse(root.dataset['words']!) as KeepWords;
  const base = document.documentElement.dataset['base'] ?? '/';
  const status = root.querySelector('[role=status]')!;
  const button = (name: string) => root.querySelector<HTMLButtonElement>(`[data-record-${name}]`)!;

  button('export').addEventListener('click', () => {
    const link = document.createElement('a');
    const text = JSON.stringify(exportRecord(base), null, 2);
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = words.name;
    link.click();
    URL.revokeObjectURL(link.href);
  });

  const file = root.querySelector<HTMLInputElement>('input[type=file]')!;
  button('import').addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    void chosen.text().then((text) => {
      const result = importRecord(base, text);
      file.value = '';
      status.textContent =
        typeof result === 'number'
          ? fill(words.done, { n: result })
          : words[result === 'unreadable' ? 'unreadable' : 'failed'];
      tellAll();
    });
  });

  button('reset').addEventListener('click', () => {
    if (!confirm(words.sure)) return;
    resetRecord(base);
    status.textContent = words.gone;
    tellAll();
  });

  /** The shelves of this tab hear of it as they hear of other tabs. */
  function tellAll(): void {
    for (const kind of kinds)
      dispatchEvent(new StorageEvent('storage', { key: keyOf(kind, base) }));
  }
}
