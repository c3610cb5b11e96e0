// First in every page that the test server sends: keeps what the browser complains of.
window.complaints = [];
window.addEventListener(
  'error',
  (event) => {
    const target = event.target;
    const address = target && (target.src || target.href);
    // Chromium before 108 says so of its own `contain-intrinsic-size: auto`; nothing is wrong then.
    if (event.message === 'ResizeObserver loop limit exceeded') return;
    window.complaints.push(address ? 'failed to load ' + address : String(event.message));
  },
  true,
);
window.addEventListener('unhandledrejection', (event) => {
  window.complaints.push('unhandled: ' + event.reason);
});
document.addEventListener('securitypolicyviolation', (event) => {
  window.complaints.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI);
});
['error', 'warn'].forEach((level) => {
  const say = console[level];
  console[level] = (...said) => {
    window.complaints.push(level + ': ' + said.join(' '));
    say.apply(console, said);
  };
});
