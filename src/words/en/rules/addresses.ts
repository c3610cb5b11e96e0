import type { AreaWords } from '../../rule-words.ts';

export const addresses: AreaWords<'addresses'> = {
  'url-parse': {
    message: '“{value}” is not a complete web address',
    fix: 'Write the whole address, https://…',
    doc: 'Outside addresses are complete http(s) addresses.',
  },
  'url-scheme': {
    message: 'The protocol “{value}” is not allowed',
    fix: 'Use only https:// or http:// (in running text also mailto:)',
    doc: 'The only protocols are http, https and, in text, mailto.',
  },
  'url-blank': {
    message: 'The address “{value}” holds a space',
    fix: 'Delete the space; one that belongs to the address is written %20',
    doc: 'No spaces in an address.',
  },
  'url-control': {
    message: 'The address holds an invisible character, {value}',
    fix: 'Delete it',
    doc: 'No control or zero-width characters in an address.',
  },
  'url-credentials': {
    message: 'The address holds a user name or password, “{value}”',
    fix: 'Delete what stands before the @',
    doc: 'No user names and passwords in an address.',
  },
  'url-private-host': {
    message: 'Readers cannot reach the host “{value}”',
    fix: 'Use a public address',
    doc: 'Hosts are on the public web.',
  },
  'url-length': {
    message: 'The address has {value} characters, more than 2000',
    fix: 'Use a shorter address',
    doc: 'An address has at most 2000 characters.',
  },
  'url-percent': {
    message: '“{value}” in the address is not percent encoding',
    fix: 'A percent sign itself is written %25; an encoding is % and two hexadecimal digits',
    doc: 'A % in an address is followed by two hexadecimal digits.',
  },
  'url-punctuation': {
    message: 'Punctuation sticks to the end of the address: “{value}”',
    fix: 'Delete it from the address; if it does belong to it, write it in percent encoding',
    doc: 'No punctuation sticks to the end of an address, and its brackets come in pairs.',
  },
  'url-lookalike': {
    message: 'The host name holds a letter that looks like another: {value}',
    fix: 'Open the real site in a browser and copy the address from there',
    doc: 'No letters in a host name that pass for Latin ones.',
  },
  'url-secret': {
    message: 'The address carries a credential, “{value}”',
    fix: 'Use a public address without it: credentials expire, and others can misuse them',
    doc: 'No credentials or signatures in an address, such as token, sig or X-Amz-Signature.',
  },
  'url-mail': {
    message: '“{value}” is not a mail address',
    fix: 'Write mailto:name@host',
    doc: 'Links to mail are written mailto:name@host, and only in text.',
  },
  'url-own-site': {
    message: '“{value}” is an address of this very guide',
    fix: 'In text, link to {page}; reading lists hold only works from elsewhere',
    doc: 'Links to this site are written as addresses within it, so that they outlive a change of domain.',
  },
  'health-address': {
    message: '{field} “{value}” in link-health.json is nothing to send readers to',
    fix: 'Delete this entry and run npm run check:links again',
    doc: 'finalUrl and archive in link-health.json are http(s) addresses on the public web.',
  },
  'url-unique': {
    message: 'The address “{value}” is already listed at {other}',
    fix: 'Write - ref: {id} here',
    doc: 'A work is listed once in the whole guide, whichever of its addresses is used (abstract or PDF on arXiv, youtu.be or youtube.com …); the second place uses ref.',
  },
  'url-https': {
    message: '“{value}” is served over https too',
    fix: 'Write https://',
    doc: 'Hosts known to serve https are linked by https.',
  },
  'url-tracking': {
    message: 'The address carries a tracking parameter, “{value}”',
    fix: 'Delete the parameter',
    doc: 'No tracking parameters in an address.',
  },
};
