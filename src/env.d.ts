/// <reference types="astro/client" />
import type { Guide } from './model/guide-types.ts';
import type { NoteView } from './model/types.ts';
import type { Words } from './words/index.ts';

declare global {
  namespace App {
    interface Locals {
      /** What components of notes and figures print from; set on one line of the page that renders them. */
      reader: { guide: Guide; words: Words; note: NoteView | undefined };
    }
  }
}
