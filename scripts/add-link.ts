import { languages, linkKinds, ratings } from '../src/schema/link.ts';
import { readSettings } from '../src/settings.ts';
import { addLink } from './authors/add-link.ts';
import { runCommand } from './process/command.ts';

const usage = `用法：npm run add -- <网址> <部分>/<短名>#<阅读清单> [选项]
  例如：npm run add -- https://arxiv.org/abs/1702.03275 training/batch-normalization#normalization-papers
  把链接加到那份清单的末尾；不联网，题名先取自网址
  --title 题名   --by 作者（一人一个 --by）   --via 转载的站点   --year 年份   --why 一句话说明
  --kind ${linkKinds.join('|')}
  --lang ${languages.join('|')}   --rating ${ratings.join('|')}
  --new-section 标题   清单还没有时，连同标题一起新建
退出码：0 加好了，1 内容不对，2 用法不对，3 程序自己的错`;

await runCommand(
  usage,
  (words, args) => {
    const { status, text } = addLink(args, readSettings().contentDir, words);
    process.stdout.write(text);
    return status;
  },
  { hasOwnLang: true },
);
