import {
  debounce,
  linkState,
  part,
  replaceQuery,
  showPanel,
  showSlider,
} from '../shared/element.ts';
import { createPlayer } from '../shared/player.ts';
import { cellSize, gridLeft, panels } from './draw.ts';
import { geometry, type Layer } from './model.ts';
import { fields, initialShown, parsePadding, readShown, withinOutput } from './state.ts';
import { writeShown, type Shown } from './state.ts';
import { productLines, shownSentence, textAlternative } from './words.ts';

/** Rows and columns by which each arrow key moves the picked cell. */
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Brings the server's drawing to life: controls for the layer, keys and taps for the window. */
class Convolution extends HTMLElement {
  #shown: Shown = initialShown;
  /** The number the padding slider stands at, kept while VALID or SAME rules. */
  #amount: number = fields.padding.initial;
  #connected = false;

  readonly #player = createPlayer(
    this,
    () => this.#step(1),
    () => {
      const { layer, row, column } = this.#shown;
      const last = geometry(layer).output - 1;
      if (Math.min(row, column) >= last) this.#change({ layer, row: 0, column: 0 });
    },
  );

  readonly #settle = debounce(() => {
    part(this, '.figure-status').textContent = shownSentence(this.#shown);
    replaceQuery((params) => writeShown(params, this.#shown));
  }, 400);

  connectedCallback(): void {
    if (this.#connected) return;
    this.#connected = true;
    const controls = part<HTMLFieldSetElement>(this, 'fieldset');
    controls.addEventListener('input', (event) => this.#onInput(event));
    controls.addEventListener('click', (event) => this.#onClick(event));
    const pick = part<HTMLElement>(this, '.figure-pick');
    pick.tabIndex = 0;
    pick.addEventListener('keydown', (event) => this.#onKey(event));
    part<SVGElement>(pick, 'svg').addEventListener('click', (event) => this.#onTap(event));
    controls.hidden = false;
    this.#shown = readShown(new URLSearchParams(location.search));
    this.#show();
  }

  disconnectedCallback(): void {
    this.#player.stop();
  }

  #onInput({ target }: Event): void {
    this.#player.stop();
    if (target instanceof HTMLSelectElement) {
      const padding = target.value === 'number' ? this.#amount : parsePadding(target.value);
      this.#changeLayer({ padding });
    } else if (target instanceof HTMLInputElement) {
      this.#changeLayer({ [target.name]: Number(target.value) });
    }
  }

  #onClick({ target }: Event): void {
    if (!(target instanceof HTMLButtonElement)) return;
    const { move, play } = target.dataset;
    if (play !== undefined) {
      this.#player.toggle();
      return;
    }
    this.#player.stop();
    if (move !== undefined) this.#step(Number(move));
    else this.#change(initialShown);
  }

  #onKey(event: KeyboardEvent): void {
    const move = arrows[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#player.stop();
    const { row, column } = this.#shown;
    this.#change({ ...this.#shown, row: row + move[0], column: column + move[1] });
  }

  #onTap({ clientX, clientY, currentTarget }: MouseEvent): void {
    const matrix = (currentTarget as SVGSVGElement).getScreenCTM();
    const sizes = geometry(this.#shown.layer);
    if (!matrix || !sizes.fits) return;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    const cell = cellSize(sizes, this.#shown.layer.kernel);
    this.#player.stop();
    this.#change({
      ...this.#shown,
      row: Math.floor(y / cell),
      column: Math.floor((x - gridLeft(sizes.output, cell)) / cell),
    });
  }

  /** One cell on in reading order, from row to row; tells whether there was one. */
  #step(by: number): boolean {
    const { layer, row, column } = this.#shown;
    const { output } = geometry(layer);
    const index = row * output + column + by;
    if (index < 0 || index >= output * output) return false;
    this.#change({ layer, row: Math.floor(index / output), column: index % output });
    return true;
  }

  #changeLayer(changed: Partial<Layer>): void {
    this.#change({ ...this.#shown, layer: { ...this.#shown.layer, ...changed } });
  }

  #change(shown: Shown): void {
    this.#shown = withinOutput(shown);
    this.#show();
    this.#settle();
  }

  #show(): void {
    const { layer } = this.#shown;
    const isNumber = typeof layer.padding === 'number';
    if (typeof layer.padding === 'number') this.#amount = layer.padding;
    showSlider(this, 'input', layer.input);
    showSlider(this, 'kernel', layer.kernel);
    showSlider(this, 'stride', layer.stride);
    showSlider(this, 'padding', this.#amount, isNumber ? undefined : '由约定决定');
    part<HTMLInputElement>(this, 'input[name="padding"]').disabled = !isNumber;
    part<HTMLSelectElement>(this, 'select').value = isNumber ? 'number' : String(layer.padding);
    for (const panel of panels(this.#shown)) showPanel(this, panel);
    part(this, '.figure-product').textContent = productLines(this.#shown).join('\n');
    linkState(this, (params) => writeShown(params, this.#shown));
    part(this, '.figure-verdict').textContent = shownSentence(this.#shown);
    part(this, '.figure-text-body').innerHTML = textAlternative(this.#shown);
  }
}

customElements.define('figure-convolution', Convolution);
