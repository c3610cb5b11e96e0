import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readExcerpt } from '../../../src/client/search/excerpt.ts';
import type { Answer, Result } from '../../../src/client/search/by-names.ts';
import { languageOf } from '../../../src/client/search/language.ts';
import {
  describe as say,
  drawResults,
  type Drawing,
  type PanelWords,
} from '../../../src/client/search/view.ts';

const words: PanelWords = {
  loading: '…',
  none: '没有「{}」',
  one: '1 条',
  many: '{} 条',
  more: '',
  corrected: '已改按「{}」',
  weak: '最接近的',
  part: '不全',
  partNone: '还说不准「{}」',
  names: '只按名称',
  namesNone: '没有名叫「{}」',
  direct: '直达',
  recent: '',
  forget: '',
  terms: '',
  allTerms: '',
  note: '笔记',
  term: '术语',
  heading: '小节',
  entry: '条目',
  english: '英文',
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

  it('begins with no comma and ends a last Chinese sentence as any other', () => {
    expect(readExcerpt('、转置<mark>卷积</mark>的注意力.')).toEqual([
      { text: '转置', isMarked: false },
      { text: '卷积', isMarked: true },
      { text: '的注意力。', isMarked: false },
    ]);
  });

  it('shows escaped brackets as brackets', () => {
    expect(readExcerpt('a &lt;script&gt;')).toEqual([{ text: 'a <script>', isMarked: false }]);
  });
});

/** Only what drawing may use: any other way to make nodes is missing and throws. */
class FakeNode {
  readonly attributes = new Map<string, string>();
  readonly name: string;
  nodes: (FakeNode | string)[] = [];
  parent: FakeNode | undefined;
  constructor(name: string) {
    this.name = name;
  }
  set innerHTML(_: string) {
    throw new Error('innerHTML');
  }
  get children(): FakeNode[] {
    return this.nodes.filter((node) => node instanceof FakeNode);
  }
  get textContent(): string {
    return this.nodes.map((node) => (typeof node === 'string' ? node : node.textContent)).join('');
  }
  set textContent(text: string) {
    this.nodes = [text];
  }
  getAttribute(key: string): string | null {
    return this.attributes.get(key) ?? null;
  }
  setAttribute(key: string, value: string): void {
    this.attributes.set(key, value);
  }
  removeAttribute(key: string): void {
    this.attributes.delete(key);
  }
  querySelector(name: string): FakeNode | null {
    for (const child of this.children) {
      const found = child.name === name ? child : child.querySelector(name);
      if (found) return found;
    }
    return null;
  }
  insertBefore(node: FakeNode, before: FakeNode | null): void {
    node.remove();
    const at = before ? this.nodes.indexOf(before) : this.nodes.length;
    this.nodes.splice(at, 0, node);
    node.parent = this;
    moves.push(node);
  }
  append(...nodes: (FakeNode | string)[]): void {
    for (const node of nodes) if (typeof node !== 'string') node.parent = this;
    this.nodes.push(...nodes);
  }
  prepend(...nodes: (FakeNode | string)[]): void {
    this.nodes.unshift(...nodes);
  }
  remove(): void {
    if (this.parent) this.parent.nodes = this.parent.nodes.filter((node) => node !== this);
    this.parent = undefined;
  }
  toString(): string {
    const inner = this.nodes.map((node) =>
      typeof node === 'string' ? JSON.stringify(node) : String(node),
    );
    return `${this.name}(${inner.join(' ')})`;
  }
}

/** Entries that were put into the list or moved in it: whatever moves loses the keyboard. */
let moves: FakeNode[] = [];

const resultAt = (href: string, more: Partial<Result> = {}): Result => ({
  href,
  title: href,
  kind: 'note',
  trail: [],
  excerpt: '',
  isDirect: false,
  ...more,
});

