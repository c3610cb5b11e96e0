import { z } from 'zod';

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
  .regex(slugPattern, { error: '小写英文单词，用一个连字符相连，例如 gradient-descent' });

export const noteIdSchema = z
  .string()
  .max(160)
  .regex(noteIdPattern, { error: '「部分/短名」，例如 maths/gradient' });

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: '形如 2026-11-24 的日期' })
  .refine((day) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day), {
    error: '日历上存在的日期',
  });
