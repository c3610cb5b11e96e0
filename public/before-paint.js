// A plain script in the head: modules come too late for this, or not at all.
{
  const root = document.documentElement;

  /** What the reader has chosen on this device; storage may be forbidden. */
  const chosen = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };

  // Before the first paint, so that nothing chosen flashes.
  const theme = chosen('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (chosen('formulas') === 'mathml') root.dataset.formulas = 'mathml';

  // Styles keep room for what a module will show, so that nothing jumps: not for ever, and not once a module has
  // failed. `live` is set by a module that has filled the page's main room.
  root.dataset.scripts = 'awaited';
  let hasFailed = false;
  const giveUp = ({ target }) => {
    if (target !== window && target.localName !== 'script') return;
    hasFailed = true;
    if (root.dataset.scripts !== 'live') delete root.dataset.scripts;
    // Nothing would answer in an open box: the search page says what else helps.
    if (isDead()) document.querySelector('[data-search-dialog][open] [role=search]')?.submit();
  };
  const isDead = () => hasFailed && root.dataset.search !== 'live';
  addEventListener('error', giveUp, true);
  setTimeout(() => {
    if (root.dataset.scripts === 'awaited') root.dataset.scripts = 'late';
  }, 10_000);

  // The search box opens at once, or what is typed after the key would be lost while its module is on the way.
  const openSearch = (typed) => {
    const input = document.querySelector('[data-search-panel] input');
    if (!input) return false;
    const dialog = input.closest('dialog');
    if (dialog && !dialog.open) {
      dialog.showModal();
      dialog.dispatchEvent(new Event('open'));
    }
    if (typed) input.value = typed;
    input.focus();
    if (dialog && !typed) input.select();
    return true;
  };
  // Where someone writes, chooses or answers, where there is only touch, and if the reader said so (under the name of
  // the first of them), single keys are left alone. Who has nothing to point with has a keyboard.
  const isFree = (target) =>
    (target.matches('[type=checkbox], [type=radio], [type=range]') ||
      !target.closest('input, textarea, select, [contenteditable], [role=textbox]')) &&
    !document.querySelector('dialog[open]:not([data-search-dialog])') &&
    !matchMedia('(any-hover: none) and (any-pointer: coarse)').matches &&
    chosen('search-slash') !== 'off';
  const asks = ({ key = '', ctrlKey, metaKey, shiftKey, altKey, repeat, target }) => {
    if (altKey || repeat || isDead()) return false;
    if (ctrlKey || metaKey) return !shiftKey && key.toLowerCase() === 'k';
    return key === '/' && isFree(target);
  };

  /** The link to the note before or after this one, if that is what a key asks for. */
  const neighbour = ({ key = '', ctrlKey, metaKey, shiftKey, altKey, repeat, target }) => {
    const rel = { n: 'next', p: 'prev' }[key.toLowerCase()];
    if (!rel || ctrlKey || metaKey || shiftKey || altKey || repeat || !isFree(target)) return null;
    // Not the page behind the search.
    return document.querySelector('dialog[open]') ? null : document.querySelector(`a[rel=${rel}]`);
  };

  /** Letters typed before the page has arrived down to the box. */
  let early;
  addEventListener('keydown', (event) => {
    // Safari sends the key that ends a composition after its end; only the old code 229 tells.
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    const isEarly = early !== undefined && event.key.length === 1;
    if (!isEarly && !asks(event)) {
      neighbour(event)?.click();
      return;
    }
    event.preventDefault();
    if (isEarly) early += event.key;
    else if (!openSearch()) early = '';
  });
  addEventListener('DOMContentLoaded', () => {
    if (early !== undefined) openSearch(early);
    early = undefined;
  });
  addEventListener('click', (event) => {
    if (!event.target.closest('[data-search-open]') || isDead()) return;
    // A new tab was asked for: the plain link does that.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (openSearch()) event.preventDefault();
  });
}
