import { readSettings } from '../src/settings.ts';
import { undoUnfinished } from './authors/change-files.ts';
import { describeUndone } from './authors/move-note.ts';
import { runCommand } from './process/command.ts';
import { fixContent } from './fix/fix-content.ts';
import { writeRulesDoc } from './fix/rules-doc.ts';
import { runTools } from './process/tools.ts';

const usage = `用法：npm run fix
  内容：删去 BOM、CRLF、看不见的字符、行尾空白，已知支持 https 的地址改成 https，去掉跟踪参数，代码块的语言写成通行的名字；
        没做完的 npm run move 退回去；自测卡片与动手题补上 id；内容没有错误时，把地址和链接 id 记进 published.json
  代码：eslint --fix、prettier --write；重新生成 docs/rules.md
  只改不影响意思的地方；改了什么逐条列出
退出码：0 完成，1 代码工具没有通过，2 用法不对，3 程序自己的错`;

await runCommand(usage, (words) => {
  const { contentDir } = readSettings();
  const undone = undoUnfinished(contentDir);
  if (undone) process.stdout.write(describeUndone(undone));
  const changes = fixContent(contentDir);
  for (const { file, line, what } of changes) console.log(`${file}:${line}  ${what}`);
  console.log(changes.length === 0 ? '内容没有要改的' : `内容改了 ${changes.length} 处`);
  if (process.env['CONTENT_DIR'] !== undefined) return 0;
  if (writeRulesDoc(words)) console.log('docs/rules.md 已重新生成');
  return runTools(
    [
      { command: ['eslint', '--fix', '.'] },
      { command: ['prettier', '--write', '--log-level', 'warn', '.'], after: ['eslint'] },
    ],
    words,
  );
});
