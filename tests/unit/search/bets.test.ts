import { describe, expect, it } from 'vitest';
import { sureBet } from '../../../src/client/search/bet.ts';
import { placeBets } from '../../../src/client/search/bets.ts';
import { unpackNames } from '../../../src/client/search/names.ts';
import { withOtherNames } from '../../../src/client/search/other-names.ts';
import { completeNames } from '../../../src/client/search/library.ts';
import { fold } from '../../../src/client/search/normalise.ts';
import { lexicon, table } from './lexicon.fixture.ts';

const names = completeNames(unpackNames(lexicon), table);
const bets = (query: string) => placeBets(names.simplify(fold(query)), names);
const first = (query: string) => {
  const bet = bets(query)[0];
  return bet && `${bet.how} ${bet.name.note.id}${bet.name.anchor && `#${bet.name.anchor}`}`;
};

describe('placeBets', () => {
  it.each([
    ['卷积神经网络', 'exact foundations/convolution'],
    ['cnn', 'exact foundations/convolution'],
    ['感受野', 'exact foundations/convolution#receptive-field'],
    ['Receptive-Field', 'exact foundations/convolution#receptive-field'],
    ['卷積神經網', 'prefix foundations/convolution'],
    ['recept', 'prefix foundations/convolution#receptive-field'],
    ['ganshouye', 'pinyin foundations/convolution#receptive-field'],
    ['juan ji shen jing', 'pinyin foundations/convolution'],
    ['jjsjwl', 'pinyin foundations/convolution'],
    ['神经网络', 'contains foundations/convolution'],
    ['卷积层的输出怎么算', 'contained foundations/convolution'],
    ['receptive feild', 'typo foundations/convolution#receptive-field'],
    ['卷机神经网络', 'typo foundations/convolution'],
  ])('finds %s: %s', (query, expected) => {
    expect(first(query)).toBe(expected);
  });

  it('puts the better kind of match first', () => {
    const found = bets('梯度下降').map(({ name, score }) => [name.note.id, score > sureBet]);
    expect(found).toEqual([
      ['training/optimizers', true],
      ['maths/gradient', true],
    ]);
  });

  it('leads to the heading of a term and not to the top of its note', () => {
    const bet = bets('梯度下降').find(({ name }) => name.note.id === 'maths/gradient');
    expect(bet?.name.anchor).toBe('gradient-descent');
  });

  it('names each note once', () => {
    const ids = bets('梯度').map(({ name }) => name.note.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('does not see GAN in organ, nor a slip in three letters', () => {
    expect(bets('organ')).toEqual([]);
    expect(bets('gam')).toEqual([]);
  });

  it('takes two letters for initials at most of a word, not for pinyin', () => {
    expect(bets('jua')[0]?.how).toBe('pinyin');
    expect(bets('ju')).toEqual([]);
  });

  it.each(['asdfqwer', '红烧肉做法', '!!!', ''])('has nothing to say to %j', (query) => {
    expect(bets(query)).toEqual([]);
  });
});

it('finds a word with a slip among several words, as a hint only', () => {
  const [bet] = bets('原理 卷机神经网络');
  expect(bet?.name.note.id).toBe('foundations/convolution');
  expect(bet?.score).toBeLessThan(sureBet);
});

describe('a query of several parts', () => {
  const titled = unpackNames(
    {
      ...lexicon,
      notes: [
        ['a/functions', 0, 'Python 基础：变量、函数', ['函数'], []],
        ['a/activations', 0, '激活函数', [], []],
        ['a/losses', 0, '损失函数', ['cross entropy'], []],
        ['a/regression', 1, '回归', ['softmax'], []],
        ['a/chosen', 1, '框架比较', [], []],
        ['a/torch', 1, 'PyTorch', [], []],
        ['a/flow', 1, 'TensorFlow', [], []],
      ],
      headings: [
        ['code', '代码', [1, 2, 5]],
        ['worked-example', '手算一遍', [1, 3]],
      ],
      pinyin: 'ji激 huo活 ceng层 tu图 han函 shu数',
    },
    'a/losses',
  );
  const aliases = [
    [],
    ['激活层输出', 'sigmoid'],
    ['激活图'],
    [],
    ['PyTorch 还是 TensorFlow'],
    ['normalization', 'overfitting'],
    ['softmax', 'object detection'],
  ];
  const guide = withOtherNames(titled, { others: aliases.map((own) => [own, []]), pinyin: '' });
  const places = (query: string) =>
    placeBets(guide.simplify(fold(query)), guide).map(
      ({ name }) => name.note.id + (name.anchor && `#${name.anchor}`),
    );

  it.each([
    // A word that many names hold says little beside one that few hold.
    ['softmax函数', 'a/regression'],
    ['sigmoid函数', 'a/activations'],
    // A part of a longer name is none.
    ['激活函数怎么选', 'a/activations'],
    // 层 is no slip of 图: they sound nothing alike.
    ['激活层', 'a/activations'],
    // What a note teaches is its own before it is an alias of another.
    ['softmax', 'a/regression'],
    ['softmax 算法', 'a/regression'],
    // All names of a note count together, without the words of the question.
    ['PyTorch 和 TensorFlow 选哪个', 'a/chosen'],
    // Forms of one English word.
    ['normalize', 'a/torch'],
    ['overfit', 'a/torch'],
    ['detector', 'a/flow'],
    // A heading of many notes belongs to the note that is named.
    ['激活函数 代码', 'a/activations#code'],
    ['回归的手算', 'a/regression#worked-example'],
    // Alone it is that of the page one is on.
    ['代码', 'a/losses#code'],
  ])('%s leads to %s', (query, place) => {
    expect(places(query)[0]).toBe(place);
  });

  it('takes no word for a slip of a longer one, nor for one that sounds different', () => {
    const named = unpackNames({
      ...lexicon,
      notes: [
        ['a/batch', 0, '批归一化', [], []],
        ['a/spread', 0, '标准差', [], []],
        ['a/scale', 0, '归一化、标准化与编码', [], []],
      ],
      headings: [],
      pinyin: 'pi批 gui归 yi一 hua化 biao标 zhun准 cha差 yu与 bian编 ma码',
    });
    const found = placeBets(fold('归一化和标准化有什么区别'), named);
    expect(found.map(({ name }) => name.note.id)).toEqual(['a/scale']);
    const slips = placeBets(fold('标准查 公式'), {
      ...named,
      mayBeSlip: (typed, meant) => `${typed}${meant}` === '查差',
    });
    expect(slips.map(({ name, how }) => [name.note.id, how])).toEqual([['a/spread', 'typo']]);
  });

  it('takes no word that a name holds for a slip of another name', () => {
    const named = unpackNames({
      ...lexicon,
      notes: [
        ['a/attention', 0, 'patch', [], []],
        ['a/norm', 0, '批归一化', ['batch norm'], []],
      ],
      headings: [],
    });
    const found = placeBets('batch 训练', named);
    expect(found.map(({ name }) => name.note.id)).not.toContain('a/attention');
    expect(placeBets('pathc 训练', named)[0]!.name.note.id).toBe('a/attention');
  });

  it('counts a piece of a title within a query like the title', () => {
    const titled = (title: string) =>
      unpackNames({ ...lexicon, notes: [['a/rate', 0, title, [], []]], headings: [] });
    const score = (title: string) => placeBets('学习率设多大合适', titled(title))[0]!.score;
    expect(score('学习率与退火')).toBe(score('学习率') - 3);
  });

  it('names every note that has a common heading, the page one is on first', () => {
    expect(places('代码')).toEqual(['a/losses#code', 'a/activations#code', 'a/torch#code']);
  });
});
