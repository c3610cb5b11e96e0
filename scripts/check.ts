import { existsSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rules, type Area } from '../src/schema/rules.ts';
import { readContentDir } from '../src/settings.ts';
import { checkGuide } from './check/check-guide.ts';
import { findOpenTools } from './check/code-tools.ts';
import { formatIssues, formats, type Format } from './check/report.ts';
import { openSoundCode } from './check/sound-code.ts';
import { runCommand, UsageError } from './process/command.ts';
import { runTools, type Tool } from './process/tools.ts';
import type { CommandWords } from '../src/words/commands.ts';
import type { AuthorWords } from '../src/words/rule-words.ts';

await runCommand(
  ({ check }) => check.usage,
  async (words, args) => {
    const { values, positionals } = readArguments(args, words.commands);
    const isContentOnly =
      values.content || positionals.length > 0 || process.env['CONTENT_DIR'] !== undefined;
    const code =
      isContentOnly || values.format === 'json'
        ? { ended: Promise.resolve(0) }
        : await startCodeTools(words);
    const { content, issues: found } = checkGuide();
    const issues = found.map((issue) =>
      rules[issue.ruleId].area === values.strict ? { ...issue, severity: 'error' as const } : issue,
    );
    const wanted = new Set(
      positionals.map((file) => relative('.', resolve(file)).replaceAll('\\', '/')),
    );
    const shown = issues.filter(
      ({ file }) =>
        wanted.size === 0 ||
        [...wanted].some((path) => file === path || file.startsWith(`${path}/`)),
    );
    for (const path of wanted) {
      const isContent = [
        ...content.files.map((file) => file.path),
        ...issues.map(({ file }) => file),
      ].some((file) => file === path || file.startsWith(`${path}/`));
      if (!isContent) throw new UsageError(words.commands.check.notContent(path));
    }
    process.stdout.write(formatIssues(shown, values.format, words));
    // Now, while others still work, and not at the end, when all wait for it.
    flushCompileCache();
    return Math.max(shown.some(({ severity }) => severity === 'error') ? 1 : 0, await code.ended);
  },
);

/**
 * Starts what has not found the code sound as it stands: first the short ones, which wait for nothing, then the long
 * ones, which work while the content is read here; in the meantime nobody here would start another.
 * @returns their exit code, once they have ended
 */
async function startCodeTools(words: AuthorWords): Promise<{ ended: Promise<number> }> {
  const sound = openSoundCode('.', relative('.', readContentDir()), '.cache/check');
  const open = findOpenTools((name) => !sound.has(name)).map(([name, tool]): [string, Tool] => [
    name,
    { ...tool, onSound: () => sound.add(name) },
  ]);
  const isShort = ([, { after }]: [string, Tool]) => after === undefined;
  const short = await runTools(open.filter(isShort), words);
  const long = runTools(
    open.filter((tool) => !isShort(tool)),
    words,
  );
  return { ended: long.then((code) => Math.max(short, code)) };
}

interface Arguments {
  values: { content: boolean; strict: Area | undefined; format: Format };
  positionals: string[];
}

function readArguments(args: string[], words: CommandWords): Arguments {
  const { values, positionals } = parseArgs({
    args,
    options: {
      content: { type: 'boolean', default: false },
      strict: { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
    allowPositionals: true,
  });
  const format = formats.find((name) => name === values.format);
  if (!format) throw new UsageError(words.process.unknownFormat(values.format, formats));
  const areas = new Set(Object.values(rules).map(({ area }) => area));
  const strict = [...areas].find((area) => area === values.strict);
  if (values.strict !== undefined && strict === undefined)
    throw new UsageError(words.check.unknownArea(values.strict, [...areas]));
  const missing = positionals.find((file) => !existsSync(file));
  if (missing !== undefined) throw new UsageError(words.process.noFile(missing));
  return { values: { content: values.content, strict, format }, positionals };
}
