import type { AreaWords } from '../../rule-words.ts';

export const lessons: AreaWords<'lessons'> = {
  'lesson-part': {
    message: '这篇写着 form: {form}，却没有{value}',
    fix: '{advice}',
    doc: '课有图、四道以上自测、动手题、能运行的代码（或 notRun 里的理由）、依据、术语和小结；存档有框架和两道自测。',
  },
  'lesson-order': {
    message: '「{value}」排在「{other}」后面',
    fix: '按 直觉、定义、手算一遍、代码、在 PyTorch 里、容易踩的坑、小结、自测、动手 的次序排',
    doc: '固定的小标题按一个次序排；短文可以缺，不能换位置。',
  },
  'exercise-answer': {
    message: '动手题里有 {value} 个 <Answer>',
    fix: '题目写完之后放一个 <Answer>…</Answer>，后面不再写别的',
    doc: '动手题以一个折起来的答案结束。',
  },
  'card-id': {
    message: '<{component}> 没有 id，读者复习的记录认不出它',
    fix: '运行 npm run fix，由它补上',
    doc: '自测卡片与动手题有 id：读者的记录靠它认出同一道题，改题目时不改 id。',
  },
  'minutes-computed': {
    message: '写着 {value} 分钟，按正文、公式、代码、图和必读算是 {computed} 分钟',
    fix: '删掉 minutes 这一行；确有理由才留',
    doc: '阅读时间由程序算；自己写的不离谱。',
  },
};
