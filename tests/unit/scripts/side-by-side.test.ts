import { expect, test } from 'vitest';
import { runSideBySide, type Job } from '../../../scripts/process/side-by-side.ts';

/** A job that writes its steps, each when it is told to. */
function steps(name: string, after: string[] = []) {
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const job: Job<string> = {
    name,
    after,
    async run(write) {
      for (const [index, gate] of gates.entries()) {
        await gate.promise;
        write(`${name}${index}`);
      }
      return name;
    },
  };
  return { job, step: (index: number) => gates[index]!.resolve(), gates };
}

/** Lets everything happen that can. */
const settle = () => new Promise((done) => setImmediate(done));

test('the first job is heard at once, the others when all before them have ended', async () => {
  const [a, b, c] = [steps('a'), steps('b'), steps('c')];
  const heard: unknown[] = [];
  const results = runSideBySide([a.job, b.job, c.job], (text) => heard.push(text));
  c.step(0);
  c.step(1);
  b.step(0);
  await settle();
  expect(heard).toEqual([]);
  a.step(0);
  await settle();
  expect(heard).toEqual(['a0']);
  a.step(1);
  await settle();
  expect(heard).toEqual(['a0', 'a1', 'b0']);
  b.step(1);
  expect(await results).toEqual(['a', 'b', 'c']);
  expect(heard).toEqual(['a0', 'a1', 'b0', 'b1', 'c0', 'c1']);
});

test('a job begins when those that it waits for have ended, also badly, and not before', async () => {
  const begun: string[] = [];
  const first = Promise.withResolvers<string>();
  const begin = (name: string, result: Promise<string>, after: string[] = []): Job<string> => ({
    name,
    after,
    run: () => (begun.push(name), result),
  });
  const all = runSideBySide(
    [
      begin('check', first.promise),
      begin('unit', Promise.resolve('unit')),
      begin('build', Promise.resolve('build'), ['check']),
      begin('browser', Promise.resolve('browser'), ['build']),
    ],
    () => undefined,
  );
  await settle();
  expect(begun).toEqual(['check', 'unit']);
  first.reject(new Error('broken'));
  await expect(all).rejects.toThrow('broken');
  expect(begun).toEqual(['check', 'unit', 'build', 'browser']);
});
