/** Whether rendered inline Markdown holds a formula: KaTeX's own boxes, or the fewer that a short one has instead. */
export function showsFormula(html: string): boolean {
  return html.includes('<span class="katex');
}

/** A rendered piece of a note, as far as formulas go. */
type Printed =
  string | { attributes: Readonly<Record<string, string>>; pieces: readonly Printed[] };

/** Whether pieces of a note show a formula, in the questions of cards too, which are inline Markdown. */
export function showFormula(
  pieces: readonly Printed[],
  renderInline: (text: string) => string,
): boolean {
  return pieces.some((piece) =>
    typeof piece === 'string'
      ? showsFormula(piece)
      : showsFormula(renderInline(piece.attributes['question'] ?? '')) ||
        showFormula(piece.pieces, renderInline),
  );
}
