import { debounce, linkState, part, replaceQuery, showPanel, showSlider } from './element.ts';
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

/** What a figure has besides its controls: begun once, it shows the values and may change them. */
export type Extra<Name extends string> = (
  root: HTMLElement,
  change: (changed: object) => void,
) => (values: Values<Name>) => void;

/**
 * Brings a figure of sliders to life: controls, address, announcements, steps where it has them, and handles by
 * `draggable` of drag.ts as an extra.
 */
export function defineSliderFigure<Name extends string>(
  figure: SliderFigure<Name>,
  extra?: Extra<Name>,
): void {
  customElements.define(
    figure.tag,
    class extends HTMLElement {
      #values: Values<Name> = initialValues(figure);
      #connected = false;
      #showExtra: ((values: Values<Name>) => void) | undefined;

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
        this.#showExtra = extra?.(this, (changed) => this.#take(changed));
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

      /** What a handle asks for, as far as the controls allow it. */
      #take(changed: object): void {
        this.#player.stop();
        const fitted = Object.entries(changed).map(([name, value]) => [
          name,
          fit(figure.controls[name as Name], value as number),
        ]);
        this.#change(Object.fromEntries(fitted) as object);
      }

      #change(changed: object): void {
        this.#values = { ...this.#values, ...changed };
        this.#show();
        this.#settle();
      }

      #show(): void {
        for (const [name, control] of controlsOf(figure)) {
          const value = this.#values[name];
          if (control.isDragged) continue;
          const box = part(this, `[name="${name}"]`).closest('label');
          if (box) box.hidden = control.when?.(this.#values) === false;
          if (control.options)
            part<HTMLSelectElement>(this, `select[name="${name}"]`).value = String(value);
          else showSlider(this, name, value, sayValue(control, value));
        }
        for (const panel of figure.panels(this.#values)) showPanel(this, panel);
        this.#showExtra?.(this.#values);
        linkState(this, (params) => writeValues(figure, params, this.#values));
        part(this, '.figure-verdict').textContent = figure.verdict(this.#values);
        part(this, '.figure-text-body').innerHTML = figure.text(this.#values);
      }
    },
  );
}
