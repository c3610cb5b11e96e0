/// <reference types="astro/client" />
import type { Guide } from './model/guide-types.ts';
import type { NoteView } from './model/types.ts';
import type { Words } from './words/index.ts';

declare global {
  namespace App {
    interface Locals {
      /** What the components of a note print from; set on one line of the page that renders it. */
      reader: { guide: Guide; words: Words; note: NoteView | undefined };
    }
  }
}
