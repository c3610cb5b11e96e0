import { z } from 'zod';
import { expecting } from './phrases/index.ts';

/** One path segment or id: lower-case ASCII words joined by single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `<part>/<slug>`: the id of a note, its file below `content/` and its address, all at once. */
export const noteIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether Windows keeps a name for a device, with any ending: no file or folder can have it there. */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}

export const slugSchema = z
  .string()
  .max(80)
  .regex(slugPattern, { error: expecting('expected-slug') });

export const noteIdSchema = z
  .string()
  .max(160)
  .regex(noteIdPattern, { error: expecting('expected-note-id') });

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: expecting('expected-day-form') })
  .refine((day) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day), {
    error: expecting('expected-day'),
  });
