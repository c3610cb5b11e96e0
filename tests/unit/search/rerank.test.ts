import { describe, expect, it } from 'vitest';
import { coverageOf, rerank } from '../../../src/client/search/rerank.ts';
import { weighUnits } from '../../../src/client/search/units.ts';
import { fakeEngine } from './fake-engine.ts';

const page = (url: string, content: string) => ({ url, title: '', content });
const order = async (
  query: string,
  ...pages: { url: string; title: string; content: string }[]
) => {
  const { results } = await fakeEngine([], pages).engine.search(query);
  return (await rerank(query, results, '/')).map(({ noteId }) => noteId);
};

describe('coverageOf', () => {
  it('counts pairs anywhere and Latin words from their start', () => {
    expect(coverageOf(weighUnits('卷积核'), '卷积核')).toBe(1);
    expect(coverageOf(weighUnits('gan'), 'organ')).toBe(0);
    expect(coverageOf(weighUnits('rate'), 'learning rates')).toBe(1);
  });

  it('weighs the units', () => {
    const weights = new Map([
      ['冻结', 3],
      ['怎么', 1],
    ]);
    expect(coverageOf(weights, '冻结前面的层')).toBe(0.75);
  });
});

describe('rerank', () => {
  it('prefers the page that holds the words side by side', async () => {
    expect(
      await order(
        '查准率',
        page('/a/apart/', '查 准 与 准率 与 查准'),
        page('/a/whole/', '查准率'),
      ),
    ).toEqual(['a/whole', 'a/apart']);
  });

  it('leads to the heading that is typed after a name, be it a word of questions', async () => {
    const place = (id: string, title: string) => {
      return { title, url: `/a/b/#${id}`, excerpt: title, isHeading: true };
    };
    const places = [place('activation', '激活函数'), place('choose', '怎么选')];
    const content = '激活函数怎么选，看网络的深浅。';
    const { results } = await fakeEngine([], [{ ...page('/a/b/', content), places }]).engine.search(
      '',
    );
    const options = { asked: '激活函数 怎么选' };
    const [hit] = await rerank('激活函数 选', results, '/', options);
    expect(hit).toMatchObject({ href: '/a/b/#choose', isNamed: true });
    const [other] = await rerank('激活函数 选', results, '/', { asked: '激活函数怎么选' });
    expect(other!.href).toBe('/a/b/#activation');
  });

  it('drops pages that hold less than a third of the query', async () => {
    expect(await order('红烧肉做法', page('/a/b/', '这种做法'))).toEqual([]);
  });
});
