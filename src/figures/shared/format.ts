const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Fixed decimals with a true minus sign; a value that rounds to zero has no sign. */
export function fixed(value: number, digits: number): string {
  const printed = Math.abs(value).toFixed(digits);
  return value < 0 && Number(printed) !== 0 ? `−${printed}` : printed;
}

/** At most `digits` decimals, trailing zeros dropped: 0.50 → 0.5, 4.00 → 4. */
export function trimmed(value: number, digits: number): string {
  const printed = fixed(value, digits);
  return printed.includes('.') ? printed.replace(/\.?0+$/, '') : printed;
}

/** "= 0.8" where the decimals say all, "≈ 0.667" where they round. */
export function equals(value: number, digits: number): string {
  const exact = Math.abs(value - Number(value.toFixed(digits))) < 1e-12;
  return `${exact ? '=' : '≈'} ${trimmed(value, digits)}`;
}

/** Three significant digits; very small and very large values as a × 10ⁿ. */
export function significant(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  const exponent = Math.floor(Math.log10(size));
  if (exponent < -4 || exponent > 5) {
    return `${trimmed(value / 10 ** exponent, 2)} × ${powerOfTen(exponent)}`;
  }
  return trimmed(value, Math.max(2 - exponent, 0));
}

/** 10ⁿ in superscript figures; 1 and 10 are written out. */
export function powerOfTen(exponent: number): string {
  if (exponent === 0) return '1';
  if (exponent === 1) return '10';
  const raised = [...String(Math.abs(exponent))].map((d) => superscripts[Number(d)]).join('');
  return `10${exponent < 0 ? '⁻' : ''}${raised}`;
}

/** Whole numbers in groups of three figures: 19,600. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A printed number as it stands within a product or a sum: a negative one in brackets. */
export function bracketed(printed: string): string {
  return printed.startsWith('−') ? `(${printed})` : printed;
}
