/**
 * The language to mark a text with, so that it is read aloud rightly: one without a single Chinese character is English
 * in a Chinese page, and the other way round. Nothing where it is the page's own.
 * @param page language of the page, e.g. `zh-CN`
 */
export function languageOf(text: string, page: string): string | undefined {
  const isChinese = /\p{Script=Han}/u.test(text);
  if (page.startsWith('zh')) return isChinese || !/[a-z]{2}/i.test(text) ? undefined : 'en';
  return isChinese ? 'zh-CN' : undefined;
}
