/** Ten points of sin πx with noise of standard deviation 0.2, as the lesson's program draws them. */
export const points: readonly (readonly [number, number])[] = [
  0.037811, -0.747337, -1.06742, -1.354319, 0.017921, 0.570853, 0.800941, 1.139569, 0.69903,
  -0.110765,
].map((y, i) => [-1 + (2 * i) / 9, y]);

export const truth = (x: number) => Math.sin(Math.PI * x);
const noise = 0.2;

/** Coefficients of the polynomial of least squares with λ‖w‖², lowest power first. */
export function fitPolynomial(degree: number, lambda: number): number[] {
  const powers = points.map(([x]) => Array.from({ length: degree + 1 }, (_, k) => x ** k));
  const matrix = Array.from({ length: degree + 1 }, (_, i) =>
    Array.from(
      { length: degree + 1 },
      (_, j) => powers.reduce((sum, row) => sum + row[i]! * row[j]!, 0) + (i === j ? lambda : 0),
    ),
  );
  const right = Array.from({ length: degree + 1 }, (_, i) =>
    powers.reduce((sum, row, n) => sum + row[i]! * points[n]![1], 0),
  );
  return solve(matrix, right);
}

export function evaluate(w: readonly number[], x: number): number {
  return w.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/** Mean squared error on the ten points, and on new points: the distance to the truth plus the noise. */
export function errors(w: readonly number[]): { training: number; test: number } {
  const training =
    points.reduce((sum, [x, y]) => sum + (evaluate(w, x) - y) ** 2, 0) / points.length;
  const grid = Array.from({ length: 401 }, (_, i) => -1 + i / 200);
  const distance = grid.reduce((sum, x) => sum + (evaluate(w, x) - truth(x)) ** 2, 0) / grid.length;
  return { training, test: distance + noise ** 2 };
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++)
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let i = column + 1; i < n; i++) {
      const factor = rows[i]![column]! / rows[column]![column]!;
      for (let j = column; j <= n; j++) rows[i]![j]! -= factor * rows[column]![j]!;
    }
  }
  const solution = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    const known = solution.reduce((sum, value, j) => (j > i ? sum + rows[i]![j]! * value : sum), 0);
    solution[i] = (rows[i]![n]! - known) / rows[i]![i]!;
  }
  return solution;
}
