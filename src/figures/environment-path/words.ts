import { paragraphs, table } from '../shared/html.ts';
import {
  find,
  hasPip,
  isManaged,
  places,
  reach,
  settings,
  type Folder,
  type Place,
} from './model.ts';

export const settingNames = [
  '什么也没有',
  'venv（python -m venv）',
  'conda 环境 dl',
  '空的 conda 环境 new',
  'uv venv（里面没有 pip）',
] as const;

/** The same in two words, for a heading. */
export const shortNames = [
  '什么也没激活',
  'venv',
  'conda 环境 dl',
  '空的 conda 环境',
  'uv venv',
] as const;

export const names: Readonly<Record<Place, string>> = {
  project: '项目的 .venv',
  dl: 'conda 的 dl',
  fresh: 'conda 的 new',
  base: 'conda 的 base',
  system: '系统的 Python',
};

const packages: Readonly<Record<Place, string>> = {
  project: 'numpy',
  dl: 'numpy',
  fresh: '',
  base: 'conda',
  system: '发行版的包',
};

/** What stands in the site-packages of an environment. */
export function contents(path: readonly Folder[], place: Place): string {
  if (place === 'fresh') return '空的';
  return `${packages[place]}${hasPip(path, place) ? '、pip' : ''}`;
}

/** A name within a sentence: Latin letters stand off from Chinese. */
const within = (place: Place) => `${/^[a-z]/.test(names[place]) ? ' ' : ''}${names[place]} `;

/** The three commands: what is typed, where it leads, what comes of it. */
export function outcomes(
  path: readonly Folder[],
): readonly { readonly typed: string; readonly place: Place; readonly says: string }[] {
  const { python, pip, module } = reach(path);
  const install = (place: Place | undefined) =>
    place === undefined ? '没有 pip，报错' : isManaged(place) ? '被拒绝' : '装进那里';
  return [
    { typed: 'python x.py', place: python, says: '从那里导入' },
    { typed: 'pip install', place: pip, says: install(pip) },
    { typed: 'python -m pip', place: module ?? python, says: install(module) },
  ];
}

export function verdict(active: number): string {
  const path = settings[active]!;
  const { python, pip, module } = reach(path);
  const row = (command: 'python' | 'pip') => `第 ${find(path, command) + 1} 个文件夹`;
  const both =
    python === pip
      ? `python 与 pip 都在${row('python')}找到，都是${within(python)}的`
      : `python 在${row('python')}找到，是${within(python)}的；pip 在${row('pip')}才找到，是${within(pip)}的`;
  const after =
    python !== pip
      ? `pip install 把包装进${within(pip).trimEnd()}，python 导入不到；${
          module === undefined
            ? 'python -m pip 说没有 pip，不会装错地方，该用 uv pip install'
            : 'python -m pip 才对得上'
        }`
      : active === 3
        ? '提示符写着 new，用的却是系统的；建环境时写上 python 才有自己的'
        : isManaged(python)
          ? 'pip install 被系统拒绝（externally-managed-environment），先建环境'
          : 'pip 装的包，python 导入得到';
  return `${both}。${after}。`;
}

export function textAlternative(active: number): string {
  const path = settings[active]!;
  return (
    paragraphs(
      '一台 Linux：系统的 python 与 pip 都装着（Debian 与 Ubuntu 上是 python-is-python3 与 python3-pip），家目录里装了 Miniforge，项目里有 .venv。终端从上往下查 PATH 里的文件夹，第一个有这个命令的就是它。激活 venv 时 base 也激活着，所以它排在后面；激活 conda 的环境会把 base 换下来。有人在设置里另把 base 写进 PATH，空环境就会落到 base。new 是用 conda create -n new 建的，没有写 python。较新的 Debian 与 Ubuntu 不许 pip 往系统的 Python 里装（PEP 668）。Windows 上的文件夹不叫 bin，次序一样要紧。',
      verdict(active),
    ) +
    table(
      `PATH：${settingNames[active]!}`,
      ['次序', '文件夹', '里面的命令', '在这里找到'],
      path.map((folder, i) => [
        String(i + 1),
        folder.path,
        folder.commands.join('、') || '没有',
        (['python', 'pip'] as const).filter((command) => find(path, command) === i).join('、') ||
          '无',
      ]),
    ) +
    table(
      '三个命令',
      ['命令', '环境', '结果'],
      outcomes(path).map(({ typed, place, says }) => [typed, names[place], says]),
    ) +
    table(
      '各环境的 site-packages',
      ['环境', '里面有'],
      places.map((place) => [names[place], contents(path, place)]),
    )
  );
}
