import type { HealthView, NamedHref, TextLink } from './types.ts';

/** The links of texts, each address once with every text that holds it. */
export function buildTextLinks(
  texts: readonly (NamedHref & { outside?: readonly string[] | undefined })[],
  healthOf: (url: string) => HealthView,
): TextLink[] {
  const links = new Map<string, TextLink>();
  for (const { title, href, outside = [] } of texts) {
    for (const url of outside) {
      const link = links.get(url) ?? { url, health: healthOf(url), places: [] };
      link.places.push({ title, href });
      links.set(url, link);
    }
  }
  return [...links.values()];
}
