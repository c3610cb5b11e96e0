import { createIssue, type Issue, type Place } from '../../src/schema/issue.ts';
import { say, type Saying } from '../../src/schema/phrases/index.ts';
import { rawFormula } from '../check/raw-formula.ts';
import { contentSecurityPolicy } from '../../src/security.ts';
import type { OpenElement, PageReader } from './walk-page.ts';

/** A fault that one page shows by itself. */
export type PageFault = Issue;

/** Attributes that name ids of the same page. */
const idReferences = new Set([
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
  'list',
]);

/** Text in these is shown as it is written. */
const verbatim = new Set(['code', 'pre', 'annotation', 'script', 'style']);

/** What a page may carry: the policy first, no inline code, unique ids, references to ids that exist, clean formulas. */
export function pageFaults(path: string): PageReader & { end: () => PageFault[] } {
  const faults: PageFault[] = [];
  const ids = new Set<string>();
  const wanted: { id: string; attribute: string; place: Place }[] = [];
  let policy: string | undefined;
  let isPolicyFirst = true;
  /** Open elements that are a formula, and those whose text is shown as written. */
  let formulas = 0;
  let quoted = 0;

  const isFormula = ({ classes }: OpenElement) => classes.includes('katex');
  const reportInline = (place: Place, value: Saying) =>
    faults.push(createIssue('dist-no-inline', place, { value }));
  const reportFormula = (place: Place, value: Saying) =>
    faults.push(createIssue('dist-math-clean', place, { value }));

  return {
    open(element) {
      const { tag, attributes, classes } = element;
      if (isFormula(element)) formulas += 1;
      if (verbatim.has(tag)) quoted += 1;

      if (tag === 'script' && policy === undefined) isPolicyFirst = false;
      if (tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
        policy ??= attributes['content'];

      if (tag === 'script' && !attributes['src'] && !/json/.test(attributes['type'] ?? ''))
        reportInline(element.place, say('site-script'));
      if (tag === 'style') reportInline(element.place, say('site-style'));
      // Over what an element has, not over what it might have: a page has thousands, most with a class alone.
      for (const name of Object.keys(attributes)) {
        if (/^on[a-z]/.test(name)) reportInline(element.place, say('site-event', { value: name }));
        if (idReferences.has(name))
          for (const target of attributes[name]!.split(/\s+/).filter(Boolean))
            wanted.push({ id: target, attribute: name, place: element.place });
      }
      // KaTeX places its boxes by style attributes; nobody else may.
      if (attributes['style'] !== undefined && formulas === 0)
        reportInline(element.place, say('site-style-attribute'));

      const { id } = attributes;
      if (id !== undefined && ids.has(id))
        faults.push(createIssue('dist-id-unique', element.place, { value: id }));
      if (id !== undefined) ids.add(id);

      if (quoted > 0) return;
      if (classes.includes('katex-error')) reportFormula(element.place, 'katex-error');
      else if (/color:\s*#cc0000/i.test(attributes['style'] ?? ''))
        reportFormula(element.place, say('site-red-macro'));
    },
    close(element) {
      if (isFormula(element)) formulas -= 1;
      if (verbatim.has(element.tag)) quoted -= 1;
    },
    text(text, parent) {
      // What stands in a formula has been set, dollars and brackets among it.
      if (quoted === 0 && formulas === 0 && rawFormula.test(text))
        reportFormula(parent.place, text.trim());
    },
    end() {
      if (policy !== contentSecurityPolicy || !isPolicyFirst)
        faults.push(createIssue('dist-csp', { file: path, line: 1, column: 1 }, {}));
      for (const { id, attribute, place } of wanted)
        if (!ids.has(id))
          faults.push(createIssue('dist-id-reference', place, { attribute, value: id }));
      return faults;
    },
  };
}
