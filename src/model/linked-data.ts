import type {
  DefinedTerm,
  DefinedTermSet,
  LearningResource,
  Thing,
  WebSite,
  WithContext,
} from 'schema-dts';
import { addresses, withBase } from '../schema/address.ts';
import type { Guide } from './guide-types.ts';
import type { NoteView, TermView } from './types.ts';

type Named = Pick<Guide, 'title' | 'language' | 'licence'>;

/** Where the guide is published. */
interface Place {
  base: string;
  /** Address of a path of the site. */
  urlOf: (path: string) => string;
}

/** A note for programs that look for what teaches something, in the words of schema.org. */
export function describeNote(
  note: NoteView,
  guide: Named,
  place: Place,
): WithContext<LearningResource> {
  const url = place.urlOf(note.href);
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    '@id': url,
    url,
    name: note.title,
    description: note.summary,
    inLanguage: guide.language,
    educationalLevel: note.levelLabel,
    timeRequired: `PT${note.minutes}M`,
    ...(note.days && { datePublished: note.days.made, dateModified: note.days.changed }),
    ...(note.teaches.length > 0 && { teaches: note.teaches.map((term) => nameTerm(term, place)) }),
    isPartOf: describeGuide(guide, place),
    isAccessibleForFree: true,
    ...licenseOf(guide),
  };
}

/** The glossary for programs: every term with its names. Notes say which of them they teach. */
export function describeTerms(
  name: string,
  guide: Named & Pick<Guide, 'terms'>,
  place: Place,
): WithContext<DefinedTermSet> {
  const url = place.urlOf(withBase(addresses.terms, place.base));
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': url,
    url,
    name,
    inLanguage: guide.language,
    isPartOf: describeGuide(guide, place),
    ...licenseOf(guide),
    hasDefinedTerm: guide.terms.map((term): DefinedTerm => {
      const others = [term.translation, ...term.synonyms].filter((other) => other !== undefined);
      return {
        ...nameTerm(term, place),
        ...(others.length > 0 && { alternateName: others }),
      };
    }),
  };
}

/** Linked data as the text of a `<script>`, which `</script>` in a title must not end. */
export function toDataBlock(data: WithContext<Thing>): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** The licence by its address, which programs know it by. */
function licenseOf({ licence: { url } }: Named): { license?: string } {
  return url === undefined ? {} : { license: url };
}

function describeGuide({ title }: Pick<Named, 'title'>, place: Place): WebSite {
  const url = place.urlOf(withBase(addresses.home, place.base));
  return { '@type': 'WebSite', '@id': url, url, name: title };
}

function nameTerm({ zh, href }: TermView, place: Place) {
  return { '@type': 'DefinedTerm', '@id': place.urlOf(href), name: zh } as const;
}
