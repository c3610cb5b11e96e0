/** Parts of messages about files, and what the system says of them. */
export const files = {
  'file-folder': [],
  'folder-missing': ['value'],
  'folder-closed': ['value', 'found'],
  'system-refused': ['value', 'code'],
  'system-sentence': ['what', 'code', 'advice'],
  'system-sentence-at': ['what', 'value', 'code', 'advice'],

  // Why bytes are no picture
  'image-empty': [],
  'image-lfs': [],
  'image-web-page': [],
  'image-is': ['value'],
  'image-is-svg': [],
  'image-none': [],
  'image-no-svg': [],
  'image-no-xmlns': [],
  'image-cut': [],
  'image-pixels': [],

  // Why a file cannot be published, and what to do
  'public-special': [],
  'public-special-fix': [],
  'public-own': [],
  'public-own-fix': [],
  'public-page': [],
  'public-page-fix': [],
  'public-style': [],
  'public-style-fix': [],
  'public-sign': ['value'],
  'public-sign-fix': [],
  'public-images': [],
  'public-images-fix': ['value'],

  'json-empty': [],
  'json-health-fix': [],
  'json-published-fix': [],
  'json-imported-fix': [],
  'health-unreadable': ['value', 'found'],
  'health-shape': ['value', 'field', 'found'],
} as const satisfies Record<string, readonly string[]>;

/** Refusals of the system by their error code. Each has two phrases: what it refused, and what a person can do. */
export const systemCodes = [
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EACCES',
  'EPERM',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'ENOTEMPTY',
  'EBUSY',
  'ETXTBSY',
  'EMFILE',
  'ENFILE',
  'ENOMEM',
  'EIO',
  'ELOOP',
  'ENAMETOOLONG',
  'EXDEV',
  'EADDRINUSE',
  'EADDRNOTAVAIL',
] as const;

export type SystemCode = (typeof systemCodes)[number];
