/** Whether rendered inline Markdown holds a formula: KaTeX's own boxes, or the fewer that a short one has instead. */
export function showsFormula(html: string): boolean {
  return html.includes('<span class="katex');
}
