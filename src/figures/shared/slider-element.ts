import { debounce, part, replaceQuery, showPanel, showSlider } from './element.ts';
import { createPlayer } from './player.ts';
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

/** Brings a figure of sliders to life: controls, address, announcements, and steps where it has them. */
export function defineSliderFigure<Name extends string>(figure: SliderFigure<Name>): void {
  customElements.define(
    figure.tag,
    class extends HTMLElement {
      #values: Values<Name> = initialValues(figure);
      #connected = false;

      readonly #player = createPlayer(
        this,
        () => this.#step(1),
        () => {
          const { max, min } = figure.controls[figure.steps!];
          if (this.#values[figure.steps!] >= max) this.#change({ [figure.steps!]: min });
        },
      );

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
        this.#player.stop();
      }

      #press({ step, play }: DOMStringMap): void {
        if (play !== undefined) {
          this.#player.toggle();
          return;
        }
        this.#player.stop();
        if (step !== undefined) this.#step(Number(step));
        else this.#change(initialValues(figure));
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
