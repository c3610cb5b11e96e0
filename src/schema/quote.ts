import { z } from 'zod';
import { lineSchema } from './link.ts';
import { slugSchema } from './slug.ts';

/** Longest paraphrase and longest literal excerpt, in characters. */
export const quoteLimits = { paraphrase: 400, verbatim: 120 } as const;

/**
 * Attributes and text of a `<Quote>`. A quote is our paraphrase by default; a literal excerpt says so, is short and
 * names its place. `link` may be left out inside an `<About>`, which already names the source.
 */
export const quoteSchema = z
  .strictObject({
    by: lineSchema(80),
    locator: lineSchema(80).optional(),
    link: slugSchema,
    verbatim: z.literal('true').optional(),
    text: z.string().min(1),
  })
  .superRefine((quote, context) => {
    const limit = quote.verbatim ? quoteLimits.verbatim : quoteLimits.paraphrase;
    const length = [...quote.text].length;
    if (length > limit) {
      context.addIssue({
        code: 'custom',
        path: ['text'],
        message: 'quote-length',
        params: { rule: 'quote-length', value: String(length), limit: String(limit) },
      });
    }
    if (quote.verbatim && !quote.locator) {
      context.addIssue({
        code: 'custom',
        path: ['locator'],
        message: 'quote-locator',
        params: { rule: 'quote-locator', value: quote.by },
      });
    }
  });

export type Quote = z.infer<typeof quoteSchema>;
