import { Parser } from 'htmlparser2';
import type { Source } from '../../src/markdown/source.ts';
import type { Place } from '../../src/schema/issue.ts';

/** An element while the page is read. A page has thousands, of which few are asked for their place. */
export class OpenElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  /** Where its tag begins in the page. */
  readonly start: number;
  readonly #source: Source;

  constructor(tag: string, attributes: Record<string, string>, source: Source, start: number) {
    this.tag = tag;
    this.attributes = attributes;
    this.classes = attributes['class']?.split(/\s+/).filter(Boolean) ?? [];
    this.#source = source;
    this.start = start;
  }

  get place(): Place {
    return this.#source.placeAt(this.start);
  }
}

/** Something that learns of a page while it is read, element by element. */
export interface PageReader {
  open?: (element: OpenElement, parent: OpenElement | undefined) => void;
  close?: (element: OpenElement) => void;
  text?: (text: string, parent: OpenElement) => void;
}

/** Reads a page in one pass and without a tree, for all readers at once. */
export function walkPage(source: Source, readers: readonly PageReader[]): void {
  const stack: OpenElement[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      const element = new OpenElement(tag, attributes, source, parser.startIndex);
      for (const reader of readers) reader.open?.(element, stack.at(-1));
      stack.push(element);
    },
    onclosetag() {
      const element = stack.pop();
      if (element) for (const reader of readers) reader.close?.(element);
    },
    ontext(text) {
      const parent = stack.at(-1);
      if (parent) for (const reader of readers) reader.text?.(text, parent);
    },
  });
  parser.write(source.text);
  parser.end();
}
