import { shadesOf, type Theme } from '../schema/accent.ts';

/**
 * The pencil of tokens.css in another colour. In no layer: it wins wherever a page loads it, and cannot set the order of
 * the layers before the sheet that does.
 */
export function accentSheet({ light, dark }: Record<Theme, string>): string {
  const [day, night] = [shadesOf(light, 'light'), shadesOf(dark, 'dark')];
  const colours = {
    'pencil-6': day.accent,
    'pencil-1': day.soft,
    'pencil-6-half': day.line,
    'pencil-3': night.accent,
    'pencil-9': night.soft,
    'pencil-3-half': night.line,
  };
  const lines = Object.entries(colours).map(([name, colour]) => `  --${name}: ${colour};\n`);
  return `:root {\n${lines.join('')}}\n`;
}
