import { describe, expect, it } from 'vitest';
import { answerByNames } from '../../../src/client/search/by-names.ts';
import { unpackNames } from '../../../src/client/search/names.ts';
import { completeNames } from '../../../src/client/search/library.ts';
import { answer, type Library } from '../../../src/client/search/planner.ts';
import { fakeEngine, type FakePage } from './fake-engine.ts';
import { lexicon, table } from './lexicon.fixture.ts';

const names = completeNames(unpackNames(lexicon), table);
const gradient: FakePage = {
  url: '/repo/maths/gradient/',
  title: '导数、方向导数与梯度',
  content: '沿负梯度走，学习率决定步子。',
};
const convolution: FakePage = {
  url: '/repo/foundations/convolution/',
  title: '卷积神经网络',
  content: '卷积核滑过全图。机器之心的入门长文。',
  places: [
    {
      title: '从入门到精通',
      url: '/repo/foundations/convolution/#guide',
      excerpt: '<mark>机器之心</mark>的入门长文',
    },
  ],
};
const optimizers: FakePage = {
  url: '/repo/training/optimizers/',
  title: '梯度下降与优化器',
  content: 'Adam 的学习率不必精调。tensorboard 看曲线。',
};
const pages = [gradient, convolution, optimizers];

function ask(
  query: string,
  { junk = [] as FakePage[], vocabulary = ['tensorboard', 'adam'] } = {},
) {
  const { engine, asked } = fakeEngine(pages, junk);
  const library: Library = { names, vocabulary, engine, pages: new Map(), base: '/repo/' };
  return answer(query, library).then((found) => ({
    ...found,
    asked,
    ids: found.results.map(({ href }) => href),
  }));
}

describe('answerByNames', () => {
  it('answers with address, place and part before any index is there', () => {
    expect(answerByNames('感受野', names, '/repo/').results).toEqual([
      {
        href: '/repo/foundations/convolution/#receptive-field',
        title: '感受野',
        kind: 'term',
        trail: ['基础', '卷积神经网络'],
        excerpt: '',
        isDirect: true,
      },
    ]);
  });
});

