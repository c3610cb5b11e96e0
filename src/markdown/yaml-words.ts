import { guideSchema } from '../schema/guide.ts';
import { keysOf, listKeysOf } from '../schema/keys.ts';
import { noteSchema } from '../schema/note.ts';
import { say, type Phrase } from '../schema/phrases/index.ts';
import { termsSchema } from '../schema/term.ts';

/** A slip of the keyboard in a line of YAML, by its cause. */
export interface YamlSlip {
  /** Offset of what is wrong. */
  offset: number;
  rule: 'yaml-colon' | 'yaml-dash' | 'yaml-quote' | 'yaml-indent';
  value: string;
  found: Phrase;
  /** How the line should be. */
  advice: string;
  /** Whether the text is YAML all the same, with another meaning. */
  isValid: boolean;
}

/** Every map that an author writes. */
const maps = [
  [noteSchema, []],
  [noteSchema, ['sections', 0]],
  [noteSchema, ['sections', 0, 'links', 0]],
  [guideSchema, []],
  [guideSchema, ['licence']],
  [guideSchema, ['accent']],
  [guideSchema, ['pages', 0]],
  [guideSchema, ['frameworks', 0]],
  [guideSchema, ['parts', 0]],
  [guideSchema, ['parts', 0, 'planned', 0]],
  [guideSchema, ['routes', 0]],
  [termsSchema, [0]],
] as const;

/** Fields that somebody may have meant to write, and those of them whose value is a list. */
const fields = new Set(maps.flatMap(([schema, path]) => keysOf(schema, path)));
export const lists = new Set(maps.flatMap(([schema, path]) => listKeysOf(schema, path)));

/** Those whose value is one map. */
export const mapFields: ReadonlySet<PropertyKey | undefined> = new Set(
  maps.flatMap(([, path]: readonly [unknown, readonly PropertyKey[]]) =>
    typeof path.at(-1) === 'string' ? [path.at(-1)] : [],
  ),
);

/** The field of `level intro`. */
export function lostKey(words: string): string | undefined {
  const key = /^([\w-]+)\s+(?!:)\S/.exec(words)?.[1];
  return key !== undefined && fields.has(key) ? key : undefined;
}

/** Slips in what a line says, behind its dashes: colons and quotes. @param isText whether it is an item without fields */
export function readWords(
  words: string,
  isText: boolean,
  report: (rule: YamlSlip['rule'], found: Phrase, advice: string, more: { shift: number }) => void,
  rest: string,
): void {
  const shift = rest.length - words.length;
  const head = rest.slice(0, shift);
  const wide = /^(["']?[\w-]+["']?)\s*：\s*(.*)$/u.exec(words);
  const glued = /^([\w-]+):((?!\/\/)\S.*)$/.exec(words);
  const open = /^([\w-]+)\s+(?!:)(.+)$/.exec(words);
  if (wide)
    report('yaml-colon', say('yaml-colon-wide'), `${head}${wide[1]}: ${wide[2]}`, { shift });
  else if (glued && fields.has(glued[1]!))
    report('yaml-colon', say('yaml-colon-blank'), `${head}${glued[1]}: ${glued[2]}`, { shift });
  else if (open && !isText && !/^[\w-]+[:：]/.test(words) && fields.has(open[1]!))
    report('yaml-colon', say('yaml-colon-lost'), `${head}${open[1]}: ${open[2]}`, { shift });
  const value = /^[\w-]+:\s+(.*)$/.exec(words)?.[1] ?? '';
  const valueShift = rest.length - value.length;
  const [quote] = value;
  if (
    (quote === '"' || quote === "'") &&
    !new RegExp(`${quote}\\s*(?:#.*)?$`).test(value.slice(1))
  ) {
    const isClosed = value.slice(1).includes(quote);
    const inner = value.replace(/^["']|["']$/g, '').replaceAll('"', '”');
    report(
      'yaml-quote',
      say(isClosed ? 'yaml-quote-inside' : 'yaml-quote-open'),
      `${rest.slice(0, valueShift)}${isClosed ? `'${value.replaceAll("'", "''")}'` : `"${inner}"`}`,
      { shift: valueShift },
    );
  } else if (/^\[[^\]]*\]\s*[^\s#,\]]|^\{[^}]*\}\s*[^\s#,}]/.test(value))
    report(
      'yaml-quote',
      say('yaml-quote-start', { value: quote! }),
      `${rest.slice(0, valueShift)}"${value}"`,
      {
        shift: valueShift,
      },
    );
}

/** Whether a line begins with the name of a field, whatever follows it. */
export function startsWithField(rest: string): boolean {
  return fields.has(/^[\w-]+/.exec(rest)?.[0] ?? '');
}
