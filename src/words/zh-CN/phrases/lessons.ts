import type { LessonPart } from '../../../schema/phrases/lessons.ts';
import { toPhrases } from '../../rule-words.ts';

export const lessons = toPhrases<'', LessonPart>('', {
  'lesson-figure': ['图', '放一幅 <Figure>；别的笔记里的图换个状态也可以再用'],
  'lesson-cards': ['四道以上自测', '补足 <Card>，其中一道找错，一道二选一，一道重算'],
  'lesson-exercise': ['动手题', '写一道 <Exercise>，答案放进 <Answer>'],
  'lesson-code': ['能运行的代码', '给 python 代码块标上 run；都不能运行时在 notRun 里写明理由'],
  'lesson-sources': ['依据', '给不是当场算出的数字和说法加 <Cite>'],
  'lesson-terms': ['术语', '在 teaches 里列出教的术语，或用 <Term> 标出用到的'],
  'lesson-summary': ['小结', '加一节 ## 小结 {/* summary */}，三五行，可以背下来'],
  'archive-framework': [' framework', '写明讲的是哪个旧框架，例如 framework: tensorflow@1'],
  'archive-cards': ['两道自测', '补足 <Card>'],
});
