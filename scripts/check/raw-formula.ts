/** Marks of a formula that stand in a text for readers: nothing has set it. */
export const rawFormula = /\$\$|\\\(|\\\[/;
