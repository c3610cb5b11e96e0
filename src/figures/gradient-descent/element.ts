import {
  debounce,
  linkState,
  part,
  replaceQuery,
  showPanel,
  showSlider,
} from '../shared/element.ts';
import { fit } from '../shared/state.ts';
import { mapPlot, panels } from './draw.ts';
import type { Settings } from './model.ts';
import { fields, initialSettings, parseRate, printRate } from './state.ts';
import { readSettings, writeSettings } from './state.ts';
import { textAlternative, verdictSentence } from './words.ts';

/** Brings the server's drawing to life: sliders, rates to choose, a tap on the map for the start. */
class GradientDescent extends HTMLElement {
  #settings: Settings = initialSettings;
  #connected = false;

  readonly #settle = debounce(() => {
    part(this, '.figure-status').textContent = verdictSentence(this.#settings);
    replaceQuery((params) => writeSettings(params, this.#settings));
  }, 400);

  connectedCallback(): void {
    if (this.#connected) return;
    this.#connected = true;
    const controls = part<HTMLFieldSetElement>(this, 'fieldset');
    controls.addEventListener('input', (event) => this.#onInput(event));
    controls.addEventListener('click', (event) => this.#onClick(event));
    part<SVGElement>(this, '[data-panel="map"] svg').addEventListener('click', (event) =>
      this.#onTap(event),
    );
    controls.hidden = false;
    this.#settings = readSettings(new URLSearchParams(location.search));
    this.#show();
  }

  #onInput({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    const value = Number(target.value);
    const { start } = this.#settings;
    if (target.name === 'rate') this.#change({ rate: value });
    if (target.name === 'steps') this.#change({ steps: value });
    if (target.name === 'x') this.#change({ start: [value, start[1]] });
    if (target.name === 'y') this.#change({ start: [start[0], value] });
  }

  #onClick({ target }: Event): void {
    if (!(target instanceof HTMLButtonElement)) return;
    const { rate } = target.dataset;
    this.#change(rate ? { rate: parseRate(rate) } : initialSettings);
  }

  #onTap({ clientX, clientY, currentTarget }: MouseEvent): void {
    const svg = currentTarget as SVGSVGElement;
    const matrix = svg.getScreenCTM();
    if (!matrix) return;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    const unit = mapPlot.x(1) - mapPlot.x(0);
    this.#change({
      start: [fit(fields.x, (x - mapPlot.x(0)) / unit), fit(fields.y, (mapPlot.y(0) - y) / unit)],
    });
  }

  #change(changed: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...changed };
    this.#show();
    this.#settle();
  }

  #show(): void {
    const { start, rate, steps } = this.#settings;
    showSlider(this, 'rate', rate, printRate(rate));
    showSlider(this, 'steps', steps);
    showSlider(this, 'x', start[0]);
    showSlider(this, 'y', start[1]);
    for (const button of this.querySelectorAll<HTMLElement>('[data-rate]')) {
      button.setAttribute('aria-pressed', String(button.dataset.rate === printRate(rate)));
    }
    for (const panel of panels(this.#settings)) showPanel(this, panel);
    linkState(this, (params) => writeSettings(params, this.#settings));
    part(this, '.figure-verdict').textContent = verdictSentence(this.#settings);
    part(this, '.figure-text-body').innerHTML = textAlternative(this.#settings);
  }
}

customElements.define('figure-gradient-descent', GradientDescent);
