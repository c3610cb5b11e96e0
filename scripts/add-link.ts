import { buffer } from 'node:stream/consumers';
import { languages, linkKinds, ratings } from '../src/schema/link.ts';
import { readSettings } from '../src/settings.ts';
import { addLinks } from './authors/add-link.ts';
import { readLinkArguments, standardInput } from './authors/link-arguments.ts';
import { runCommand } from './process/command.ts';

const usage = `用法：npm run add -- <网址>… <部分>/<短名>#<阅读清单> [选项]
      npm run add -- --from <文件> <部分>/<短名>#<阅读清单> [选项]
  例如：npm run add -- https://arxiv.org/abs/1702.03275 training/batch-normalization#second-reading
  把链接加到那份清单的末尾；不联网，不知道的先猜，再说怎样补全
  几条一起加，有一条不对就一条也不写，每处不对都指出在第几行
  --from 文件    一行一个网址，后面可以写题名；空行和 # 之后的不算；- 是标准输入
  --id id        不写就按作者和题名拟一个
  --title 题名   --why 一句话说明   这三项只用于一条链接
  --by 作者（一人一个 --by）   --via 转载的站点   --year 年份
  --kind ${linkKinds.join('|')}
  --lang ${languages.join('|')}   --rating ${ratings.join('|')}
  --new-section 标题   清单还没有时，连同标题一起新建
退出码：0 加好了，1 内容不对，什么也没写，2 用法不对，3 程序自己的错`;

await runCommand(usage, async (words) => {
  const args = readLinkArguments(process.argv.slice(2));
  const input = args.from.includes(standardInput) ? await buffer(process.stdin) : undefined;
  const { status, text } = addLinks(args, readSettings().contentDir, words, input);
  process.stdout.write(text);
  return status;
});
