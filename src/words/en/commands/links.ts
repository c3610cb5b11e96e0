import type { CommandWords } from '../../command-words.ts';
import { count } from '../count.ts';

const states: CommandWords['links']['states'] = {
  alive: 'there',
  moved: 'moved',
  dead: 'dead',
  walled: 'behind a login or closed to machines',
  unknown: 'undecided',
};

const reasons: CommandWords['links']['reasons'] = {
  ok: 'fine',
  'redirected-temporarily': 'redirects for the time being; the address still holds',
  'redirected-permanently': 'has moved to a new address for good; please update it',
  'not-found': 'the server answers 404: there is no such page',
  gone: 'the server answers 410: the page was removed',
  'no-such-host': 'there is no such domain',
  'soft-404': 'answers 200, but the page says that there is no such page',
  'soft-404-suspected': 'may say that there is no such page; please open it and look',
  'login-required': 'needs a login',
  'consent-required': 'wants terms to be accepted first',
  forbidden: 'the server turns machines away',
  'bot-wall': 'stopped by a check for humans',
  'unavailable-for-legal-reasons': 'the server answers 451: not available for legal reasons',
  'rate-limited': 'too many requests (429); asked again next time',
  'retry-after-too-long': 'the server wants too long a wait; asked again next time',
  'server-error': 'the server has a fault (5xx)',
  'client-error': 'the server does not take the request (4xx)',
  'unexpected-status': 'the server answers with an unexpected status',
  timeout: 'no answer in time',
  'connection-reset': 'the connection was cut',
  'connection-refused': 'no connection could be made',
  'dns-failure': 'the domain cannot be resolved at the moment',
  'tls-error': 'the certificate or the encrypted connection is at fault',
  'tls-chain-incomplete':
    'the server does not send its whole chain of certificates; browsers most likely open it, please look',
  'protocol-error': 'the answer is not HTTP as it should be',
  'redirect-cycle': 'redirects in a circle',
  'too-many-redirects': 'redirects more than 20 times',
  'redirect-invalid': 'redirects to something that is no address',
  'private-address': 'leads to a private or local address; not visited',
  'refused-whitespace': 'the address holds blanks; not visited. Delete them or write %20',
  'refused-control-character':
    'the address holds control or invisible characters; not visited. Delete them',
  'refused-character':
    'the address holds characters that must be escaped, or ends in punctuation; not visited. Write %XX or delete them',
  'refused-scheme': 'only http and https addresses are checked; not visited',
  'refused-credentials': 'the address holds a user name or password; not visited. Delete it',
  'refused-private-host': 'the host is private or this machine; not visited',
  'refused-syntax':
    'no full address; not visited. It should begin with http:// or https:// and a host name',
  'not-checked': 'not checked yet',
};

export const links: CommandWords['links'] = {
  usage: `Usage: npm run check:links -- [options]

Checks all outside links and writes what it finds to content/link-health.json. After an interruption the next run goes on.

  --urls FILE       check the addresses in FILE (one a line); reads no content and leaves link-health.json alone
  --json FILE       write the verdicts of this run as JSON
  --issue FILE      write the links that are dead as Markdown; an empty file when none is; not with --urls
  --memory FILE     another link-health.json (e.g. from the branch of the last run); the newer of both is gone on from
  --journal FILE    the journal (default .cache/check-links.jsonl)
  --timeout MS      milliseconds to wait for the headers of an answer (default 10000)
  --retries N       further attempts after a failure, 0–5 (default 2)
  --host-gap MS     milliseconds between two requests to one host (default 1000; only local addresses may have less)
  --per-host N      connections to one host at a time, 1 or 2 (default 1)
  --all             also check links that are not due yet
  --allow-loopback  allow addresses of this machine, for tests
  --help            print this

Exit codes: 0 done (dead links are 0 too), 2 wrong use, 3 a fault of the program or of the machine.`,
  states,
  reasons,
  noAnchor: 'the page is there, but has no such anchor',
  unknownArgument: (message) => `An argument that is not known: ${message}`,
  fileWanted: (option) => `--${option} wants the name of a file`,
  wholeNumber: (option, min, max, value) =>
    `--${option} takes a whole number from ${min} to ${max}, not “${value}”`,
  notWithUrls: (option) =>
    `--${option} does not go with --urls: a death is confirmed by the earlier runs in link-health.json, which --urls does not read. Leave one of them out`,
  noFile: (file) => `There is no file ${file}`,
  unfinished: (reason) =>
    `The check did not come to its end: ${reason}\nMend that and run it again; it goes on from here.\n`,
  offline: 'no host has answered, so the network seems to be down; link-health.json is as it was',
  memoryRefused: (reason) => `--memory is left out: ${reason}`,
  resumed: (results) => `Going on with the last check, ${count(results, 'result')} so far`,
  stopped: 'Stopped, and the progress is kept; the next run goes on from here.',
  progress: (done, total, dead) => `${done}/${total}, ${dead} dead`,
  checked: (progress) => `Checked ${progress}`,
  report: {
    dead: (links) => `Dead by this run (${links})`,
    moved: (links) => `Moved (${links})`,
    anchors: (links) => `Without their anchor (${links})`,
    unknown: (links) => `Undecided (${links})`,
    walls: (hosts) => `Hosts behind a login or closed to machines (${hosts})`,
    host: (host, links) => `${host} (${links})`,
    moreLinks: (links) => `and ${links} more`,
    moreHosts: (hosts) => `and ${count(hosts, 'more host', 'more hosts')}`,
    state: (state, links) => `${links} ${state}`,
    summary: (links, counts) => `${count(links, 'address', 'addresses')}: ${counts.join(', ')}`,
  },
  issue: {
    intro: (links) =>
      `${count(links, 'outside link is', 'outside links are')} confirmed dead (by several checks, more than a day apart). Please give ${links === 1 ? 'it a new address, or keep it' : 'them new addresses, or keep them'} and let readers take the archived copy.`,
    newlyDead: (links) => `Confirmed dead by this run (${links})`,
    stillDead: (links) => `Dead before (${links})`,
    entry: (url, reason) => `${url}: ${reason}`,
    likely: (reason) => `most likely dead, ${reason}`,
    archived: (reason, address) => `${reason}, [archived copy](<${address}>)`,
    review: (hosts) => `Hosts that machines cannot see, to be opened by a person (${hosts})`,
    reviewAdvice:
      'When you have looked at one, write the date into its reviewed field in content/link-health.json.',
    host: (host, links) => `${host} (${links})`,
  },
};
