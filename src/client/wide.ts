// What is too wide scrolls inside itself. Only the browser knows whether it does: what fits is no stop for the
// keyboard, and what does not shows on the edges of its frame where more remains.
const stops = new Map<Element, [name: string, value: string][]>();
const scrollers = '.wide > .scroll, .katex-display > .katex, .code-block > pre';
for (const scroller of document.querySelectorAll(scrollers)) {
  const { attributes } = scroller;
  stops.set(
    scroller,
    ['tabindex', 'role', 'aria-label'].flatMap((name) => {
      const value = attributes.getNamedItem(name)?.value;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Reads all, then writes all: a page has dozens, and to ask one anew after each change costs a layout each. */
function look(elements: Iterable<Element>): void {
  const found = [...elements].map((scroller) => {
    const { scrollLeft, scrollWidth, clientWidth } = scroller;
    const rest = scrollWidth - clientWidth;
    return {
      scroller,
      // A pixel may be lost in rounding.
      isWide: rest > 1,
      more: [scrollLeft > 1 ? 'start' : '', rest - scrollLeft > 1 ? 'end' : ''].join(' ').trim(),
    };
  });
  for (const { scroller, isWide, more } of found) {
    // Nothing, where another script has taken it out of the page.
    scroller.parentElement?.setAttribute('data-more', more);
    if (scroller.hasAttribute('tabindex') === isWide) continue;
    for (const [name, value] of stops.get(scroller)!) {
      if (isWide) scroller.setAttribute(name, value);
      else scroller.removeAttribute(name);
    }
  }
}

const observer = new ResizeObserver((entries) => look(new Set(entries.map(scrollerOf))));
const scrollerOf = ({ target }: ResizeObserverEntry): Element =>
  stops.has(target) ? target : target.parentElement!;
for (const scroller of stops.keys()) {
  // Before anything is measured: styles give up the room they kept for this script, and what the observer itself
  // makes wider or narrower the browser reports as an error.
  scroller.parentElement!.setAttribute('data-more', '');
  observer.observe(scroller);
  const content = scroller.querySelector(':scope > :is(table, code)');
  if (content) observer.observe(content);
  scroller.addEventListener('scroll', () => look([scroller]), { passive: true });
}
// Formulas are wider or narrower once their fonts have come, and have no box that says so.
void document.fonts.ready.then(() => look(stops.keys()));
