import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readExcerpt } from '../../../src/client/search/excerpt.ts';
import type { Answer } from '../../../src/client/search/planner.ts';
import { describe as say, drawResults, type PanelWords } from '../../../src/client/search/view.ts';

const words: PanelWords = {
  loading: '…',
  none: '没有「{}」',
  one: '1 条',
  many: '{} 条',
  corrected: '已改按「{}」',
  weak: '最接近的',
  part: '不全',
  partNone: '还说不准「{}」',
  names: '只按名称',
  namesNone: '没有名叫「{}」',
  direct: '直达',
  opening: '',
  failed: '',
  tooOld: '',
  dev: '',
};

describe('readExcerpt', () => {
  it('accepts mark and nothing else', () => {
    expect(readExcerpt('<b>粗</b> <mark>卷</mark><img src=x onerror=alert(1)>')).toEqual([
      { text: '<b>粗</b> ', isMarked: false },
      { text: '卷', isMarked: true },
      { text: '<img src=x onerror=alert(1)>', isMarked: false },
    ]);
  });

  it('refuses a mark with attributes', () => {
    expect(readExcerpt('<mark onclick=x>卷</mark>')).toEqual([
      { text: '<mark onclick=x>卷', isMarked: false },
    ]);
  });

  it('joins marks that touch and drops the seams between words', () => {
    expect(readExcerpt('<mark>卷</mark>\u200b<mark>积</mark>\u200b核')).toEqual([
      { text: '卷积', isMarked: true },
      { text: '核', isMarked: false },
    ]);
  });

  it('ends Chinese blocks in Chinese and marks no blank', () => {
    expect(readExcerpt('曲线. <mark>Adam </mark>的 v1. 好')).toEqual([
      { text: '曲线。', isMarked: false },
      { text: 'Adam', isMarked: true },
      { text: ' 的 v1. 好', isMarked: false },
    ]);
  });

  it('shows escaped brackets as brackets', () => {
    expect(readExcerpt('a &lt;script&gt;')).toEqual([{ text: 'a <script>', isMarked: false }]);
  });
});

/** Only what drawing may use: any other way to make nodes is missing and throws. */
class FakeNode {
  readonly children: (FakeNode | string)[] = [];
  readonly attributes: Record<string, string> = {};
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  set innerHTML(_: string) {
    throw new Error('innerHTML');
  }
  setAttribute(key: string, value: string): void {
    this.attributes[key] = value;
  }
  append(...nodes: (FakeNode | string)[]): void {
    this.children.push(...nodes);
  }
  prepend(...nodes: (FakeNode | string)[]): void {
    this.children.unshift(...nodes);
  }
  replaceChildren(...nodes: (FakeNode | string)[]): void {
    this.children.splice(0, Infinity, ...nodes);
  }
  toString(): string {
    const inner = this.children.map((child) =>
      typeof child === 'string' ? JSON.stringify(child) : String(child),
    );
    return `${this.name}(${inner.join(' ')})`;
  }
}

describe('drawResults', () => {
  beforeEach(() =>
    vi.stubGlobal('document', { createElement: (name: string) => new FakeNode(name) }),
  );
  afterEach(() => vi.unstubAllGlobals());

  it('draws one heading link, the place and the excerpt, all from text', () => {
    const list = new FakeNode('ol');
    const hostile = '<img src=x onerror=alert(1)>';
    drawResults(
      list as unknown as HTMLElement,
      [
        {
          href: '/a/',
          title: hostile,
          trail: ['基础', hostile],
          excerpt: `<mark>卷</mark>${hostile}`,
          isDirect: true,
        },
      ],
      'h2',
      words,
    );
    const text = JSON.stringify(hostile);
    expect(String(list)).toBe(
      `ol(li(h2(a(${text})) p(span("直达") " " ${JSON.stringify(`基础 › ${hostile}`)}) p(mark("卷") ${text})))`,
    );
  });
});

describe('what the live region says', () => {
  const answer = (count: number, more: Partial<Answer> = {}): Answer => ({
    results: Array.from({ length: count }, () => ({}) as Answer['results'][number]),
    corrected: undefined,
    isWeak: false,
    reach: 'all',
    ...more,
  });

  it.each([
    [answer(0, { isWeak: true }), '没有「$& <b>」'],
    [answer(1), '1 条'],
    [answer(7, { corrected: 'adam' }), '7 条 · 已改按「adam」'],
    [answer(2, { isWeak: true }), '2 条 · 最接近的'],
  ])('of %j is %s', (found, said) => {
    expect(say('$& <b>', found, words)).toBe(said);
  });

  it.each([
    [answer(1, { reach: 'part' }), '1 条 · 不全'],
    [answer(3, { reach: 'part', isWeak: true }), '3 条 · 不全'],
    [answer(0, { reach: 'part', isWeak: true }), '还说不准「卷」'],
    [answer(2, { reach: 'names', isWeak: true }), '2 条 · 只按名称'],
    [answer(0, { reach: 'names', isWeak: true }), '没有名叫「卷」'],
  ])('concludes nothing from what was not searched: %j', (found, said) => {
    expect(say('卷', found, words)).toBe(said);
  });
});