describe('answer', () => {
  it('looks for a word with a hyphen as the index keeps it, then in its parts', async () => {
    expect((await ask('mini-batch')).asked.slice(0, 2)).toEqual(['minibatch', 'mini-batch']);
  });

  it('orders what names and text found together, the surest first', async () => {
    const { ids } = await ask('梯度下降');
    expect(ids).toEqual(['/repo/training/optimizers/', '/repo/maths/gradient/#gradient-descent']);
    expect((await ask('学习率')).ids).toEqual([
      '/repo/maths/gradient/',
      '/repo/training/optimizers/',
    ]);
  });

  it('puts the page of that name first and gives it the excerpt of the text', async () => {
    const { results, isWeak, corrected } = await ask('卷积神经网络');
    expect(results[0]).toMatchObject({
      href: '/repo/foundations/convolution/',
      isDirect: true,
      trail: ['基础'],
    });
    expect(results[0]?.excerpt).toContain('卷积核滑过全图');
    expect({ isWeak, corrected }).toEqual({ isWeak: false, corrected: undefined });
  });

  it('leads to the entry that holds the words, below its note', async () => {
    const { results } = await ask('机器之心');
    expect(results[0]).toMatchObject({
      href: '/repo/foundations/convolution/#guide',
      title: '从入门到精通',
      trail: ['基础', '卷积神经网络'],
      isDirect: false,
    });
  });

  it('answers a question by the note that says it is asked so, at its top', async () => {
    const asks = { ...optimizers, kw: 'Adam , 显卡 内存 不够', content: '内存。' };
    const { engine } = fakeEngine([
      { ...asks, places: [{ title: '内存', url: '#memory', excerpt: '' }] },
    ]);
    const search = () => engine.search('内存');
    const library = {
      names,
      vocabulary: [],
      engine: { ...engine, search },
      pages: new Map(),
      base: '/repo/',
    };
    const { results } = await answer('显卡内存不够怎么办', library);
    expect(results[0]).toMatchObject({ href: '/repo/training/optimizers/', kind: 'note' });
  });

  it('takes a dotted name for its last part where no text holds it whole', async () => {
    const found = await ask('nn.Adam');
    expect(found.ids).toEqual(['/repo/training/optimizers/']);
    expect(found.asked.indexOf('nn.adam')).toBeLessThan(found.asked.indexOf('adam'));
    expect(found.isWeak).toBe(false);
  });

  it('finds an entry by the author or site in its id', async () => {
    const places = [{ title: '动手学', url: '#d2l-zh', excerpt: '一本书' }];
    const { engine } = fakeEngine([{ ...convolution, kw: 'd2l', places }]);
    const library = { names, vocabulary: [], engine, pages: new Map(), base: '/repo/' };
    const { results } = await answer('d2l', library);
    expect(results[0]).toMatchObject({
      href: '/repo/foundations/convolution/#d2l-zh',
      kind: 'entry',
    });
  });

  it('leads from the words of a heading to it, and names the note of one that others have too', async () => {
    const places = [
      { title: '感受野有多大', url: '#size', excerpt: '数一数', isHeading: true },
      { title: '代码', url: '#code', excerpt: 'im2col 展开', isHeading: true },
    ];
    const { engine } = fakeEngine([
      { ...convolution, content: '窗。感受野有多大。im2col', places },
    ]);
    const library = { names, vocabulary: [], engine, pages: new Map(), base: '/repo/' };
    expect((await answer('感受野有多大', library)).results[0]).toMatchObject({
      title: '感受野有多大',
      trail: ['基础', '卷积神经网络'],
    });
    expect((await answer('im2col', library)).results[0]).toMatchObject({
      href: '/repo/foundations/convolution/#code',
      title: '卷积神经网络 › 代码',
      trail: ['基础'],
    });
  });

  it('shows a note once, though its name and its text both answer', async () => {
    const { ids } = await ask('梯度下降');
    const notes = ids.map((href) => href.replace(/#.*/, ''));
    expect(notes).toEqual([...new Set(notes)]);
  });

  it('searches the corrected word and says so', async () => {
    const { corrected, ids, asked } = await ask('tensorbord 曲线', {
      junk: [gradient, convolution],
    });
    expect(corrected).toBe('tensorboard 曲线');
    expect(ids[0]).toBe('/repo/training/optimizers/');
    expect(asked[0]).toBe('tensorboard 曲线');
  });

  it('searches the name that pinyin means', async () => {
    const { corrected, ids } = await ask('juanji');
    expect(corrected).toBe('卷积');
    expect(ids[0]).toBe('/repo/foundations/convolution/');
  });

  it('still finds a rare word that the vocabulary left out', async () => {
    const { ids, corrected } = await ask('adam', { vocabulary: ['tensorboard'] });
    expect(ids).toEqual(['/repo/training/optimizers/']);
    expect(corrected).toBeUndefined();
  });

  it('falls back to the parts of a query that no page holds whole', async () => {
    const { ids, isWeak } = await ask('学习率由什么决定得好');
    expect(ids[0]).toBe('/repo/maths/gradient/');
    expect(isWeak).toBe(true);
  });

  it('returns nothing of what Pagefind makes up by falling back to prefixes', async () => {
    const { results, isWeak } = await ask('红烧肉做法', { junk: pages });
    expect(results).toEqual([]);
    expect(isWeak).toBe(true);
  });

  it('finds traditional characters as simplified ones', async () => {
    const { ids } = await ask('卷積神經網絡');
    expect(ids[0]).toBe('/repo/foundations/convolution/');
  });

  it('loads no more than three texts for one query', async () => {
    let loaded = 0;
    const many = Array.from({ length: 40 }, (_, index) => ({
      id: String(index),
      score: 1,
      data: async () => {
        loaded++;
        return {
          url: `/repo/a/${index}/`,
          content: '曲线',
          excerpt: '',
          meta: {},
          sub_results: [],
        };
      },
    }));
    const engine = { search: async () => ({ results: many }), lost: 0 };
    const library = { names, vocabulary: [], engine, pages: new Map(), base: '/repo/' };
    await answer('曲线', library);
    expect(loaded).toBe(3);
    loaded = 0;
    await answer('曲线', library, 12);
    expect(loaded).toBe(15);
  });

  describe('counts', () => {
    const page = (index: number, content = '曲线'): FakePage => ({
      url: `/repo/many/${index}/`,
      title: `第 ${index} 篇`,
      content,
    });
    const many = Array.from({ length: 22 }, (_, index) => page(index));
    const idsOf = (all: readonly FakePage[]) =>
      new Map(all.map(({ url }) => [url, url.slice('/repo/'.length, -1)]));
    const askAll = (query: string, all: readonly FakePage[], extra?: number) => {
      const { engine } = fakeEngine(all, all);
      const pages = idsOf(all);
      return answer(query, { names, vocabulary: [], engine, pages, base: '/repo/' }, extra);
    };

    it('all notes that answer, and shows them all at the end', async () => {
      const first = await askAll('曲线', many);
      expect([first.results.length, first.count]).toEqual([3, 22]);
      const next = await askAll('曲线', many, 12);
      expect([next.results.length, next.count]).toEqual([15, 22]);
      const last = await askAll('曲线', many, 24);
      expect([last.results.length, last.count]).toEqual([22, 22]);
    });

    it('a note once that its name has brought and its text as well', async () => {
      const all = [...many, { ...convolution, content: '卷积 曲线' }];
      const { results, count } = await askAll('卷积 曲线', [
        ...many.map((one) => ({ ...one, content: '卷积 曲线' })),
        ...all.slice(-1),
      ]);
      expect(results[0]!.href).toBe('/repo/foundations/convolution/');
      expect(count).toBe(23);
    });

    it('none that holds the characters apart', async () => {
      const apart = page(99, '曲折的直线');
      const all = [...many, apart];
      const { engine } = fakeEngine(all);
      const { search } = engine;
      engine.search = async (text) =>
        text === '曲线' ? { results: (await search('线')).results } : search(text);
      const library = { names, vocabulary: [], engine, pages: idsOf(all), base: '/repo/' };
      expect((await answer('曲线', library)).count).toBe(22);
    });

    it('no more than it shows where nothing answers but parts of the query', async () => {
      const { results, count, isWeak } = await askAll('曲线怎样决定步子', many);
      expect(isWeak).toBe(true);
      expect(count).toBe(results.length);
    });
  });

  it('concludes nothing, and asks nothing more, where a file of the index did not arrive', async () => {
    const { engine, asked } = fakeEngine(pages);
    const { search } = engine;
    engine.search = (text) => {
      engine.lost += 1;
      return search(text);
    };
    const library = { names, vocabulary: [], engine, pages: new Map(), base: '/repo/' };
    expect(await answer('学习率由什么决定得好', library)).toMatchObject({
      results: [],
      reach: 'part',
    });
    expect(asked).toEqual(['学习率由 决定得好']);
    const some = await answer('学习率', library);
    expect(some.results.map(({ href }) => href)).toContain('/repo/maths/gradient/');
    expect(some.reach).toBe('part');
  });

  it('says that all was searched again once everything arrives', async () => {
    const { engine } = fakeEngine(pages);
    engine.lost = 3;
    const library = { names, vocabulary: [], engine, pages: new Map(), base: '/repo/' };
    expect((await answer('学习率', library)).reach).toBe('all');
  });

  it('leaves out a page whose text did not arrive', async () => {
    const { engine } = fakeEngine(pages);
    const { search } = engine;
    engine.search = async (text) => {
      const { results } = await search(text);
      results[0]!.data = async () => {
        engine.lost += 1;
        return undefined;
      };
      return { results };
    };
    const library = { names, vocabulary: [], engine, pages: new Map(), base: '/repo/' };
    const { results, reach } = await answer('学习率', library);
    expect(results.map(({ href }) => href)).toEqual(['/repo/training/optimizers/']);
    expect(reach).toBe('part');
  });
});
