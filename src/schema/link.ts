import { z } from 'zod';
import { slugSchema } from './slug.ts';
import { urlFault } from './url.ts';
import { findInvisible } from './invisible.ts';
import { expecting } from './phrases/index.ts';

export const linkKinds = [
  'article',
  'course',
  'book',
  'paper',
  'docs',
  'repo',
  'video',
  'interactive',
  'dataset',
  'tool',
  'community',
  'netdisk',
] as const;
export const ratings = ['recommended', 'essential'] as const;
export const levels = ['intro', 'core', 'advanced'] as const;
export const accesses = ['open', 'login', 'paid', 'blocked-cn'] as const;
export const languages = ['zh', 'en'] as const;

/** An address on the web that a reader may be sent to; `params.rule` names the rule that it breaks. */
export const outsideUrlSchema = z.string().superRefine((raw, context) => {
  const fault = urlFault(raw);
  if (fault) context.addIssue({ code: 'custom', message: fault.rule, params: fault });
});

/** No line of a field may be longer, so of a longer one there is nothing more to say. */
export const longestLine = 300;

/** A line of inline Markdown or plain text: one line, no blanks around it, nothing invisible. */
export const lineSchema = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^\S(?:[^\r\n]*\S)?$/u, { error: expecting('expected-line') })
    .superRefine((text, context) => {
      const found = findInvisible(text);
      if (!found) return;
      const params = { rule: 'file-control-character', value: found.character };
      context.addIssue({ code: 'custom', message: params.rule, params });
    });

/** A framework and its major version, e.g. `tensorflow@1`. */
export const frameworkSchema = z
  .string()
  .regex(/^[a-z0-9-]+@\d+$/, { error: expecting('expected-framework') });

/** One entry of a reading list. Facts only: what a machine finds out lives in link-health.json. */
export const linkSchema = z
  .strictObject({
    /** Unique in the whole guide and stable for ever. */
    id: slugSchema,
    /** The work's own title. */
    title: lineSchema(160),
    url: outsideUrlSchema,
    /** Who made it: persons or an organisation, each as itself, in the order of the work. */
    by: z.array(lineSchema(80)).min(1).max(40).optional(),
    /** More than `by` names. */
    etAl: z.literal(true).optional(),
    /** The site or column that carries it, where that is not who made it. */
    via: lineSchema(80).optional(),
    kind: z.enum(linkKinds),
    lang: z.enum(languages).default('zh'),
    /** Absent: listed without a rating. */
    rating: z.enum(ratings).optional(),
    /** Our own sentence, inline Markdown. */
    why: lineSchema(longestLine).optional(),
    /** Whether `why` is the sentence of another list, brought in by `npm run import`, until somebody writes our own. */
    draft: z.literal(true).optional(),
    /** Year of the first publication; papers and books have one. */
    year: z.number().int().min(1900).max(2100).optional(),
    /** Conference, journal or archive of a paper. */
    venue: lineSchema(80).optional(),
    publisher: lineSchema(80).optional(),
    /** Minutes for the part that `why` names. */
    minutes: z.number().int().min(1).max(6000).optional(),
    level: z.enum(levels).optional(),
    access: z.enum(accesses).optional(),
    /** Links of one section that share a group are alternatives and print together. */
    group: slugSchema.optional(),
    outline: z.array(lineSchema(200)).min(1).max(40).optional(),
    accessCode: z
      .string()
      .regex(/^[0-9a-zA-Z]{4,8}$/, { error: expecting('expected-access-code') })
      .optional(),
    /** The address in the original list, when `url` is its successor. */
    listedAs: outsideUrlSchema.optional(),
    framework: frameworkSchema.optional(),
    /** Former ids; a renamed link keeps answering to them. */
    aliases: z.array(slugSchema).optional(),
  })
  .superRefine((link, context) => {
    const needsYear = link.kind === 'paper' || link.kind === 'book';
    if (needsYear && link.year === undefined)
      context.addIssue({
        code: 'custom',
        path: ['kind'],
        message: 'link-year',
        params: { rule: 'link-year', value: link.kind },
      });
    if (link.draft && link.why === undefined)
      context.addIssue({
        code: 'custom',
        path: ['draft'],
        message: 'link-draft',
        params: { rule: 'link-draft', value: link.id },
      });
    if (link.etAl && link.by === undefined)
      context.addIssue({
        code: 'custom',
        path: ['etAl'],
        message: 'link-et-al',
        params: { rule: 'link-et-al', value: link.id },
      });
  });

/** A link that lives in another section, shown here too. */
export const refSchema = z.strictObject({ ref: slugSchema });

export type Link = z.infer<typeof linkSchema>;
export type LinkRef = z.infer<typeof refSchema>;
