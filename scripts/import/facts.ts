/** The code that opens a shared folder, and the text without it. */
export function readAccessCode(
  said: string,
  isShared: boolean,
): { accessCode: string | undefined; rest: string } {
  const found = isShared
    ? /(?:密\s*码|提取码|访问码|pwd|password|code)\s*[:：]?\s*`?([0-9a-zA-Z]{4,8})(?![0-9a-zA-Z])`?/iu.exec(
        said,
      )
    : null;
  return found
    ? { accessCode: found[1], rest: said.replace(found[0], ' ') }
    : { accessCode: undefined, rest: said };
}

const meeting =
  'CVPR|ICCV|ECCV|NIPS|NeurIPS|ICML|ICLR|AAAI|IJCAI|ACL|EMNLP|NAACL|COLING|SIGGRAPH|BMVC|WACV|MICCAI|KDD|WWW|SIGIR|ICRA|IROS|INTERSPEECH|ICASSP|TPAMI|PAMI|IJCV|TIP|JMLR|ACM|arXiv|Nature|Science|CoRL|RSS|COLT|AISTATS|UAI';

/**
 * The year that a line gives in brackets, beside the name of a meeting, between points or at its end; a year within a
 * sentence may be any.
 */
export function readYear(title: string, said: string): number | undefined {
  const text = `${title} ${said}`;
  const years = [
    ...text.matchAll(
      /[[(（【](?:[^\])）】]{0,30}[\s,，.])?((?:19|20)\d{2})(?:[-/.年][^\])）】]{0,12})?[\])）】]/gu,
    ),
    ...text.matchAll(new RegExp(`\\b(?:${meeting})[\\s'’-]*((?:19|20)\\d{2})(?!\\d)`, 'giu')),
    ...said.matchAll(/[.,，]\s*((?:19|20)\d{2})\s*(?=[.,;)）]|$)/gu),
    ...said.matchAll(/\s((?:19|20)\d{2})\s*$/gu),
  ].map(([, year]) => Number(year));
  return new Set(years).size === 1 && years[0]! <= 2100 ? years[0] : undefined;
}

/** Whether a text is the name of a meeting, with or without its year. */
export function isMeeting(text: string): boolean {
  return new RegExp(`^(?:${meeting})[\\s'’-]*(?:\\d{2,4})?$`, 'iu').test(text.trim());
}
