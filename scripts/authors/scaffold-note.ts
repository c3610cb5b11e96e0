import { stringify } from 'yaml';
import { levels, ratings } from '../../src/schema/link.ts';
import { forms, noteSchema, type NoteData } from '../../src/schema/note.ts';

/** What the author said, and the day. */
export interface Scaffold {
  title: string;
  level: NoteData['level'];
  /** `YYYY-MM-DD`. */
  today: string;
}

const summary = '一句话，说明读完能做什么';
const opening = '用一两段话写出这篇回答的问题。';

/** What a new note says until somebody writes it. */
export const placeholders: readonly string[] = [summary, opening, '{/* 正文从这里写起'];

/** What every field of the schema starts with; a new field in the schema is an error of the compiler here. */
const starts: Record<keyof NoteData, (scaffold: Scaffold) => unknown> = {
  title: ({ title }) => title,
  summary: () => summary,
  level: ({ level }) => level,
  form: () => forms[1],
  minutes: () => 10,
  notRun: () => '代码都要显卡',
  requires: () => [],
  teaches: () => [],
  reviewed: ({ today }) => today,
  aliases: () => ['English name', '缩写'],
  asks: () => ['读者不知道术语时会怎么问'],
  formerly: () => ['部分/旧短名'],
  framework: () => 'tensorflow@1',
  rating: () => ratings[0],
  sections: () => [{ id: 'reading', title: '读什么', links: [{ ref: '链接的-id' }] }],
};

const remarks: Partial<Record<keyof NoteData, string>> = {
  summary: '不超过 60 字',
  level: levels.join('、'),
  form: 'lesson 课、brief 短文与清单、archive 存档',
  minutes: '阅读时间由程序算；算得离谱时才写',
  notRun: '课里的代码都不能运行时，写明理由',
  requires: '先读哪几篇，例如 maths/gradient；它们在 guide.yaml 里排在前面',
  teaches: '这篇教的术语，id 见 terms.yaml',
  reviewed: '最近一次逐条核对的日期',
  aliases: '读者会拿去搜的别的名字',
  asks: '读者用日常的话会问什么；搜得到，页面上不显示',
  formerly: '从前的地址',
  framework: '只在整篇都讲旧框架时写',
  rating: `${ratings.join('、')}；多数笔记没有`,
  sections: '阅读清单，也可以用 npm run add 加',
};

const body = `{/* 正文从这里写起：先用一两段话回答「这篇解决什么问题，为什么值得学，先读哪一条」。
一段写成一行；术语第一次出现时写双语，例如：过拟合（overfitting）。阅读清单自动排在正文之后。
小标题、公式、代码、自测题的写法见 CONTRIBUTING.md。写好之后删去这段注释。 */}

${opening}
`;

/**
 * Text of a new note that passes the checker: the required fields of the schema with a value, the optional ones as
 * comments, in the order of the schema.
 */
export function scaffoldNote(scaffold: Scaffold): string {
  const lines: string[] = [];
  const optional: string[] = [];
  for (const [key, field] of Object.entries(noteSchema.shape)) {
    const name = key as keyof NoteData;
    const value = starts[name](scaffold);
    const yaml = stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
    const written = withRemark(yaml.split('\n'), remarks[name], isSentence(value));
    if (field.safeParse(undefined).success) optional.push(...written.map((line) => `# ${line}`));
    else lines.push(...written);
  }
  return `---\n${[...lines, '# 下面的字段可有可无：要用就去掉行首的「# 」，不用就删掉', ...optional].join('\n')}\n---\n\n${body}`;
}

/** Behind a word the remark is a comment; behind a sentence it would look like its end, so it stands above. */
function withRemark(
  [first = '', ...rest]: readonly string[],
  remark: string | undefined,
  isAbove: boolean,
): string[] {
  if (remark === undefined) return [first, ...rest];
  return isAbove ? [`# ${remark}`, first, ...rest] : [`${first} # ${remark}`, ...rest];
}

function isSentence(value: unknown): boolean {
  return typeof value === 'string' && /\p{Script=Han}/u.test(value);
}
