// A plain script in the head: modules come too late for this, or not at all.
{
  const root = document.documentElement;

  // Before the first paint, so that a chosen theme does not flash.
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage may be forbidden; the system's colours hold then.
  }

  // Styles keep room for what a module will show, so that nothing jumps: not for ever, and not once a module has
  // failed. `live` is set by a module that has filled the page's main room.
  root.dataset.scripts = 'awaited';
  const giveUp = ({ target }) => {
    const isScript = target === window || target.localName === 'script';
    if (isScript && root.dataset.scripts !== 'live') delete root.dataset.scripts;
  };
  addEventListener('error', giveUp, true);
  setTimeout(() => {
    if (root.dataset.scripts === 'awaited') root.dataset.scripts = 'late';
  }, 10_000);
}
