import type { Element, ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import type { Element as XmlElement, Root, RootContent } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** One document of a book. */
export interface Page {
  title: string;
  /** As in `zh-CN`. */
  lang: string;
  /** Address of the style sheet from there. */
  sheet: string;
  /** Class of the body, by which the sheet knows the page. */
  kind: string;
  children: ElementContent[];
}

/** A page of a book as XHTML. */
export function printXhtml({ title, lang, sheet, kind, children }: Page): string {
  const html: Element = {
    type: 'element',
    tagName: 'html',
    properties: { lang, xmlLang: lang, 'xmlns:epub': 'http://www.idpf.org/2007/ops' },
    children: [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('title', title),
        h('link', { rel: 'stylesheet', type: 'text/css', href: sheet }),
      ]),
      h('body', { className: kind }, children),
    ],
  };
  return printXml({
    type: 'root',
    children: [{ type: 'doctype', name: 'html' }, toXast(html) as XmlElement],
  });
}

/** An XML document as text, in UTF-8. What is empty closes itself: readers that take it for HTML would see `<br></br>` twice. */
export function printXml({ children }: Root): string {
  const declaration: RootContent = {
    type: 'instruction',
    name: 'xml',
    value: 'version="1.0" encoding="utf-8"',
  };
  const lines = [declaration, ...children].map((node) => toXml(node, options));
  return `${lines.join('\n')}\n`;
}

const options = { closeEmptyElements: true, tightClose: true };

/** Gives an element its meaning in a book, as `epub:type`. */
export function meaning<T extends Element>(element: T, type: string): T {
  return { ...element, properties: { ...element.properties, 'epub:type': type } };
}
