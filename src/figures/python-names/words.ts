import { paragraphs, table } from '../shared/html.ts';
import type { PythonObject } from './model.ts';

const print = (value: readonly number[]) => `[${value.join(', ')}]`;

export function sentence(found: readonly PythonObject[]): string {
  return `${found
    .map(({ names, value }) => `${names.join(' 和 ')} 指向 ${print(value)}`)
    .join('，')}。`;
}

export function textAlternative(found: readonly PythonObject[]): string {
  return (
    paragraphs('依次执行 a = [1, 2]、b = a、c = a.copy()、b.append(3)。', sentence(found)) +
    table(
      '名字与对象',
      ['名字', '列表'],
      found.flatMap(({ names, value }) => names.map((name) => [name, print(value)])),
    )
  );
}
