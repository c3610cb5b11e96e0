const start = /https?:\/\//gi;

/** What no address holds where it stands bare. */
const end = /[\s<>"'`|\\^{}，。、；：！？（）【】《》「」『』“”‘’…]/u;

/** Addresses in a text that is no Markdown: code, comments, front matter. A bracket that nothing opens ends one. */
export function addressesIn(text: string): string[] {
  return [...text.matchAll(start)].flatMap(({ index }) => {
    let stop = index;
    let open = 0;
    for (; stop < text.length && !end.test(text[stop]!); stop++) {
      if (text[stop] === '(' || text[stop] === '[') open++;
      if ((text[stop] === ')' || text[stop] === ']') && --open < 0) break;
    }
    const address = text.slice(index, stop).replace(/[.,;:!?*_~]+$/, '');
    return /^https?:\/\/./i.test(address) ? [address] : [];
  });
}
