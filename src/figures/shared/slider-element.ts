import { debounce, part, replaceQuery, showPanel, showSlider } from './element.ts';
import {
  controlsOf,
  initialValues,
  readValues,
  sayValue,
  writeValues,
  type SliderFigure,
  type Values,
} from './slider-figure.ts';
import { fit } from './state.ts';

const playInterval = 900;

/** Brings a figure of sliders to life: controls, address, announcements, and steps where it has them. */
export function defineSliderFigure<Name extends string>(figure: SliderFigure<Name>): void {
  customElements.define(
    figure.tag,
    class extends HTMLElement {
      #values: Values<Name> = initialValues(figure);
      #connected = false;
      #playing: ReturnType<typeof setInterval> | undefined;

      readonly #settle = debounce(() => {
        part(this, '.figure-status').textContent = figure.verdict(this.#values);
        replaceQuery((params) => writeValues(figure, params, this.#values));
      }, 400);

      connectedCallback(): void {
        if (this.#connected) return;
        this.#connected = true;
        const controls = part<HTMLFieldSetElement>(this, 'fieldset');
        controls.addEventListener('input', ({ target }) => {
          if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
            this.#change({ [target.name]: Number(target.value) });
        });
        controls.addEventListener('click', ({ target }) => {
          if (target instanceof HTMLButtonElement) this.#press(target.dataset);
        });
        controls.hidden = false;
        this.#values = readValues(figure, new URLSearchParams(location.search));
        this.#show();
      }

      disconnectedCallback(): void {
        this.#stop();
      }

      #press({ step, play }: DOMStringMap): void {
        if (play !== undefined && !this.#playing) this.#play();
        else {
          this.#stop();
          if (step !== undefined) this.#step(Number(step));
          else if (play === undefined) this.#change(initialValues(figure));
        }
      }

      /** One step on; at the end a play stops, and starts again from the first step. */
      #step(by: number): boolean {
        const name = figure.steps!;
        const control = figure.controls[name];
        const value = fit(control, this.#values[name] + by * control.step);
        const isMoved = value !== this.#values[name];
        if (isMoved) this.#change({ [name]: value });
        return isMoved;
      }

      #play(): void {
        const name = figure.steps!;
        if (this.#values[name] >= figure.controls[name].max)
          this.#change({ [name]: figure.controls[name].min });
        // Without motion a press is one step.
        if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
          this.#step(1);
          return;
        }
        this.#playing = setInterval(() => {
          if (!this.#step(1)) this.#stop();
        }, playInterval);
        this.#showPlaying();
      }

      #stop(): void {
        clearInterval(this.#playing);
        this.#playing = undefined;
        this.#showPlaying();
      }

      #showPlaying(): void {
        this.querySelector('[data-play]')?.setAttribute('aria-pressed', String(!!this.#playing));
      }

      #change(changed: object): void {
        this.#values = { ...this.#values, ...changed };
        this.#show();
        this.#settle();
      }

      #show(): void {
        for (const [name, control] of controlsOf(figure)) {
          const value = this.#values[name];
          if (control.options)
            part<HTMLSelectElement>(this, `select[name="${name}"]`).value = String(value);
          else showSlider(this, name, value, sayValue(control, value));
        }
        for (const panel of figure.panels(this.#values)) showPanel(this, panel);
        part(this, '.figure-verdict').textContent = figure.verdict(this.#values);
        part(this, '.figure-text-body').innerHTML = figure.text(this.#values);
      }
    },
  );
}
