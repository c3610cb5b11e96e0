/** The source of a rendered formula; one of a letter or a number is its own. */
export function texOf(formula: Element): string {
  return (formula.querySelector('annotation') ?? formula).textContent;
}
