import type { files as names, SystemCode } from '../../../schema/phrases/files.ts';
import { toPhrases, type PhraseWords } from '../../rule-words.ts';

export const system = toPhrases<'system-', SystemCode>('system-', {
  ENOSPC: ['The disk is full', 'Make room and run it again'],
  EDQUOT: ['The disk quota is used up', 'Make room and run it again'],
  EROFS: ['This place can only be read', 'Choose a place that can be written'],
  EACCES: ['Permission is missing', 'Check the permissions of it and of the folders above'],
  EPERM: [
    'The system does not allow it',
    'Check its permissions, and whether another program is using it',
  ],
  ENOENT: ['There is no such file or folder', 'Check whether the path is right'],
  ENOTDIR: ['A part of the path is not a folder', 'Check whether the path is right'],
  EISDIR: ['This is a folder, not a file', 'Check whether the path is right'],
  EEXIST: ['It is there already', 'Move it away and run it again'],
  ENOTEMPTY: ['The folder is not empty', 'See what is in it'],
  EBUSY: [
    'Another program is using it, or it is a mount point',
    'Close the program that uses it, or choose another folder',
  ],
  ETXTBSY: ['Another program is using it', 'Close the program that uses it'],
  EMFILE: ['Too many files are open at once', 'Raise the limit with ulimit -n'],
  ENFILE: ['The whole system has too many files open', 'Close some programs and run it again'],
  ENOMEM: ['There is not enough memory', 'Close some programs and run it again'],
  EIO: ['Reading or writing failed', 'The disk may be at fault'],
  ELOOP: ['Symbolic links lead round in a circle', 'Put a real file in its place'],
  ENAMETOOLONG: ['The name is too long', 'Choose a shorter one'],
  EXDEV: ['It lies on another file system', 'Choose a place on the same disk'],
  EADDRINUSE: ['The port is taken', 'Choose another with PORT'],
  EADDRNOTAVAIL: ['This machine has no such address', 'Check the network settings'],
});

export const files: PhraseWords<typeof names> = {
  'file-folder': 'this is a folder, not a file',
  'folder-missing': 'There is no content folder “{value}”',
  'folder-closed': 'The content folder “{value}” cannot be read: {found}',
  'system-refused': '{value} ({code})',
  'system-sentence': '{what} ({code}). {advice}.',
  'system-sentence-at': '{what}: {value} ({code}). {advice}.',

  'image-empty': 'is empty',
  'image-lfs': 'is only a pointer of Git LFS; the image itself was not fetched',
  'image-web-page': 'is in fact a web page',
  'image-is': 'is in fact {value}',
  'image-is-svg': 'is in fact SVG',
  'image-none': 'holds no picture',
  'image-no-svg': 'holds no SVG',
  'image-no-xmlns': 'lacks xmlns="http://www.w3.org/2000/svg", so browsers do not draw it',
  'image-cut': 'breaks off before its end',
  'image-pixels': '16 million',

  'public-special': 'it is not a plain file but a pipe, a socket or a device',
  'public-special-fix': 'Delete it, or put a real file in its place',
  'public-own': 'this is an address of the site itself',
  'public-own-fix': 'Choose another name, or move it to public/images/',
  'public-page': 'web pages are written by the site',
  'public-page-fix':
    'Write it as a note in content/; to prove that a domain is yours, use DNS or a .txt file',
  'public-style': 'style sheets are written by the site',
  'public-style-fix': 'Move it to src/styles/',
  'public-sign': '“{value}” in its name means something else in an address',
  'public-sign-fix': 'Choose another name',
  'public-images': 'only images belong here',
  'public-images-fix': 'Images end in {value}; move other files out of public/images/',

  'json-empty': 'the file is empty',
  'json-health-fix':
    'npm run check:links writes this file; bring back its last version, or delete it and run that again',
  'json-published-fix': 'npm run fix puts it in order',
  'json-imported-fix':
    'Take it back from the history: without it the next import knows no longer what was edited',
  'health-unreadable': '{value} cannot be read: {found}',
  'health-shape': '{value} does not have its form: {field} {found}',
};
