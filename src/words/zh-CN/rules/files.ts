import type { AreaWords } from '../../rule-words.ts';

export const files: AreaWords<'files'> = {
  'file-name': {
    message: '文件名「{value}」含有小写英文、数字和连字符以外的字符',
    fix: '改成小写英文短名，词之间用连字符：one-two.mdx；文件名就是网址',
    doc: '笔记放在 content/<部分>/<短名>.mdx；文件夹与文件名只用小写英文、数字和连字符。',
  },
  'file-reserved': {
    message: 'Windows 上不能有叫「{value}」的文件',
    fix: '换一个名字',
    doc: '文件不叫 con、prn、aux、nul、com0–com9、lpt0–lpt9：Windows 把它们留给设备，取不下来这份仓库。',
  },
  'file-readable': {
    message: '读不了「{value}」：{found}',
    fix: '放一个读得了的文件；没有权限时先改权限',
    doc: '每个文件都读得了，文件的位置上不是文件夹。',
  },
  'file-extension': {
    message: '「{value}」不是笔记：笔记的扩展名是 .mdx',
    fix: '改名为 .mdx，或者移出 content/',
    doc: 'content/ 里只有 .mdx 笔记、guide.yaml、terms.yaml、link-health.json、published.json 和 imported.json。',
  },
  'file-unexpected': {
    message: '没有人认识文件「{value}」',
    fix: '笔记放进 content/<部分>/，其余文件移出 content/',
    doc: '笔记恰好在一层部分文件夹里；content/ 根上只有 guide.yaml 列出的页面与五个数据文件。',
  },
  'file-case-twin': {
    message: '「{value}」与「{other}」只差大小写',
    fix: '改掉其中一个：有的系统上它们是同一个文件',
    doc: '没有只差大小写的两个文件名。',
  },
  'file-symlink': {
    message: '「{value}」是符号链接',
    fix: '换成真正的文件',
    doc: 'content/ 与 public/ 里没有符号链接：它能把机器上别的文件发布出去。',
  },
  'file-size': {
    message: '文件有 {value}，超过 {limit}',
    fix: '笔记拆成几篇；terms.yaml 去掉没有一篇在讲的词',
    doc: '一个文件不超过 400 kB。',
  },
  'public-file': {
    message: '不能发布「{value}」：{found}',
    fix: '{advice}',
    doc: 'public/ 里是原样发布的普通文件：没有管道和设备，没有网页和样式表，不占站点自己的地址；public/images/ 里只有图片。',
  },
  'file-encoding': {
    message: '文件不是 UTF-8 编码',
    fix: '在编辑器里另存为 UTF-8（无 BOM）',
    doc: '文件用 UTF-8 编码。',
  },
  'file-control-character': {
    message: '出现看不见的字符 {value}',
    fix: '删掉它；npm run fix 会删去 BOM、统一换行',
    doc: '没有 BOM、CRLF、NUL、零宽和双向控制字符。',
  },
  'guide-image': {
    message: 'guide.yaml 的 {field} 写的是「{value}」，public/ 里却没有这个文件',
    fix: '把文件放进去，或者改成已有文件的地址',
    doc: 'guide.yaml 里的 logo 与 favicon 是 public/ 里的 SVG 或 PNG 文件。',
  },
  'file-missing': {
    message: '缺少 {value}',
    fix: '照 README 的「文件夹地图」补上它',
    doc: 'guide.yaml 与 terms.yaml 必须在。',
  },
  'merge-resolved': {
    message: '合并冲突没有解决：「{value}」',
    fix: '留下要的那一边，删掉 <<<<<<<、=======、>>>>>>> 三行',
    doc: '没有合并冲突的记号。',
  },
  'move-unfinished': {
    message: '上一次 npm run move 或 import 没有做完，有的文件改了，有的没改',
    fix: '运行 npm run fix 退回去，再来一次',
    doc: 'content/ 里没有中断的搬家或导入留下的 move-journal.json。',
  },
  'notes-exist': {
    message: '一篇笔记也没有',
    fix: '用 npm run new -- <部分>/<短名> <标题> 建第一篇',
    doc: '指南至少有一篇笔记。',
  },
};
