import type { site as names } from '../../../schema/phrases/site.ts';

export const site: Record<keyof typeof names, string> = {
  'site-script': 'an inline script, <script>',
  'site-style': 'an inline style, <style>',
  'site-style-attribute': 'an inline style, style="…"',
  'site-event': 'an event attribute, {value}',
  'site-red-macro': 'the name of a macro in red',
  'site-index-lacks': '{value} is missing',
  'site-index-has': '{value} should not be there',
};
