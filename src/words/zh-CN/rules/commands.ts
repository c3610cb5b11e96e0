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
};
