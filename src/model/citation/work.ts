import type { LinkView, NoteView } from '../types.ts';

/** What is cited, in the types and the sense of CSL-JSON; those that no list of ours holds are left out. */
export interface Work {
  /** Unique among all that the guide cites: the id of a link, or `<part>/<slug>` of a note. */
  id: string;
  type:
    | 'article'
    | 'article-journal'
    | 'paper-conference'
    | 'book'
    | 'dataset'
    | 'software'
    | 'webpage';
  title: string;
  language: 'zh' | 'en';
  /** As the work writes them, in its order. */
  authors: readonly string[];
  /** More than are named. */
  isMore: boolean;
  /** What it appeared in: journal, conference, archive of preprints, platform of data, site. */
  container: string | undefined;
  publisher: string | undefined;
  /** A year, or a day, `YYYY-MM-DD`. */
  issued: string | undefined;
  /** The day on which it was last read at its address. */
  accessed: string;
  url: string;
}

/** The work that a link of the reading list leads to. */
export function workOfLink(link: LinkView): Work {
  const type = typeOf(link);
  return {
    id: link.id,
    type,
    title: link.title,
    language: link.lang,
    authors: link.by,
    isMore: link.etAl,
    container: link.venue ?? (type === 'article' ? archiveOf(link.url) : link.via),
    publisher: link.publisher,
    issued: link.year?.toString(),
    accessed: accessedOf(link),
    url: link.url,
  };
}

/** A note of the guide, which those who write it sign as the guide. @param url of its page, absolute */
export function workOfNote(
  note: NoteView,
  guide: { title: string; language: string },
  url: string,
): Work {
  const issued = note.changed ?? note.reviewed;
  return {
    id: note.id,
    type: 'webpage',
    title: note.title,
    language: guide.language === 'en' ? 'en' : 'zh',
    authors: [guide.title],
    isMore: false,
    container: undefined,
    publisher: undefined,
    issued,
    // Nobody has read it before it was written.
    accessed: issued > note.reviewed ? issued : note.reviewed,
    url,
  };
}

/** The day of the last check that reached the work; else the day on which a person went through the note. */
export function accessedOf({ health, note }: Pick<LinkView, 'health' | 'note'>): string {
  return health.reached ?? note.reviewed;
}

function typeOf({ kind, venue, url }: LinkView): Work['type'] {
  switch (kind) {
    case 'book':
    case 'dataset':
      return kind;
    case 'repo':
      return 'software';
    case 'paper':
      if (venue === undefined) return archiveOf(url) === undefined ? 'webpage' : 'article';
      if (Object.values(archives).includes(venue)) return 'article';
      return isConference(venue) ? 'paper-conference' : 'article-journal';
    default:
      return 'webpage';
  }
}

/** Archives of preprints by their hosts. */
const archives: Readonly<Record<string, string>> = {
  'arxiv.org': 'arXiv',
  'biorxiv.org': 'bioRxiv',
  'medrxiv.org': 'medRxiv',
  'chinaxiv.org': 'ChinaXiv',
};

function archiveOf(url: string): string | undefined {
  return archives[new URL(url).host.replace(/^www\./, '')];
}

/** Conferences of this field by the first word of what they are called. What is none of them is a journal. */
const conferences = new Set(
  (
    '3DV AAAI ACCV ACL AISTATS ALT BMVC CHI CIKM COLING COLM COLT CORL CVPR EACL ECAI ECCV ECML EMNLP ' +
    'EUROSYS GECCO ICASSP ICCV ICDAR ICDM ICIP ICLR ICML ICPR ICRA IJCAI IJCNN INTERSPEECH IROS ISCA ISBI KDD ' +
    'MICCAI MIDL MLSYS NAACL NEURIPS NIPS NSDI OSDI RECSYS RSS SIGGRAPH SIGIR SOSP UAI UIST WACV WSDM WWW'
  ).split(' '),
);

function isConference(venue: string): boolean {
  return (
    // Of journals two are called proceedings: that of the IEEE and that of the National Academy of Sciences.
    /conference|symposium|workshop|proceedings (?!of the (?:IEEE$|national))|会议|大会|研讨会/iu.test(
      venue,
    ) || conferences.has(venue.split(/[\s'’(]/u)[0]!.toUpperCase())
  );
}
