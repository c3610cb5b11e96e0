import { matches, readNames } from './match.ts';

/** A box that leaves of the glossary what answers to the typed name. Without it the glossary stands whole. */
class TermFilter extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')!;
    const status = this.querySelector('[role=status]')!;
    const groups = [...document.querySelectorAll<HTMLElement>('[data-term-group]')].map(
      (element) => ({
        element,
        letter: document.querySelector<HTMLElement>(
          `.terms-index [href="#${element.dataset['termGroup']}"]`,
        ),
        terms: [...element.querySelectorAll<HTMLElement>('[data-term]')].map((term) => ({
          term,
          names: readNames(term.querySelector('dt')!.textContent, term.dataset['pinyin'] ?? ''),
        })),
      }),
    );
    const search = this.querySelector('a')!;
    const searchPage = search.href;

    const apply = () => {
      const query = input.value.trim();
      let count = 0;
      for (const { element, letter, terms } of groups) {
        let isEmpty = true;
        for (const { term, names } of terms) {
          term.hidden = !matches(names, query);
          if (term.hidden) continue;
          isEmpty = false;
          count += 1;
        }
        element.hidden = isEmpty;
        letter?.toggleAttribute('data-empty', isEmpty);
      }
      status.textContent =
        query === ''
          ? ''
          : this.dataset[count === 0 ? 'none' : 'count']!.replace('{}', String(count));
      search.hidden = count > 0;
      search.href = `${searchPage}?q=${encodeURIComponent(query)}`;
    };

    this.hidden = false;
    input.addEventListener('input', apply);
    input.addEventListener('keydown', (event) => {
      // Safari sends the key that ends a composition after its end; only the old code 229 tells.
      const isComposing = event.isComposing || event.keyCode === 229;
      if (event.key !== 'Escape' || isComposing || input.value === '') return;
      event.preventDefault();
      input.value = '';
      apply();
    });
    // A link to a term that is filtered away shows it.
    addEventListener('hashchange', () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target?.closest('[hidden]')) return;
      input.value = '';
      apply();
      target.scrollIntoView();
    });
    // What the browser has kept of an earlier visit.
    if (input.value !== '') apply();
  }
}

customElements.define('term-filter', TermFilter);
