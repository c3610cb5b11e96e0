const order = ['auto', 'light', 'dark'] as const;
type Theme = (typeof order)[number];

/** A button that goes round 跟随系统 → 浅色 → 深色 and remembers the choice in this browser. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    let theme = (document.documentElement.dataset['theme'] ?? 'auto') as Theme;
    const show = () => {
      button.textContent = this.dataset[theme]!;
      button.setAttribute('aria-label', `${this.dataset['label']}：${this.dataset[theme]}`);
    };
    button.hidden = false;
    button.addEventListener('click', () => {
      theme = order[(order.indexOf(theme) + 1) % order.length]!;
      if (theme === 'auto') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = theme;
      try {
        localStorage.setItem('theme', theme);
      } catch {
        // Storage may be forbidden; the choice then lasts for this page.
      }
      show();
    });
    show();
  }
}

customElements.define('theme-switch', ThemeSwitch);
