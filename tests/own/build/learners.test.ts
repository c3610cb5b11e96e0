import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import {
  mostCards,
  chooseNext,
  readAnswers,
  type Answer,
} from '../../../src/client/placement/place.ts';
import type { Mark } from '../../../src/client/record/record.ts';
import { planTo, readStandings } from '../../../src/client/record/standing.ts';
import type { PathData } from '../../../src/model/path-data.ts';
import { createRandom } from '../../../scripts/bench/random.ts';
import { sites } from '../../build/built.ts';
import { describeOwn } from '../own.ts';

/** Readers made up by chance, on the path of this guide as its pages get it. */
describeOwn('simulated learners', () => {
  const walks = 1000;
  const now = Date.parse('2026-11-27');
  const mark: Mark = { at: '2026-11-27', how: 'read' };
  let path: PathData;
  let chains: Set<number>[];
  let directions: number[];
  let indexOf: Map<string, number>;

  beforeAll(() => {
    path = JSON.parse(readFileSync(join(sites.repo.dir, 'path.json'), 'utf8')) as PathData;
    indexOf = new Map(path.notes.map(({ id }, index) => [id, index]));
    // Counted here on their own: what the guide says of itself is not asked.
    chains = path.notes.map((_, index) => {
      const chain = new Set<number>();
      const pending = [index];
      for (const one of pending)
        for (const required of path.notes[one]!.requires)
          if (!chain.has(required)) {
            chain.add(required);
            pending.push(required);
          }
      return chain;
    });
    directions = path.notes.flatMap(({ id }, index) => (id.startsWith('directions/') ? index : []));
  });

  const stand = (read: ReadonlySet<number>) =>
    readStandings(
      path,
      {
        mark: (note) => (read.has(indexOf.get(note.id)!) ? mark : undefined),
        card: () => undefined,
      },
      now,
    );

  it('are never offered a note whose requirements they have not read', () => {
    const random = createRandom(1);
    let steps = 0;
    for (let walk = 0; walk < walks; walk++) {
      const read = new Set<number>();
      // Most give up somewhere.
      const length = random.below(path.notes.length) + 1;
      for (let step = 0; step < length; step++) {
        const standings = stand(read);
        const open = standings.flatMap(({ state }, index) => (state === 'open' ? index : []));
        for (const index of open) {
          const lacking = path.notes[index]!.requires.filter((one) => !read.has(one));
          expect(lacking).toEqual([]);
        }
        read.add(random.pick(open));
        steps++;
      }
    }
    expect(steps).toBeGreaterThan(walks * 20);
  });

  it('reach each direction in as many steps as the graph has notes before it', () => {
    const random = createRandom(2);
    expect(directions.length).toBeGreaterThan(2);
    for (let walk = 0; walk < walks; walk++) {
      const target = directions[walk % directions.length]!;
      const read = new Set<number>();
      let steps = 0;
      while (!read.has(target)) {
        const plan = planTo(path, target, (index) => read.has(index));
        expect(plan.notes.length).toBe(chains[target]!.size + 1 - steps);
        const standings = stand(read);
        const offered = plan.notes.filter((index) => standings[index]!.state === 'open');
        expect(offered.length).toBeGreaterThan(0);
        read.add(random.pick(offered));
        steps++;
      }
      expect(steps).toBe(chains[target]!.size + 1);
    }
  });

  it('are placed where they are, by answers that are true, in a quarter of an hour of cards', () => {
    const random = createRandom(3);
    const used: number[] = [];
    const found: number[] = [];
    for (let walk = 0; walk < walks; walk++) {
      // They know what a few notes rest on, and those.
      const known = new Set<number>();
      for (let times = random.below(6); times > 0; times--) {
        const index = random.below(path.notes.length);
        for (const one of [index, ...chains[index]!]) known.add(one);
      }
      const answers: Answer[] = [];
      while (answers.length < mostCards) {
        const note = chooseNext(path, readAnswers(path, answers));
        if (note === undefined) break;
        answers.push({ note, isRight: known.has(note) });
      }
      const placement = readAnswers(path, answers);
      placement.forEach((isKnown, index) => {
        if (isKnown !== undefined) expect(isKnown).toBe(known.has(index));
      });
      used.push(answers.length);
      const askable = [...known].filter((index) => path.notes[index]!.cards);
      const share = askable.filter((index) => placement[index] === true).length / askable.length;
      if (askable.length > 0) found.push(share);
    }
    const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
    expect(Math.max(...used)).toBeLessThanOrEqual(mostCards);
    expect(mean(found)).toBeGreaterThan(0.9);
    console.log(
      `cards asked: ${mean(used).toFixed(1)}; found of what is known: ${mean(found).toFixed(3)}`,
    );
  });
});
