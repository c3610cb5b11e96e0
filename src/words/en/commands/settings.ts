import type { CommandWords } from '../../command-words.ts';

const site = 'SITE is the origin of the site, e.g. https://guide.example,';

export const settings: CommandWords['settings'] = {
  port: (value) => `PORT is a whole number from 0 to 65535, not “${value}”`,
  site: (value) => `${site} not “${value}”`,
  siteProtocol: (value) => `${site} beginning with http:// or https://, not “${value}”`,
  siteUser: `${site} without a user name and password`,
  siteQuery: (value) => `${site} without ? and #: “${value}”`,
  sitePath: (origin, path) =>
    `${site} without a path: put “${path}” into BASE, that is SITE=${origin} BASE=${path}`,
  canonical: (value) =>
    `CANONICAL is the whole address of the main site with its path, such as https://guide.example/guide/, without user name, ? and #; it cannot be “${value}”`,
  baseLocal: (value) =>
    `BASE “${value}” is a path of this machine: Git Bash puts its own folder in the place of the slash at the beginning. Leave that slash out, e.g. BASE=guide`,
  base: (value) =>
    `BASE is the path of the site, e.g. /guide/, of letters, digits and - _ . ~ only, not “${value}”`,
};
