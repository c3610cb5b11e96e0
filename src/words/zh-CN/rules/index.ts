import type { AuthorWords } from '../../rule-words.ts';
import { zhCNPhrases } from '../phrases/index.ts';
import { zhCNCommands } from '../commands/index.ts';
import { addresses } from './addresses.ts';
import { commands } from './commands.ts';
import { dist } from './dist.ts';
import { fields } from './fields.ts';
import { files } from './files.ts';
import { lessons } from './lessons.ts';
import { markup } from './markup.ts';
import { math } from './math.ts';
import { ratings } from './ratings.ts';
import { references } from './references.ts';
import { snippets } from './snippets.ts';
import { structure } from './structure.ts';
import { unfinished } from './unfinished.ts';
import { yaml } from './yaml.ts';

/** What authors are told, in Chinese. */
export const zhCNRules: AuthorWords = {
  language: 'zh-CN',
  commands: zhCNCommands,
  comma: '、',
  rules: {
    ...files,
    ...yaml,
    ...fields,
    ...markup,
    ...lessons,
    ...addresses,
    ...references,
    ...structure,
    ...ratings,
    ...math,
    ...unfinished,
    ...snippets,
    ...commands,
    ...dist,
  },
  areas: {
    files: '文件',
    yaml: 'YAML 与 JSON',
    fields: '字段',
    markup: '正文的标记',
    lessons: '课的样子',
    addresses: '外部地址',
    references: '相互引用',
    structure: '结构',
    ratings: '评级与引文',
    math: '公式',
    unfinished: '没写完的',
    snippets: '代码片段',
    commands: '命令',
    dist: '构建出的站点',
  },
  phrases: zhCNPhrases,
};
