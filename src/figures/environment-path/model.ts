export type Command = 'python' | 'pip';
export type Place = 'project' | 'dl' | 'fresh' | 'base' | 'system';

/** A folder that PATH names: what can be started from it, and whose it is. */
export interface Folder {
  readonly path: string;
  readonly place?: Place;
  readonly commands: readonly (Command | 'conda')[];
}

const project = '~/proj/.venv/bin';
const venv: Folder = { path: project, place: 'project', commands: ['python', 'pip'] };
const uv: Folder = { path: project, place: 'project', commands: ['python'] };
const dl: Folder = {
  path: '~/miniforge3/envs/dl/bin',
  place: 'dl',
  commands: ['python', 'pip'],
};
/** What `conda create -n new` leaves when no package is named. */
const fresh: Folder = { path: '~/miniforge3/envs/new/bin', place: 'fresh', commands: [] };
const base: Folder = {
  path: '~/miniforge3/bin',
  place: 'base',
  commands: ['python', 'pip', 'conda'],
};
const condabin: Folder = { path: '~/miniforge3/condabin', commands: ['conda'] };
const system: Folder = { path: '/usr/bin', place: 'system', commands: ['python', 'pip'] };

/** What PATH holds from its beginning on, by what has been activated last. */
export const settings: readonly (readonly Folder[])[] = [
  [condabin, system],
  [venv, base, condabin, system],
  [dl, condabin, system],
  [fresh, condabin, system],
  [uv, base, condabin, system],
];

export const places: readonly Place[] = ['project', 'dl', 'fresh', 'base', 'system'];

/** The folder that a command is started from: the first of PATH that has it; −1 where none has. */
export const find = (path: readonly Folder[], command: Command) =>
  path.findIndex(({ commands }) => commands.includes(command));

/** Whether an environment has pip: a project's without is what uv makes. */
export const hasPip = (path: readonly Folder[], place: Place) =>
  place !== 'fresh' && !(place === 'project' && path.includes(uv));

export interface Reach {
  /** Where `python` imports from. */
  readonly python: Place;
  /** Where `pip install` would put a package. */
  readonly pip: Place;
  /** Where `python -m pip install` would; none where that python has no pip. */
  readonly module: Place | undefined;
}

export function reach(path: readonly Folder[]): Reach {
  const python = path[find(path, 'python')]!.place!;
  return {
    python,
    pip: path[find(path, 'pip')]!.place!,
    module: hasPip(path, python) ? python : undefined,
  };
}

/** Distributions mark their own Python: pip refuses to install there (PEP 668). */
export const isManaged = (place: Place) => place === 'system';
