import { components, type ComponentName, type ComponentRule } from '../schema/components.ts';

/** Whether rendered inline Markdown holds a formula: KaTeX's own boxes, or the fewer that a short one has instead. */
export function showsFormula(html: string): boolean {
  return html.includes('<span class="katex');
}

/** A rendered piece of a note, as far as formulas go. */
type Printed =
  | string
  | {
      name: ComponentName;
      attributes: Readonly<Record<string, string>>;
      pieces: readonly Printed[];
    };

/** Whether pieces of a note show a formula, in attributes too that are inline Markdown. */
export function showFormula(
  pieces: readonly Printed[],
  renderInline: (text: string) => string,
): boolean {
  return pieces.some((piece) =>
    typeof piece === 'string'
      ? showsFormula(piece)
      : inlineValues(piece).some((value) => showsFormula(renderInline(value))) ||
        showFormula(piece.pieces, renderInline),
  );
}

function inlineValues({ name, attributes }: Exclude<Printed, string>): string[] {
  const rule: ComponentRule = components[name];
  return Object.entries(attributes).flatMap(([attribute, value]) =>
    rule.attributes[attribute]?.isInline ? [value] : [],
  );
}
