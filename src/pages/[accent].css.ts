import type { APIRoute } from 'astro';
import { accentSheet } from '../model/accent-sheet.ts';
import { getGuide } from './_guide.ts';

/** There is a sheet only where guide.yaml has an accent. */
export async function getStaticPaths() {
  const { accent } = await getGuide();
  return accent ? [{ params: { accent: 'accent' }, props: { sheet: accentSheet(accent) } }] : [];
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['sheet'] as string, { headers: { 'Content-Type': 'text/css' } });
