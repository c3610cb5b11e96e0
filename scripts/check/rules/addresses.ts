import { createIssue, type Issue, type Place } from '../../../src/schema/issue.ts';
import {
  canonicalUrl,
  isTrackingParameter,
  servesHttps,
  urlFault,
} from '../../../src/schema/url.ts';
import { rawSections, type Content } from '../content.ts';

/** Outside addresses across the guide: each place once, https where it is known, nothing that tracks readers. */
export function checkAddresses(content: Content): Issue[] {
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
        issues.push(...warn(url, place));
      }
    }
  }
  return issues;
}

function warn(raw: string, place: Place): Issue[] {
  const url = new URL(raw);
  const issues: Issue[] = [];
  if (url.protocol === 'http:' && servesHttps(url.hostname)) {
    issues.push(createIssue('url-https', place, { value: raw }));
  }
  const tracking = [...url.searchParams.keys()].find(isTrackingParameter);
  if (tracking !== undefined) issues.push(createIssue('url-tracking', place, { value: tracking }));
  return issues;
}
