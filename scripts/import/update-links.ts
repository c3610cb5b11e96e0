import { isMap, isSeq } from 'yaml';
import { editFrontMatter, editYaml } from '../authors/yaml-text.ts';
import type { Update } from './place-entries.ts';

/** Text of a note with what the list has changed since, where the note still holds what was imported. */
export function updateLinks(text: string, updates: readonly Update[]): string {
  return editFrontMatter(text, (yaml) =>
    editYaml(yaml, (document) => {
      const sections = document.get('sections');
      const items = isSeq(sections)
        ? sections.items.flatMap((section) => (isMap(section) ? [section.get('links')] : []))
        : [];
      for (const link of items.flatMap((list) => (isSeq(list) ? list.items : []))) {
        if (!isMap(link)) continue;
        for (const { field, value } of updates.filter(
          (update) => update.link.id === link.get('id'),
        )) {
          if (value === undefined) link.delete(field);
          else link.set(field, value);
          if (field !== 'why') continue;
          if (value === undefined) link.delete('draft');
          else link.set('draft', true);
        }
      }
    }),
  );
}
