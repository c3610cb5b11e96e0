import { readSettings } from '../src/settings.ts';
import { moveNote } from './authors/move-note.ts';
import { runCommand } from './process/command.ts';

const usage = `用法：npm run move -- <部分>/<短名> <部分>/<短名> [选项]
  例如：npm run move -- maths/gradient maths/gradient --after tensors
  给一篇笔记换地址：文件、guide.yaml、站内链接、requires、terms.yaml 一起改，旧地址写进 formerly，自动转到新地址
  换了部分就排在那里的最后，没换就留在原处；要另选位置：
  --before 短名   排在它之前
  --after 短名    排在它之后
  --dry-run       只说会改哪些地方，不写
  要么全改，要么一个文件也不动
退出码：0 搬好了，1 不能搬或内容有错，2 用法不对，3 程序自己的错`;

await runCommand(usage, (words) => {
  const { status, text } = moveNote(process.argv.slice(2), readSettings().contentDir, words);
  process.stdout.write(text);
  return status;
});
