import { z } from 'zod';
import { guideLanguages } from './language.ts';
import { accentSchema } from './accent.ts';
import { lineSchema, outsideUrlSchema } from './link.ts';
import { isDeviceName, noteIdSchema, slugSchema } from './slug.ts';
import { expecting, say } from './phrases/index.ts';

/** Words that are addresses of the guide itself, so no part may be called so. */
export const reservedSlugs = [
  'reading',
  'path',
  'cards',
  'review',
  'placement',
  'downloads',
  'terms',
  'figures',
  'search',
  'health',
  'about',
  'index',
  '404',
  'pagefind',
  'schemas',
  'images',
] as const;

/** Whether the first word of an address belongs to the site itself. */
export function isReserved(address: string): boolean {
  return (reservedSlugs as readonly string[]).includes(address.split('/')[0]!);
}

/** Whether a page of the guide may be called so: about is nobody's but its own. */
export function isFreeOfSite(id: string): boolean {
  return id === 'about' || !isReserved(id);
}

/** A note that is promised: it has its place in `notes`, and no file yet. */
export const plannedSchema = z.strictObject({ slug: slugSchema, title: lineSchema(60) });

export const partSchema = z.strictObject({
  id: slugSchema
    .refine((id) => !isReserved(id), {
      params: { expected: say('expected-slug-besides', { value: reservedSlugs }) },
    })
    .refine((id) => !isDeviceName(id), { error: expecting('expected-no-device-slug') }),
  title: lineSchema(30),
  summary: lineSchema(160),
  /** Slugs of its notes, in reading order, those that are planned among them. */
  notes: z.array(slugSchema),
  /** Which of them are not written yet. */
  planned: z.array(plannedSchema).optional(),
  /** Former addresses, `<part>`, or `about` of a page that is gone; each keeps a redirect. */
  formerly: z
    .array(
      slugSchema
        .refine(isFreeOfSite, {
          error: expecting('expected-free-slug'),
        })
        .refine((id) => !isDeviceName(id), { error: expecting('expected-no-device-slug') }),
    )
    .optional(),
});

export const routeSchema = z.strictObject({
  id: slugSchema,
  title: lineSchema(40),
  summary: lineSchema(160),
  notes: z.array(noteIdSchema).min(1),
});

/** How readers know a framework that notes and links call by its id, as in `tensorflow@1`. */
export const frameworkSchema = z.strictObject({ id: slugSchema, title: lineSchema(40) });

/** What may be done with the guide's texts, as the foot of every page says it. */
export const licenceSchema = z.strictObject({
  text: lineSchema(80),
  /** Where it stands in full. */
  url: outsideUrlSchema.optional(),
});

/** A page that is no note, `<id>.mdx` at the root of the content. */
export const extraPageSchema = z.strictObject({
  id: slugSchema
    .refine(isFreeOfSite, {
      params: {
        expected: say('expected-slug-besides', {
          value: reservedSlugs.filter((slug) => !isFreeOfSite(slug)),
        }),
      },
    })
    .refine((id) => !isDeviceName(id), { error: expecting('expected-no-device-slug') }),
  /** Whether the head of every page names it; the foot names all of them. */
  header: z.boolean().default(false),
});

/** An image in public/, by its address without base. */
const siteImageSchema = z
  .string()
  .max(200)
  .regex(/^\/(?:[\w.-]+\/)*[\w-][\w.-]*\.(?:svg|png)$/, {
    error: expecting('expected-site-image'),
  });

/** guide.yaml: the name of the guide and the only place that orders anything. */
export const guideSchema = z.strictObject({
  title: lineSchema(40),
  tagline: lineSchema(120),
  /** Two or three sentences for the home page and the description of the site. */
  description: lineSchema(300),
  language: z.enum(guideLanguages),
  /** https address of the repository; CI overrides it by the repository it runs in. */
  repository: z.string().regex(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/, {
    error: expecting('expected-repository'),
  }),
  /** Branch that is published: the edit links and the workflows follow it. */
  branch: z
    .string()
    .max(100)
    .regex(/^(?!.*(?:\.\.|\.lock(?:\/|$)))[\w-][\w.-]*(?:\/[\w-][\w.-]*)*(?<!\.)$/, {
      error: expecting('expected-branch'),
    })
    .default('main'),
  licence: licenceSchema.optional(),
  accent: accentSchema.optional(),
  /** Drawn beside the title in the head of every page. */
  logo: siteImageSchema.optional(),
  favicon: siteImageSchema.default('/favicon.svg'),
  /** Pages beside the notes, in order; without it, about where there is an about.mdx. */
  pages: z.array(extraPageSchema).optional(),
  /** Figure beside the title on the home page. */
  cover: slugSchema.optional(),
  /** What the empty search box shows that one may type. */
  searchExamples: z.array(lineSchema(20)).min(1).max(3).optional(),
  frameworks: z.array(frameworkSchema).optional(),
  parts: z.array(partSchema).min(1),
  routes: z.array(routeSchema).optional(),
});

export type GuideData = z.infer<typeof guideSchema>;

/** The pages beside the notes, as guide.yaml lists them or as they are without a list. */
export function listPages({ pages }: Pick<GuideData, 'pages'>): ExtraPage[] {
  return pages ?? [{ id: 'about', header: true }];
}

export type ExtraPage = z.infer<typeof extraPageSchema>;
export type Licence = z.infer<typeof licenceSchema>;
export type PartData = z.infer<typeof partSchema>;
