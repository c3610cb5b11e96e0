import { isFreeOfSite } from '../schema/guide.ts';
import { isDeviceName, slugPattern } from '../schema/slug.ts';
import { listOf, textOf, type Content } from './content.ts';

/** The page that a file of the content folder is by its name there, or undefined for a file that can be none. */
export function pageIdOf(name: string): string | undefined {
  const id = /^([^/]+)\.mdx$/.exec(name)?.[1];
  const isPage = id !== undefined && slugPattern.test(id) && isFreeOfSite(id) && !isDeviceName(id);
  return isPage ? id : undefined;
}

/** Whether guide.yaml lists a page, as written; where it cannot be read, it may list any. */
export function isListedPage({ guide }: Pick<Content, 'guide'>, id: string): boolean {
  const { raw } = guide;
  if (raw === undefined) return true;
  const hasList = typeof raw === 'object' && raw !== null && 'pages' in raw;
  return hasList ? listOf(raw, 'pages').some((page) => textOf(page, 'id') === id) : id === 'about';
}
