/** Weights of a bell (mean about 0, standard deviation about 0.09) and one far outside, in order. */
export const weights: readonly number[] = [
  -0.244, -0.173, -0.164, -0.15, -0.113, -0.108, -0.101, -0.089, -0.079, -0.076, -0.061, -0.056,
  -0.055, -0.052, -0.042, -0.041, -0.033, -0.033, -0.031, -0.024, -0.017, -0.01, 0.013, 0.013,
  0.019, 0.019, 0.021, 0.024, 0.028, 0.028, 0.033, 0.041, 0.045, 0.055, 0.072, 0.077, 0.078, 0.084,
  0.084, 0.087, 0.097, 0.098, 0.108, 0.114, 0.18, 0.18, 0.206, 0.5,
];

/** Where the reader may clip: 0.10, 0.11, … 0.50, the last of which clips nothing. */
export const clips = Array.from({ length: 41 }, (_, i) => (10 + i) / 100);
export const whole = 0.5;

/** The greatest code of a symmetric grid without −2ᵇ⁻¹: 127 of 8 bits. */
export const greatest = (bits: number) => 2 ** (bits - 1) - 1;
export const scaleOf = (bits: number, clip: number) => clip / greatest(bits);

export interface Quantized {
  /** w / s to the nearest whole number, and within the grid. */
  readonly rounded: number;
  readonly code: number;
  readonly value: number;
  readonly error: number;
  readonly isClipped: boolean;
}

export function quantize(w: number, bits: number, clip: number): Quantized {
  const most = greatest(bits);
  const scale = scaleOf(bits, clip);
  // Math.round alone would take −2.5 to −2 but 2.5 to 3.
  const rounded = Math.sign(w) * Math.round(Math.abs(w) / scale);
  const code = Math.min(Math.max(rounded, -most), most);
  const value = code * scale;
  return { rounded, code, value, error: value - w, isClipped: Math.abs(w) > clip };
}

/** Mean squared errors over all weights: what rounding and what clipping adds. */
export interface Errors {
  readonly rounding: number;
  readonly clipping: number;
  readonly total: number;
  readonly clipped: number;
}

export function errorsOf(bits: number, clip: number): Errors {
  const all = weights.map((w) => quantize(w, bits, clip));
  const share = (isClipped: boolean) =>
    all
      .filter((one) => one.isClipped === isClipped)
      .reduce((sum, { error }) => sum + error ** 2, 0) / weights.length;
  const [rounding, clipping] = [share(false), share(true)];
  const clipped = all.filter((one) => one.isClipped).length;
  return { rounding, clipping, total: rounding + clipping, clipped };
}

/** Where the reader may clip with the least error. */
export function bestClip(bits: number): number {
  return clips.reduce((a, b) => (errorsOf(bits, b).total < errorsOf(bits, a).total ? b : a));
}

/** Bytes of the codes, packed. */
export const bytesOf = (bits: number) => (weights.length * bits) / 8;
