import { toField, writeTsv } from './tsv.ts';

/** Takes the cards of chosen notes along, for a program that asks them elsewhere. */
const bar = document.querySelector<HTMLElement>('[data-cards-export]');
if (bar) {
  const button = bar.querySelector('button')!;
  const sections = [...document.querySelectorAll<HTMLElement>('[data-cards-of]')].filter(
    (section) => section.querySelector('details.card'),
  );
  const boxes = sections.map((section) => {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = true;
    label.append(box, ' ', section.querySelector('h2')!.textContent.trim());
    return { section, label, box };
  });
  bar.querySelector('[data-cards-notes]')!.append(...boxes.map(({ label }) => label));
  const count = () => {
    button.disabled = boxes.every(({ box }) => !box.checked);
  };
  bar.addEventListener('change', count);
  button.addEventListener('click', () => {
    const cards = boxes
      .filter(({ box }) => box.checked)
      .flatMap(({ section }) =>
        [...section.querySelectorAll('details.card')].map((card) => ({
          question: toField(card.querySelector('summary')!),
          answer: toField(card.querySelector('.card-answer')!),
          tags: [section.dataset['cardsOf']!.replace('/', '::')],
        })),
      );
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([writeTsv(cards)], { type: 'text/tab-separated-values' }),
    );
    link.download = `cards-${location.pathname.split('/').at(-2)}.tsv`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
  bar.hidden = false;
}
