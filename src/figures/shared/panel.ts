/** One drawing of a figure, ready to print: what the server writes and the client replaces. */
export interface Panel {
  /** Name of the panel within its figure. */
  readonly name: string;
  /** Visible line above the drawing. */
  readonly heading: string;
  readonly viewBox: string;
  /** Short name for assistive technology. */
  readonly title: string;
  /** What is to be seen, with the numbers. */
  readonly description: string;
  /** SVG markup. */
  readonly drawing: string;
}
