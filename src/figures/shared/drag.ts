import { part } from './element.ts';
import type { Point } from './path.ts';
import type { Interval } from './scale.ts';
import type { Extra } from './slider-element.ts';
import type { Values } from './slider-figure.ts';
import { round } from './svg.ts';

/** A point of a drawing that the reader drags, or focuses and moves by the arrow keys. */
export interface Handle {
  readonly id: string;
  /** Name of the panel in whose drawing it lies. */
  readonly panel: string;
  /** What it is, for assistive technology: 框 A 的右下角. */
  readonly label: string;
  /** Where it is, in the figure's own units: x 120，y 80. */
  readonly say: string;
  /** Where it is, in units of the drawing. */
  readonly at: Point;
  /** Where it may go, in units of the drawing. */
  readonly limits: { readonly x: Interval; readonly y: Interval };
  /** How far an arrow key moves it, in units of the drawing; five times as far with Shift. */
  readonly step: number;
  /** Corners are squares, all else is round. */
  readonly shape?: 'circle' | 'square';
  /** Which of the figures' colours it has. */
  readonly tone?: 1 | 2 | 3;
}

/** The handles of a figure, and what a move of one does to its values; these are fitted to their controls after. */
export interface Drag<Name extends string = string> {
  readonly handles: (values: Values<Name>) => readonly Handle[];
  readonly move: (values: Values<Name>, id: string, to: Point) => Partial<Values<Name>>;
}

const namespace = 'http://www.w3.org/2000/svg';
const reach = 17;

const arrows: Readonly<Record<string, Point>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Where a handle comes to lie that is to go to a point: there, or as near as its limits allow. */
export function within({ limits }: Pick<Handle, 'limits'>, [x, y]: Point): Point {
  const pull = (value: number, [from, to]: Interval) => Math.min(Math.max(value, from), to);
  return [pull(x, limits.x), pull(y, limits.y)];
}

/** Where a key takes a handle; undefined for a key that moves nothing. */
export function byKey(
  handle: Pick<Handle, 'at' | 'limits' | 'step'>,
  key: string,
  isFar = false,
): Point | undefined {
  const way = arrows[key];
  if (!way) return undefined;
  const length = handle.step * (isFar ? 5 : 1);
  return within(handle, [handle.at[0] + way[0] * length, handle.at[1] + way[1] * length]);
}

/**
 * Lays handles over the drawings of a figure, for `defineSliderFigure(figure, draggable(drag))`. They are elements of
 * their own above the drawing: what is drawn anew at every move must keep neither the focus nor the pointer.
 */
export function draggable<Name extends string>({ handles, move }: Drag<Name>): Extra<Name> {
  return (root, change) => {
    const shown = new Map<string, SVGElement>();
    let current: Values<Name>;
    let all: readonly Handle[] = [];
    const find = (id: string) => all.find((handle) => handle.id === id);
    const go = (id: string, to: Point) => change(move(current, id, to));

    function create(handle: Handle): SVGElement {
      const { id, panel, label, shape = 'circle', tone = 1 } = handle;
      const element = document.createElementNS(namespace, 'g');
      element.setAttribute('class', `figure-handle figure-handle-${tone}`);
      element.setAttribute('role', 'slider');
      element.setAttribute('tabindex', '0');
      element.setAttribute('aria-label', label);
      element.dataset['handle'] = id;
      element.innerHTML =
        `<circle class="figure-handle-reach" r="${reach}"/>` +
        (shape === 'circle' ? '<circle r="6.5"/>' : '<rect x="-6" y="-6" width="12" height="12"/>');
      follow(element, id);
      overlay(part(root, `[data-panel="${panel}"]`)).append(element);
      shown.set(id, element);
      return element;
    }

    function follow(element: SVGElement, id: string): void {
      /** From the pointer to the handle, so that it does not jump under the finger. */
      let hold: Point | undefined;
      const place = ({ clientX, clientY }: PointerEvent): Point | undefined => {
        const matrix = (element.parentNode as SVGSVGElement).getScreenCTM();
        if (!matrix) return undefined;
        const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
        return [x, y];
      };
      element.addEventListener('pointerdown', (event) => {
        const from = place(event);
        const handle = find(id);
        if (event.button !== 0 || !from || !handle) return;
        hold = [handle.at[0] - from[0], handle.at[1] - from[1]];
        element.setPointerCapture(event.pointerId);
        element.focus({ preventScroll: true });
      });
      element.addEventListener('pointermove', (event) => {
        const to = hold && place(event);
        const handle = find(id);
        if (hold && to && handle) go(id, within(handle, [to[0] + hold[0], to[1] + hold[1]]));
      });
      const letGo = () => (hold = undefined);
      element.addEventListener('pointerup', letGo);
      element.addEventListener('pointercancel', letGo);
      // Where `touch-action` does not reach into a drawing, the page must not scroll under the finger either.
      element.addEventListener('touchstart', (event) => event.preventDefault(), { passive: false });
      element.addEventListener('keydown', (event) => {
        const handle = find(id);
        if (!handle || event.ctrlKey || event.metaKey || event.altKey) return;
        const to = byKey(handle, event.key, event.shiftKey);
        if (!to) return;
        event.preventDefault();
        go(id, to);
      });
    }

    return (values) => {
      current = values;
      all = handles(values);
      for (const handle of all) {
        const element = shown.get(handle.id) ?? create(handle);
        const [x, y] = handle.at;
        element.setAttribute('transform', `translate(${round(x)} ${round(y)})`);
        element.setAttribute('aria-valuemin', String(round(handle.limits.x[0])));
        element.setAttribute('aria-valuemax', String(round(handle.limits.x[1])));
        element.setAttribute('aria-valuenow', String(round(x)));
        element.setAttribute('aria-valuetext', handle.say);
      }
      for (const [id, element] of shown) {
        if (find(id)) continue;
        element.remove();
        shown.delete(id);
      }
    };
  };
}

/** The drawing above a panel's drawing that holds its handles. */
function overlay(panel: HTMLElement): SVGElement {
  const there = panel.querySelector<SVGElement>('.figure-handles');
  if (there) return there;
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', 'figure-handles');
  svg.setAttribute('viewBox', part(panel, 'svg').getAttribute('viewBox') ?? '');
  panel.append(svg);
  return svg;
}
