import type { AreaWords } from '../../rule-words.ts';

export const commands: AreaWords<'commands'> = {
  'part-exists': {
    message: '没有部分「{value}」',
    fix: '改成 guide.yaml 里的部分，或先在那里加上它',
    doc: 'npm run new 只在 guide.yaml 已有的部分里建笔记。',
  },
  'note-new': {
    message: '笔记「{value}」已经有了',
    fix: '换一个短名，或直接改那一篇',
    doc: 'npm run new 不改动已有的笔记。',
  },
  'address-known': {
    message: '网址「{value}」在 {other} 已经有了，id 是 {id}',
    fix: '这一个不用加；要在 {note} 也列出，就在那份清单里写一行 - ref: {id}',
    doc: 'npm run add 不把一个作品收第二次。',
  },
  'address-once': {
    message: '网址「{value}」在 {other} 已经写过',
    fix: '删去这一个：一份清单里一个作品只列一次',
    doc: 'npm run add 一次写几个网址，没有两个是同一个作品，也没有清单里已经列着的。',
  },
  'id-free': {
    message: '不能用「{value}」作 id：{advice}',
    fix: '换一个 --id，或者不写，由程序拟',
    doc: 'npm run add 的 --id 是小写英文单词，用一个连字符相连，全书没有用过。',
  },
};
