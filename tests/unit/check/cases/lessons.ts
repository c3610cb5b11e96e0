import { body, field } from '../harness.ts';
import type { RuleCase } from './types.ts';

/** Everything that a lesson must have, but the sum of it. */
const lesson = `<Figure name="loss-bowl" />

<Card id="a" question="a">b</Card>

<Card id="c" question="c">d</Card>

<Card id="e" question="e">f</Card>

<Card id="g" question="g">h</Card>

<Exercise id="e1" minutes="10">

Boil water.

<Answer>

It boils.

</Answer>

</Exercise>

A <Term id="oxidation">word</Term> and its source<Cite link="gov-uk-tea" />.
`;

const order = `## Pitfalls {/* pitfalls */}

a

## Code {/* code */}

b`;

export const lessons: RuleCase[] = [
  {
    rule: 'lesson-part',
    change: {
      'basics/water.mdx': (text) =>
        `${text.replace('minutes: 3', 'form: lesson\nnotRun: all need a kettle')}\n${lesson}`,
    },
    expected: [
      'basics/water.mdx:5:7  warning  lesson-part',
      '  这篇写着 form: lesson，却没有小结',
      '  修复：加一节 ## 小结 {/* summary */}，三五行，可以背下来',
    ],
  },
  {
    rule: 'lesson-order',
    change: body(order),
    expected: [
      'basics/water.mdx:17:1  warning  lesson-order',
      '  「Code」排在「Pitfalls」后面',
      '  修复：按 直觉、定义、手算一遍、代码、在 PyTorch 里、容易踩的坑、小结、自测、动手 的次序排',
    ],
  },
  {
    rule: 'exercise-answer',
    change: body('<Exercise id="e" minutes="10">\n\nBoil water.\n\n</Exercise>'),
    expected: [
      'basics/water.mdx:13:1  error  exercise-answer',
      '  动手题里有 0 个 <Answer>',
      '  修复：题目写完之后放一个 <Answer>…</Answer>，后面不再写别的',
    ],
  },
  {
    rule: 'minutes-computed',
    change: field('minutes', '40'),
    expected: [
      'basics/water.mdx:5:10  warning  minutes-computed',
      '  写着 40 分钟，按正文、公式、代码、图和必读算是 1 分钟',
      '  修复：删掉 minutes 这一行；确有理由才留',
    ],
  },
  {
    rule: 'card-id',
    change: body('<Card question="How hot?">\n\nNot boiling.\n\n</Card>'),
    expected: [
      'basics/water.mdx:13:1  warning  card-id',
      '  <Card> 没有 id，读者复习的记录认不出它',
      '  修复：运行 npm run fix，由它补上',
    ],
  },
];
