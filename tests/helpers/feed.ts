import { Parser } from 'htmlparser2';

/** What each entry says, by the names of its elements; of a link its address. */
export function entriesOf(feed: string): Record<string, string>[] {
  const entries: Record<string, string>[] = [];
  let name = '';
  const parser = new Parser(
    {
      onopentag(tag, { href }) {
        name = tag === 'entry' ? '' : tag;
        if (tag === 'entry') entries.push({});
        else if (href !== undefined && entries.length > 0) entries.at(-1)![tag] = href;
      },
      ontext(text) {
        const entry = entries.at(-1);
        if (entry && name !== '') entry[name] = (entry[name] ?? '') + text;
      },
      onclosetag() {
        name = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(feed);
  return entries;
}
