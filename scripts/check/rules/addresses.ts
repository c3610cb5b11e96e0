import { canonicalUrl } from '../../../src/schema/canonical-url.ts';
import { createIssue, type Issue, type Place } from '../../../src/schema/issue.ts';
import { isTrackingParameter } from '../../../src/schema/tracking.ts';
import { servesHttps, urlFault } from '../../../src/schema/url.ts';
import { pagesAddress } from '../../../src/settings.ts';
import { rawSections, textOf, type Content } from '../../../src/read/content.ts';

/** Outside addresses across the guide: each work once, and what an address alone may be told. @see judgeAddress */
export function checkAddresses(content: Content, sites: readonly string[]): Issue[] {
  const issues: Issue[] = [];
  const owners = new Map<string, { place: Place; id: string }>();
  for (const note of content.notes) {
    for (const { links } of rawSections(note.raw)) {
      for (const { id = '', url, path } of links) {
        if (url === undefined || urlFault(url)) continue;
        const place = note.placeOf([...path, 'url']);
        const canonical = canonicalUrl(url);
        const owner = owners.get(canonical);
        if (owner) {
          const other = `${owner.place.file}:${owner.place.line}`;
          issues.push(createIssue('url-unique', place, { value: url, other, id: owner.id }));
        } else owners.set(canonical, { place, id });
        issues.push(...judgeAddress(url, place, sites));
      }
    }
  }
  return issues;
}

/**
 * What is to be said of an address without fault: it leads to this guide itself, has an https twin, tracks readers.
 * @param sites addresses at which this guide is published, each with a slash at its end
 */
export function judgeAddress(raw: string, place: Place, sites: readonly string[]): Issue[] {
  const url = new URL(raw);
  const own = ownPath(url, sites);
  if (own !== undefined) return [createIssue('url-own-site', place, { value: raw, page: own })];
  const issues: Issue[] = [];
  if (url.protocol === 'http:' && servesHttps(url.hostname)) {
    issues.push(createIssue('url-https', place, { value: raw }));
  }
  const tracking = [...url.searchParams.keys()].find((name) =>
    isTrackingParameter(name, url.hostname),
  );
  if (tracking !== undefined) issues.push(createIssue('url-tracking', place, { value: tracking }));
  return issues;
}

/** Where the guide is published: by its own repository, and as this build is told. */
export function ownSites({ guide }: Content, site: string | undefined): string[] {
  const slug = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)$/.exec(
    textOf(guide.raw, 'repository') ?? '',
  )?.[1];
  const pages = slug === undefined ? undefined : pagesAddress(slug);
  return [...(site === undefined ? [] : [site]), ...(pages ? [`${pages.site}${pages.base}`] : [])];
}

/** Where an address leads inside the guide, as the notes write it; undefined for one that leaves it. */
function ownPath(
  { host, pathname, search, hash }: URL,
  sites: readonly string[],
): string | undefined {
  for (const site of sites) {
    const own = new URL(site);
    if (host === own.host && `${pathname}/`.startsWith(own.pathname))
      return `/${pathname.slice(own.pathname.length)}${search}${hash}`;
  }
  return undefined;
}
