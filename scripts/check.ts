import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rules, type Area } from '../src/schema/rules.ts';
import { readContentDir } from '../src/settings.ts';
import { checkGuide } from './check/check-guide.ts';
import { findOpenTools } from './check/code-tools.ts';
import { formatIssues, formats, type Format } from './check/report.ts';
import { openSoundCode } from './check/sound-code.ts';
import { runCommand, UsageError } from './process/command.ts';
import { runTools } from './process/tools.ts';
import type { CommandWords } from '../src/words/commands.ts';
import type { AuthorWords } from '../src/words/rule-words.ts';

await runCommand(
  ({ check }) => check.usage,
  async (words, args) => {
    const { values, positionals } = readArguments(args, words.commands);
    const isContentOnly =
      values.content || positionals.length > 0 || process.env['CONTENT_DIR'] !== undefined;
    // Other processes, which work while the content is read here.
    const code = isContentOnly || values.format === 'json' ? 0 : checkCode(words);
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
    return Math.max(shown.some(({ severity }) => severity === 'error') ? 1 : 0, await code);
  },
);

/** Runs what has not found the code sound as it stands. @returns exit code */
function checkCode(words: AuthorWords): Promise<number> {
  const sound = openSoundCode('.', relative('.', readContentDir()), '.cache/check');
  const open = findOpenTools((name) => !sound.has(name));
  return runTools(
    open.map(([name, tool]) => [name, { ...tool, onSound: () => sound.add(name) }]),
    words,
  );
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
