import { readSettings } from '../src/settings.ts';
import { newNote } from './authors/new-note.ts';
import { runCommand } from './process/command.ts';

const usage = `用法：npm run new -- <部分>/<短名> <标题> [--level intro|core|advanced]
  例如：npm run new -- foundations/chain-rule 链式法则与矩阵求导
  建一篇能通过检查的笔记，并列进 guide.yaml 那个部分的末尾
  planned 里已有的，标题可以不写，位置不变，并从 planned 里去掉
退出码：0 建好了，1 名字不对或内容有错，2 用法不对，3 程序自己的错`;

await runCommand(usage, (words) => {
  const { status, text } = newNote(
    process.argv.slice(2),
    readSettings().contentDir,
    localDay(new Date()),
    words,
  );
  process.stdout.write(text);
  return status;
});

/** The author's own calendar day. */
function localDay(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
