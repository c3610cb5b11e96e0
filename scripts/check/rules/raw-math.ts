import { attributeOf } from '../../../src/markdown/jsx.ts';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { createIssue, type Issue, type Place } from '../../../src/schema/issue.ts';
import type { Content } from '../../../src/read/content.ts';
import { attributePlace } from '../../../src/markdown/place.ts';
import { rawFormula } from '../raw-formula.ts';

/** Fields that are printed as they are. */
const plainFields = new Set<PropertyKey>([
  ...['title', 'summary', 'tagline', 'description', 'by', 'via', 'venue', 'publisher'],
  ...['listedAs', 'zh', 'en', 'aliases'],
]);

/** Attributes that are printed as they are. */
const plainAttributes = new Map<string | null, readonly string[]>([
  ['Exercise', ['title']],
  ['Figure', ['caption']],
  ['Cite', ['locator']],
  ['Quote', ['by', 'locator']],
]);

/** A formula by its looks: `$…$` around something of TeX, or marks that are nothing else. */
const formula = new RegExp(`${rawFormula.source}|\\$[^$]*[\\\\^_{][^$]*\\$`);

/** Formulas where none is set: titles and other plain lines, which would print the TeX. */
export function checkRawMath(content: Content): Issue[] {
  const { guide, terms, notes, pages } = content;
  return [
    ...[guide, terms, ...notes, ...pages].flatMap(({ raw, placeOf }) => checkFields(raw, placeOf)),
    ...[...notes, ...pages].flatMap(checkAttributes),
  ];
}

function checkFields(raw: unknown, placeOf: (path: PropertyKey[]) => Place): Issue[] {
  const walk = (value: unknown, path: PropertyKey[], field: PropertyKey): Issue[] => {
    if (typeof value === 'string')
      return plainFields.has(field) && formula.test(value)
        ? [createIssue('math-raw', placeOf(path), { value })]
        : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, child]) =>
      Array.isArray(value)
        ? walk(child, [...path, Number(key)], field)
        : walk(child, [...path, key], key),
    );
  };
  return walk(raw, [], '');
}

function checkAttributes({ draft, source }: ReadNote<unknown>): Issue[] {
  return (draft?.landmarks.elements ?? []).flatMap((element) =>
    (plainAttributes.get(element.name) ?? []).flatMap((name) => {
      const value = attributeOf(element, name);
      return value !== undefined && formula.test(value)
        ? [createIssue('math-raw', attributePlace(element, name, source.file), { value })]
        : [];
    }),
  );
}
