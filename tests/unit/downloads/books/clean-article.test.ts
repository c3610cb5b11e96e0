import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../../scripts/downloads/books/clean-article.ts';
import { wordsOf } from '../../../../src/words/index.ts';

const words = wordsOf('en');

function clean(html: string, ids: string[] = []) {
  const { children, folded } = cleanArticle(fromHtml(html, { fragment: true }).children, {
    words,
    href: '/maths/gradient/',
    ids: new Set(ids),
  });
  return {
    html: toHtml(children),
    folded: folded.map(({ question, body, ...text }) => ({
      ...text,
      question: toHtml(question),
      body: toHtml(body).trim(),
    })),
  };
}

describe('an article in a book', () => {
  it.each([
    ['a script', '<script src="x.js"></script>'],
    ['a button', '<button type="button" class="copy">Copy</button>'],
    ['what waits for a script', '<p hidden>…</p>'],
    ['the controls of a figure', '<div class="figure-choices"><b>0.1</b></div>'],
    ['the way to the page of a figure', '<a class="figure-open" href="/figures/x/">Open</a>'],
    ['navigation', '<nav class="breadcrumb"><a href="/">Home</a></nav>'],
    ['the menu of an entry', '<details class="entry-menu"><summary>⋯</summary>x</details>'],
    ['an empty line for a status', '<p class="figure-status" role="status"></p>'],
    ['a comment', '<!-- x -->'],
  ])('has not %s', (_, html) => {
    expect(clean(`<p>a</p>${html}<p>b</p>`).html).toBe('<p>a</p><p>b</p>');
  });

  it('keeps of attributes what a book can use', () => {
    const html = '<td class="align-right" colspan="2" data-more="x" tabindex="0">1</td>';
    expect(clean(`<table><tbody><tr>${html}</tr></tbody></table>`).html).toContain(
      '<td class="align-right" colspan="2">1</td>',
    );
  });

  it('has no link from a heading to itself, and every other', () => {
    const html = '<h2 id="a"><a href="#a">A <code>b</code></a></h2><p><a href="#a">up</a></p>';
    expect(clean(html).html).toBe('<h2 id="a">A <code>b</code></h2><p><a href="#a">up</a></p>');
  });

  it('has ids in plain letters', () => {
    expect(clean('<p id="fn-a+图">a</p><p id="user-content-fn-1">b</p>').html).toBe(
      '<p id="fn-a.2b..56fe.">a</p><p id="user-content-fn-1">b</p>',
    );
  });

  it('sets apart what only a sheet did', () => {
    const html = '<p class="entry-facts"> <span>Ng</span> <span>2016</span> </p>';
    expect(clean(html).html).toBe('<p class="entry-facts">Ng · 2016</p>');
  });

  it('shows what is done of a list of things to do', () => {
    const item = (state: string) => `<li><input type="checkbox" ${state} disabled> a</li>`;
    expect(clean(`<ul>${item('checked')}${item('')}</ul>`).html).toBe(
      '<ul><li>☑ a</li><li>☐ a</li></ul>',
    );
  });

  it('sets apart which notes come first', () => {
    const html =
      '<div class="requires"> <p> <span>First</span> <a href="/a/">A</a> <a href="/b/"> B </a> </p> </div>';
    expect(clean(html).html).toBe(
      '<div class="requires"><p>First · <a href="/a/">A</a> · <a href="/b/">B</a></p></div>',
    );
  });

  it('folds the answer of a card, and repeats its question there', () => {
    const card =
      '<details class="card" id="card-1"><summary> <span class="card-label">Check</span> ' +
      'Why <code>x</code>? </summary><div class="card-answer"><p>So.</p></div></details>';
    const { html, folded } = clean(card, ['answer-1']);
    expect(html).toBe(
      `<div class="card" id="card-1"><p><strong>${words.cardTitle} 1</strong> ` +
        'Why <code>x</code>? <a class="unfold" href="#answer-2">answer</a></p></div>',
    );
    expect(folded).toEqual([
      {
        kind: 'answer',
        id: 'answer-2',
        from: 'card-1',
        label: `${words.cardTitle} 1`,
        question: 'Why <code>x</code>?',
        body: '<div class="card-answer"><p>So.</p></div>',
      },
    ]);
  });

  it('folds the answer of an exercise, behind a figure too, and names the exercise', () => {
    const figure =
      '<figure class="figure" id="figure-b"><figure-b class="figure-body"><svg><title>Bowl</title></svg>' +
      '<details class="figure-text"><summary>Text</summary><p>1, 2</p></details></figure-b></figure>';
    const { html, folded } = clean(
      '<section class="exercise"><p class="exercise-title"><strong>Exercise</strong> <span>Six guests</span> ' +
        `<span class="exercise-minutes">10 min</span></p>${figure}` +
        '<details class="answer"><summary>Answer</summary><p>Fill.</p></details></section>',
    );
    expect(folded.map(({ kind, from, label, body }) => ({ kind, from, label, body }))).toEqual([
      { kind: 'figure', from: 'figure-b', label: 'Bowl', body: '<p>1, 2</p>' },
      { kind: 'answer', from: 'exercise-1', label: 'Exercise · Six guests', body: '<p>Fill.</p>' },
    ]);
    expect(html).toContain('<section class="exercise" id="exercise-1">');
    expect(html).toContain(
      '<p class="exercise-title"><strong>Exercise</strong> · Six guests · <span class="exercise-minutes">10 min</span></p>',
    );
    expect(html).toContain('<a href="/maths/gradient/#figure-b">try it on the site</a>');
    expect(html).not.toContain('figure-b class');
  });

  it('says of a figure that stands still not that it moves elsewhere', () => {
    const { html } = clean(
      '<figure class="figure" id="f"><div class="figure-body"><svg></svg>' +
        '<details class="figure-text"><summary>Text</summary><p>1</p></details></div></figure>',
    );
    expect(html).toContain('#figure-text-1');
    expect(html).not.toContain('on-site');
  });

  it('keeps a formula and its comma on one line, and lets the line end in a long formula', () => {
    const bound = (content: string) =>
      clean(
        `<span class="bound">（<span class="katex"><math><semantics><mrow>${content}</mrow></semantics></math></span>，</span>`,
      ).html;
    expect(bound('<mn>1</mn>')).toBe(
      '<span class="bound">（<math><mrow><mn>1</mn></mrow></math>，</span>',
    );
    expect(bound('<mn>1234567</mn><mo>=</mo><mn>7654321</mn>')).toBe(
      '<span class="bound">（<math><mn>1234567</mn><mo form="infix">=</mo></math></span>\u200b' +
        '<span class="bound"><math><mn>7654321</mn></math>，</span>',
    );
  });

  it('opens what else was folded', () => {
    const html =
      '<details class="entry-outline"><summary>2 points</summary><ol><li>a</li></ol></details>';
    expect(clean(html).html).toBe('<div><p>2 points</p><ol><li>a</li></ol></div>');
  });
});
