import { describe, expect, it } from 'vitest';
import { readNote } from '../../../src/markdown/read-note.ts';
import { createNoteRenderer } from '../../../src/markdown/render-note.ts';
import { requireSound } from '../../../src/notes/note-facts.ts';
import { wordsOf } from '../../../src/words/index.ts';
import { chinese } from '../../helpers/chinese.ts';

const head = `---
title: Water
summary: What heats water
level: intro
requires: []
teaches: []
reviewed: 2026-01-01
---

`;

async function tasksOf(body: string) {
  const render = createNoteRenderer({ base: '/repo/', words: wordsOf('en') });
  const note = readNote('basics/water.mdx', 'basics/water', head + body);
  return render(requireSound(note, chinese));
}

const card = (inside: string) => `<Card id="hot" question="How hot?">\n\n${inside}\n\n</Card>`;

describe('cards and exercises apart from their note', () => {
  it('come in order, with what is asked and what answers', async () => {
    const { tasks, pieces } = await tasksOf(
      `${card('Not *boiling*.')}\n\n<Exercise id="six" minutes="10">\n\nBoil.\n\n<Answer>\n\nDone.\n\n</Answer>\n\n</Exercise>`,
    );
    expect(tasks.map(({ kind, id }) => [kind, id])).toEqual([
      ['card', 'hot'],
      ['exercise', 'six'],
    ]);
    expect(tasks[0]!.attributes).toEqual({ question: 'How hot?' });
    expect(tasks[0]).toMatchObject({
      pieces: [expect.stringContaining('<em>boiling</em>')],
    });
    expect(tasks[1]!.pieces).toContainEqual(expect.objectContaining({ name: 'Answer' }));
    expect(pieces.filter((piece) => typeof piece !== 'string')).toHaveLength(2);
  });

  it.each([
    ['a heading', '## Heat {/* heat */}\n\na', /id=/],
    ['a footnote', 'a[^1]\n\n[^1]: b', / id=/],
    ['a link into the page', '[a](#heat)', /href="#/],
    ['a figure', '<Figure name="relu-sum" />', /relu-sum"\/>/],
  ])('hold no id and no way that only their own page knows: %s', async (_, inside, never) => {
    const { tasks } = await tasksOf(card(inside));
    const html = JSON.stringify(tasks[0]!.pieces).replaceAll('\\"', '"');
    expect(html).not.toMatch(never);
  });

  it('lead back into the note, base included', async () => {
    const { tasks } = await tasksOf(card('[a](#heat) and\n\n<Figure name="relu-sum" />'));
    const html = tasks[0]!.pieces.filter((piece) => typeof piece === 'string').join('');
    expect(html).toContain('href="/repo/basics/water/#heat"');
    expect(html).toContain('href="/repo/basics/water/#figure-relu-sum"');
  });

  it('leave the note itself as it is', async () => {
    const { pieces } = await tasksOf(card('## Heat {/* heat */}\n\n[a](#heat)'));
    expect(JSON.stringify(pieces)).toContain('id=\\"heat\\"');
    expect(JSON.stringify(pieces)).toContain('href=\\"#heat\\"');
  });

  it('lead to their footnotes in their own note, and name nothing that only it has', async () => {
    const { tasks } = await tasksOf(`${card('Hot[^1].')}\n\n[^1]: Very.`);
    const [piece] = tasks[0]!.pieces;
    expect(piece).toContain('href="/repo/basics/water/#user-content-fn-1"');
    expect(piece).not.toContain('aria-describedby');
  });
});
