import { escapeText } from 'entities';
import type { GuideLanguage } from '../../src/schema/language.ts';

/** What a page says in the place of a note with faults, or of any page when the guide itself cannot be read. */
export interface Report {
  language: GuideLanguage;
  title: string;
  /** As the terminal shows it. */
  text: string;
}

/** The page of a report; the script of the dev server loads it anew when the fault is mended. */
export function reportPage({ language, title, text }: Report): string {
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${escapeText(title)}</title>
    <script type="module" src="/@vite/client"></script>
    <style>
      :root { color-scheme: light dark; }
      body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 0.9rem/1.7 ui-monospace, monospace; }
    </style>
  </head>
  <body>
    <h1>${escapeText(title)}</h1>
    <pre>${escapeText(text)}</pre>
  </body>
</html>
`;
}
