import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/read/read-content.ts';
import { attributeOf } from '../../../src/markdown/jsx.ts';
import { components } from '../../../src/schema/components.ts';
import { healthSchema, linkStates } from '../../../src/schema/health.ts';
import { accesses, linkSchema } from '../../../src/schema/link.ts';
import { issuesOf, withPack, type Changes } from './harness.ts';

// The tests of built sites and pages look at this note. What a page can show and it has not is looked at by none.

const layer = 'tests/fixtures/everything';
const changes: Changes = Object.fromEntries(
  readdirSync(layer, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative(layer, file), readFileSync(file)]),
);
const note = withPack(changes, readContent).notes.find(({ id }) => id === 'practice/serving')!;
const elements = note.landmarks!.elements;
const links = note.data!.sections!.flatMap(({ links }) => links);

test('the note with everything passes the check without a word', () => {
  expect(issuesOf(changes)).toEqual([]);
});

test('it has every component, and every kind of those that have kinds', () => {
  expect(new Set(elements.map(({ name }) => name))).toEqual(new Set(Object.keys(components)));
  const kinds = elements.flatMap((element) => attributeOf(element, 'kind') ?? []);
  expect(new Set(kinds)).toEqual(new Set(components.Callout.attributes.kind.values));
});

test('it has every field of a link, every kind of access and a link from elsewhere', () => {
  const fields = new Set(links.flatMap((link) => Object.keys(link)));
  expect(fields).toEqual(new Set([...Object.keys(linkSchema.shape), 'ref']));
  const found = links.flatMap((link) => ('access' in link ? link.access : 'open'));
  expect(new Set(found)).toEqual(new Set(accesses));
});

test('it has links in every state', () => {
  const health = healthSchema.parse(JSON.parse(String(changes['link-health.json'])));
  const stateOf = new Map(health.links.map(({ url, state }) => [url, state]));
  const found = links.flatMap((link) =>
    'url' in link ? (stateOf.get(link.url) ?? 'unknown') : [],
  );
  expect(new Set(found)).toEqual(new Set(linkStates));
});
