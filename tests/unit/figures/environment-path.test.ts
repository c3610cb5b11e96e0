import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/environment-path/figure.ts';
import { find, hasPip, reach, settings } from '../../../src/figures/environment-path/model.ts';

describe('environment-path', () => {
  it('takes the first folder of PATH that has the command', () => {
    expect(settings.map((path) => [find(path, 'python'), find(path, 'pip')])).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
      [2, 2],
      [0, 1],
    ]);
    expect(find([], 'pip')).toBe(-1);
  });

  it('reaches one environment by both commands, but for a project without pip', () => {
    expect(settings.map((path) => reach(path))).toEqual([
      { python: 'system', pip: 'system', module: 'system' },
      { python: 'project', pip: 'project', module: 'project' },
      { python: 'dl', pip: 'dl', module: 'dl' },
      { python: 'system', pip: 'system', module: 'system' },
      { python: 'project', pip: 'base', module: undefined },
    ]);
  });

  it('says that an environment has pip where its folder has', () => {
    for (const path of settings)
      for (const { place, commands } of path)
        if (place !== undefined) expect(hasPip(path, place)).toBe(commands.includes('pip'));
  });

  it('names the trap it begins with', () => {
    expect(figure.verdict({ active: figure.controls.active.initial })).toBe(
      'python 在第 1 个文件夹找到，是项目的 .venv 的；pip 在第 2 个文件夹才找到，是 conda 的 base 的。pip install 把包装进 conda 的 base，python 导入不到；python -m pip 说没有 pip，不会装错地方，该用 uv pip install。',
    );
    expect(figure.verdict({ active: 2 })).toContain(
      '都是 conda 的 dl 的。pip 装的包，python 导入得到',
    );
    expect(figure.verdict({ active: 3 })).toContain('提示符写着 new，用的却是系统的');
    expect(figure.verdict({ active: 0 })).toContain('externally-managed-environment');
  });
});
