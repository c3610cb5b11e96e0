import { parseYaml } from '../../src/markdown/front-matter.ts';
import { checkData } from '../../src/markdown/read-note.ts';
import { healthSchema } from '../../src/schema/health.ts';
import { createIssue, type Issue } from '../../src/schema/issue.ts';
import { createSource } from '../../src/markdown/source.ts';

/** link-health.json as the link checker writes it: a build must not stop at what a merge has damaged. */
export function checkHealth(file: string, text: string): Issue[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    const position = Number(
      /position (\d+)/.exec(message)?.[1] ?? (/end of JSON/.test(message) ? text.length : 0),
    );
    const line = text
      .slice(text.lastIndexOf('\n', position - 1) + 1)
      .split('\n', 1)[0]!
      .trim();
    return [
      createIssue('json-syntax', createSource(file, text).placeAt(position), {
        value: line || '文件是空的',
      }),
    ];
  }
  if (healthSchema.safeParse(data).success) return [];
  // JSON is YAML; only now are places needed.
  return checkData(healthSchema, { ...parseYaml(text, file, 0), data }).issues;
}
