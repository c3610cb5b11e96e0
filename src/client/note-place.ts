/** Tells a reader of a long page where they are: in the contents beside it, and on the bar above it. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
const ids = [...new Set(links.map(({ hash }) => decodeURIComponent(hash.slice(1))))];
const places = ids.flatMap((id) => document.getElementById(id) ?? []);
const shown = document.querySelector<HTMLElement>('[data-note-place]');
const aside = document.querySelector<HTMLElement>('.toc-aside');
let current: Element | undefined;
let isAsked = false;

/** The last heading in the upper third of the window; at the very end of the page the last of all. */
function findPlace(): Element | undefined {
  const { scrollHeight, clientHeight } = document.documentElement;
  const isEnd = scrollY > 0 && scrollY + clientHeight >= scrollHeight - 2;
  const line = isEnd ? clientHeight : clientHeight / 3;
  let found: Element | undefined;
  let lowest = -Infinity;
  for (const place of places) {
    const { top } = place.getBoundingClientRect();
    // By height, not by the order of the contents, where reading lists come last.
    if (top > line || top < lowest) continue;
    found = place;
    lowest = top;
  }
  return found;
}

function mark(): void {
  isAsked = false;
  const place = findPlace();
  if (place === current) return;
  current = place;
  for (const link of links) {
    const isHere = place !== undefined && link.hash === `#${encodeURI(place.id)}`;
    if (isHere) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
    if (isHere && shown) shown.textContent = link.textContent;
  }
  if (!place && shown) shown.textContent = '';
  keepInSight();
}

/** Long contents scroll in a box of their own; the page itself must not move for them. */
function keepInSight(): void {
  const link = aside?.querySelector('[aria-current]');
  if (!aside || !link) return;
  const box = aside.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom) aside.scrollTop += top - box.top - box.height / 3;
}

function ask(): void {
  if (!isAsked) requestAnimationFrame(mark);
  isAsked = true;
}

if (places.length > 0) {
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
  ask();
}
