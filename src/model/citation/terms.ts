import type { Work } from './work.ts';

/** What a citation says in the language of the work, whatever language the guide speaks. */
export function othersOf(language: Work['language']): string {
  return language === 'zh' ? '等' : 'et al.';
}
