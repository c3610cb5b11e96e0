/** The box that shows MathML instead of drawn formulas and remembers the choice in this browser. */
const box = document.querySelector<HTMLInputElement>('[data-formula-choice]');
const root = document.documentElement;

if (box) {
  box.checked = root.dataset['formulas'] === 'mathml';
  box.closest('label')!.hidden = false;
  box.addEventListener('change', () => {
    if (box.checked) root.dataset['formulas'] = 'mathml';
    else delete root.dataset['formulas'];
    try {
      localStorage.setItem('formulas', box.checked ? 'mathml' : 'drawn');
    } catch {
      // Storage may be forbidden; the choice then lasts for this page.
    }
  });
}