describe('drawResults', () => {
  beforeEach(() => {
    moves = [];
    vi.stubGlobal('document', { createElement: (name: string) => new FakeNode(name) });
  });
  afterEach(() => vi.unstubAllGlobals());

  const list = () => new FakeNode('ol');
  const draw = (into: FakeNode, results: Result[], more: Partial<Drawing> = {}) =>
    drawResults(into as unknown as HTMLElement, results, {
      level: 'h2',
      language: 'zh-CN',
      words,
      ...more,
    });
  const hrefs = (of: FakeNode) =>
    of.children.map((item) => item.querySelector('a')!.getAttribute('href'));
  const hold = (item: FakeNode) => ({ held: item as unknown as Element });

  it('draws one heading link, the place and the excerpt, all from text', () => {
    const drawn = list();
    const hostile = '<img src=x onerror=alert(1)>';
    draw(drawn, [
      resultAt('/a/', {
        title: hostile,
        trail: ['基础', hostile],
        excerpt: `<mark>卷</mark>${hostile}`,
        isDirect: true,
      }),
    ]);
    const text = JSON.stringify(hostile);
    expect(String(drawn)).toBe(
      `ol(li(h2(a(${text})) p(span("直达") " " ${JSON.stringify(`笔记 · 基础 › ${hostile}`)}) p(mark("卷") ${text})))`,
    );
  });

  it('marks what is in the other language', () => {
    const drawn = list();
    draw(drawn, [
      resultAt('/a/', { title: 'CNN Explainer', excerpt: 'Polo Club. 池化' }),
      resultAt('/b/', { title: '池化', excerpt: 'a <mark>pooling</mark> layer' }),
      resultAt('/c/', { title: 'x²' }),
    ]);
    const languages = drawn.children.map((item) => [
      item.querySelector('a')!.getAttribute('lang'),
      item.children[2]?.getAttribute('lang') ?? null,
    ]);
    expect(languages).toEqual([
      ['en', null],
      [null, 'en'],
      [null, null],
    ]);
    expect(languageOf('Tea 茶', 'en')).toBe('zh-CN');
    expect(languageOf('Tea', 'en')).toBeUndefined();
  });

  it('says of an entry in English that it is one, whatever letters its title has', () => {
    const drawn = list();
    const trail = ['基础', '卷积'];
    draw(drawn, [
      resultAt('/a/', { title: 'MNIST（数据集卡片）', kind: 'entry', language: 'en', trail }),
      resultAt('/b/', { title: 'PaddleOCR', kind: 'entry', language: 'zh', trail }),
      resultAt('/c/', { title: 'Adam', kind: 'heading', trail }),
    ]);
    const places = drawn.children.map((item) => item.children[1]!.textContent);
    expect(places).toEqual([
      '条目 · 英文 · 基础 › 卷积',
      '条目 · 基础 › 卷积',
      '小节 · 基础 › 卷积',
    ]);
  });

  it('keeps the entry of a note, whatever new is said of it, and its link', () => {
    const drawn = list();
    draw(drawn, [resultAt('/a/#x'), resultAt('/b/')]);
    const [a, b] = drawn.children;
    const link = a!.querySelector('a');
    draw(drawn, [
      resultAt('/c/'),
      resultAt('/b/'),
      resultAt('/a/#y', { title: 'Adam', excerpt: '新' }),
    ]);
    expect(hrefs(drawn)).toEqual(['/c/', '/b/', '/a/#y']);
    expect(drawn.children.slice(1)).toEqual([b, a]);
    expect(a!.querySelector('a')).toBe(link);
    expect(String(a)).toBe('li(h2(a("Adam")) p("笔记") p("新"))');
    expect(link!.getAttribute('lang')).toBe('en');
  });

  it('neither moves nor redirects the entry that has the keyboard, and puts the new behind', () => {
    const drawn = list();
    draw(drawn, [resultAt('/a/'), resultAt('/b/#x'), resultAt('/c/')]);
    const held = drawn.children[1]!;
    moves = [];
    draw(
      drawn,
      [resultAt('/d/'), resultAt('/c/'), resultAt('/b/#y', { excerpt: '新' })],
      hold(held),
    );
    expect(hrefs(drawn)).toEqual(['/b/#x', '/c/', '/d/']);
    expect(moves).not.toContain(held);
    draw(drawn, [resultAt('/b/#x', { excerpt: '新' })], hold(held));
    expect(String(drawn)).toBe('ol(li(h2(a("/b/#x")) p("笔记") p("新")))');
    expect(moves).not.toContain(held);
  });

  it('moves nothing when nothing is new, and lets more come behind what is there', () => {
    const drawn = list();
    draw(drawn, [resultAt('/a/'), resultAt('/b/')]);
    moves = [];
    draw(drawn, [resultAt('/a/', { excerpt: '新' }), resultAt('/b/')]);
    expect(moves).toEqual([]);
    draw(drawn, [resultAt('/c/'), resultAt('/b/'), resultAt('/a/')], { isGrowing: true });
    expect(hrefs(drawn)).toEqual(['/a/', '/b/', '/c/']);
  });
});

describe('what the live region says', () => {
  const answer = (count: number, more: Partial<Answer> = {}): Answer => ({
    results: [],
    count,
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
