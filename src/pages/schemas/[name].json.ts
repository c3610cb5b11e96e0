import type { APIRoute } from 'astro';
import { z } from 'zod';
import { guideDataSchema } from '../../schema/guide-data.ts';
import { guideSchema } from '../../schema/guide.ts';
import { noteSchema, pageSchema } from '../../schema/note.ts';
import { readingSchema } from '../../schema/reading.ts';
import { termsSchema } from '../../schema/term.ts';

const schemas = {
  note: noteSchema,
  page: pageSchema,
  guide: guideSchema,
  terms: termsSchema,
  reading: readingSchema,
  'guide-data': guideDataSchema,
};

export function getStaticPaths() {
  return Object.entries(schemas).map(([name, schema]) => ({ params: { name }, props: { schema } }));
}

/** JSON Schema of what authors write, for editors: completion and errors while typing; and of `/reading.json` and `/guide.json`. */
export const GET: APIRoute = ({ props }) =>
  new Response(
    JSON.stringify(z.toJSONSchema(props['schema'] as z.ZodType, { io: 'input' }), null, 2),
  );
