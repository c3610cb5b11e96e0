type Theme = 'auto' | 'light' | 'dark';

/** From the system's colours first to the others: a press that changes nothing in sight looks broken. */
const order: readonly Theme[] = matchMedia('(prefers-color-scheme: dark)').matches
  ? ['auto', 'light', 'dark']
  : ['auto', 'dark', 'light'];

/** A button that goes round 跟随系统, 浅色 and 深色 and remembers the choice in this browser. */
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
