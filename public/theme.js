// Before the first paint, so that a chosen theme does not flash; a plain script because modules come too late.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's colours hold then.
}
