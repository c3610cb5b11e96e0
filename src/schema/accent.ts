import { z } from 'zod';
import { expecting } from './phrases/index.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Contrast that WCAG asks for between a text and its ground. */
const enough = 4.5;

/** The paper of tokens.css: the page itself and the surfaces that lie on it. */
export const paper: Record<Theme, readonly [page: string, surface: string]> = {
  light: ['#fdfcf9', '#f5f2ea'],
  dark: ['#171614', '#211f1c'],
};

/** How much of an accent its soft ground holds; the dark eye needs more. */
const softness: Record<Theme, number> = { light: 0.1, dark: 0.16 };

/** An accent with what is made of it, as `#rrggbb`. */
export interface Shades {
  accent: string;
  /** Ground of what is marked. */
  soft: string;
  /** Underline of links, half as strong: with an alpha. */
  line: string;
}

/** What the sheet of an accent says for a theme. */
export function shadesOf(accent: string, theme: Theme): Shades {
  return {
    accent,
    soft: mix(accent, paper[theme][0], softness[theme]),
    line: `${accent}8c`,
  };
}

/** Least contrast of an accent with the grounds on which it stands as text, and the one where that is. */
export function leastContrast(accent: string, theme: Theme): { ratio: number; ground: string } {
  const grounds = [...paper[theme], shadesOf(accent, theme).soft];
  return grounds
    .map((ground) => ({ ratio: contrastOf(accent, ground), ground }))
    .reduce((least, one) => (one.ratio < least.ratio ? one : least));
}

/** The colour nearest to an accent that can be read in a theme: itself, or so much darker or lighter. */
export function nearestPassing(accent: string, theme: Theme): string {
  const end = theme === 'light' ? '#000000' : '#ffffff';
  const steps = 256;
  for (let step = 0; step < steps; step++) {
    const shade = mix(end, accent, step / steps);
    if (leastContrast(shade, theme).ratio >= enough) return shade;
  }
  return end;
}

/** Contrast of two colours. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(a: string, b: string): number {
  const [dark, light] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour laid over another. @param share of the first, from 0 to 1 */
function mix(over: string, under: string, share: number): string {
  const ground = channelsOf(under);
  const channels = channelsOf(over).map((channel, index) =>
    Math.round(channel * share + ground[index]! * (1 - share)),
  );
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

const accentIn = (theme: Theme) =>
  z
    // Without quotes YAML takes it for a comment, and there is nothing.
    .string({ error: expecting('expected-colour') })
    .regex(/^#[0-9a-f]{6}$/i, { error: expecting('expected-colour'), abort: true })
    .superRefine((value, context) => {
      const { ratio, ground } = leastContrast(value, theme);
      if (ratio >= enough) return;
      const other = nearestPassing(value, theme);
      // Rounded down: 4.497 is not 4.5.
      const found = (Math.floor(ratio * 100) / 100).toFixed(2);
      const params = { rule: 'accent-contrast', value, found, base: ground, other };
      context.addIssue({ code: 'custom', message: params.rule, params });
    });

/** The one colour of a guide: of its marks, and of texts such as the page one is on. */
export const accentSchema = z.strictObject({
  light: accentIn('light'),
  /** On a dark ground; without it, the light one made light enough. */
  dark: accentIn('dark').optional(),
});
