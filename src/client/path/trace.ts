import type { PathData } from '../../model/path-data.ts';

/** Under the mouse or with the focus, a box shows what it rests on and what rests on it. */
export function tracePaths({ notes }: PathData): void {
  const indexOf = new Map(notes.map(({ id }, index) => [id, index]));
  const requires = notes.map((note) => note.requires.map((index) => notes[index]!.id));
  const opens = notes.map((_, index) =>
    notes.filter((note) => note.requires.includes(index)).map(({ id }) => id),
  );

  function reach(start: string, next: string[][]): Set<string> {
    const reached = new Set([start]);
    for (const id of reached) for (const one of next[indexOf.get(id)!]!) reached.add(one);
    return reached;
  }

  for (const map of document.querySelectorAll<SVGElement>('.path-map')) {
    const edges = [...map.querySelectorAll<SVGElement>('.path-edge')];
    const show = (box: Element | null) => {
      const id = box?.getAttribute('data-note');
      map.toggleAttribute('data-traced', id != null);
      const [below, above] = id == null ? [] : [reach(id, requires), reach(id, opens)];
      for (const edge of edges) {
        const { from = '', to = '' } = edge.dataset;
        const isOnWay =
          (below?.has(from) === true && below.has(to)) ||
          (above?.has(from) === true && above.has(to));
        edge.toggleAttribute('data-lit', isOnWay);
      }
      for (const node of map.querySelectorAll('.path-node')) {
        const name = node.getAttribute('data-note')!;
        node.toggleAttribute('data-lit', below?.has(name) === true || above?.has(name) === true);
      }
    };
    const boxOf = ({ target }: Event) => (target as Element).closest('.path-node');
    map.addEventListener('pointerover', (event) => show(boxOf(event)));
    map.addEventListener('pointerleave', () => show(map.querySelector('.path-node:focus-visible')));
    map.addEventListener('focusin', (event) => show(boxOf(event)));
    map.addEventListener('focusout', () => show(null));
  }
}
