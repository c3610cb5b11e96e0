/** A list of Python and the names that lead to it. */
export interface PythonObject {
  readonly names: readonly string[];
  readonly value: readonly number[];
}

/** After `a = [1, 2]; b = a; c = a.copy(); b.append(3)`: two names share one list. */
export function objects(): readonly PythonObject[] {
  const a = [1, 2];
  const b = a;
  const c = [...a];
  b.push(3);
  return [
    { names: ['a', 'b'], value: a },
    { names: ['c'], value: c },
  ];
}
