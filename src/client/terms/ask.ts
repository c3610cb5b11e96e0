/** Who asks what a term of a note means: a pointer that rests on it, the keyboard on it, a finger. */
let isTouch = false;
addEventListener('pointerdown', ({ pointerType }) => (isTouch = pointerType === 'touch'), true);

for (const kind of ['pointerover', 'focusin', 'click'] as const)
  document.addEventListener(kind, (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.prose a.term');
    if (!link) return;
    const asks = {
      pointerover: (event as PointerEvent).pointerType !== 'touch',
      focusin: link.matches(':focus-visible'),
      // The first tap shows what there is, the second follows the link, as does whoever presses it by other means.
      click: isTouch && (event as MouseEvent).detail > 0 && !link.hasAttribute('aria-expanded'),
    };
    if (!asks[kind]) return;
    if (kind === 'click') event.preventDefault();
    import('./definition.ts')
      .then(({ define }) => define(link, kind))
      .catch(() => {
        if (kind === 'click') location.assign(link.href);
      });
  });
