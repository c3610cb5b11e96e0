/** What the kernel keeps between cells. */
export interface Variables {
  readonly nums?: readonly number[];
  readonly bonus?: number;
  readonly mean?: number;
}

export type Letter = 'A' | 'B' | 'C' | 'D' | 'E';

/** A cell as it stands on the page. */
export interface Cell {
  readonly letter: Letter;
  readonly code: string;
  /** The number in brackets: which run of the kernel it was; none before the first. */
  readonly count?: number;
  readonly output?: string;
  readonly isRemoved?: boolean;
  /** Changed since it ran. */
  readonly isStale?: boolean;
}

/** What ran since the kernel began, in this order, and what it left. */
export interface Kernel {
  readonly variables: Variables;
  readonly log: readonly Letter[];
}

export interface State {
  readonly cells: readonly Cell[];
  readonly kernel: Kernel;
  readonly event?: Event;
}

export type Event =
  | { readonly kind: 'run'; readonly letter: Letter }
  | { readonly kind: 'remove' | 'edit'; readonly letter: Letter; readonly code?: string }
  | { readonly kind: 'save' | 'restart' };

export const page: readonly Cell[] = [
  { letter: 'A', code: 'nums = [80, 90, 70]' },
  { letter: 'B', code: 'nums.append(100)' },
  { letter: 'C', code: 'bonus = 5' },
  { letter: 'D', code: 'mean = sum(nums) / len(nums)' },
  { letter: 'E', code: 'mean + bonus' },
];
export const fresh: Kernel = { variables: {}, log: [] };

/** A name that the kernel does not have. */
class Missing extends Error {}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Missing(`NameError: name '${name}' is not defined`);
  return value;
}

/** What Python prints of a float: a whole one has its .0. */
export const float = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value));

const setBonus = (bonus: number) => (variables: Variables) => ({ ...variables, bonus });

/** What each code does to the variables; an expression at the end of a cell is shown. */
const programs: Readonly<Record<string, (variables: Variables) => Variables | string>> = {
  'nums = [80, 90, 70]': (variables) => ({ ...variables, nums: [80, 90, 70] }),
  'nums.append(100)': (variables) => ({
    ...variables,
    nums: [...known(variables.nums, 'nums'), 100],
  }),
  'bonus = 5': setBonus(5),
  'bonus = 10': setBonus(10),
  'mean = sum(nums) / len(nums)': (variables) => {
    const nums = known(variables.nums, 'nums');
    return { ...variables, mean: nums.reduce((sum, value) => sum + value, 0) / nums.length };
  },
  'mean + bonus': ({ mean, bonus }) => float(known(mean, 'mean') + known(bonus, 'bonus')),
};

/** Runs one cell; a run that ends in an error has its number all the same. */
function run(cells: readonly Cell[], kernel: Kernel, letter: Letter) {
  const { code } = cells.find((cell) => cell.letter === letter)!;
  let { variables } = kernel;
  let output: string | undefined;
  let hasFailed = false;
  try {
    const result = programs[code]!(variables);
    if (typeof result === 'string') output = result;
    else variables = result;
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    output = error.message;
    hasFailed = true;
  }
  const log = [...kernel.log, letter];
  return {
    hasFailed,
    kernel: { variables, log },
    cells: cells.map((cell): Cell =>
      cell.letter === letter ? { letter, code, count: log.length, output } : cell,
    ),
  };
}

/** All cells from above in a new kernel, as far as the first error. */
export function restart(cells: readonly Cell[]): State {
  let state: State = {
    cells: cells.map(({ letter, code, isRemoved }) => ({ letter, code, isRemoved })),
    kernel: fresh,
  };
  for (const { letter, isRemoved } of cells) {
    if (isRemoved) continue;
    const { hasFailed, ...rest } = run(state.cells, state.kernel, letter);
    state = rest;
    if (hasFailed) break;
  }
  return { ...state, event: { kind: 'restart' } };
}

function after(state: State, event: Event): State {
  switch (event.kind) {
    case 'run': {
      const { cells, kernel } = run(state.cells, state.kernel, event.letter);
      return { cells, kernel, event };
    }
    case 'restart':
      return restart(state.cells);
    case 'save':
      return { ...state, event };
    default:
      return {
        ...state,
        event,
        cells: state.cells.map((cell) =>
          cell.letter !== event.letter
            ? cell
            : event.kind === 'remove'
              ? { ...cell, isRemoved: true }
              : { ...cell, code: event.code!, isStale: true },
        ),
      };
  }
}

/** The last thing that a cell of this page shows. */
export const shown = ({ cells }: State) =>
  cells.findLast(({ output, isRemoved }) => output !== undefined && !isRemoved)?.output;

const letters = (text: string): Event[] =>
  [...text].map((letter) => ({ kind: 'run', letter: letter as Letter }));

/** Ways to work through a notebook; each ends with 重启并全部运行. */
export const orders: readonly (readonly Event[])[] = [
  [...letters('ABCDE'), { kind: 'save' }],
  letters('ABBCDE'),
  letters('ACDEBE'),
  [...letters('ABCD'), { kind: 'remove', letter: 'C' }, ...letters('E')],
  [...letters('ABC'), { kind: 'edit', letter: 'C', code: 'bonus = 10' }, ...letters('DE')],
].map((events) => [...(events as Event[]), { kind: 'restart' }]);

/** The states from the beginning on, one after each event. */
export function follow(order: readonly Event[]): State[] {
  const states: State[] = [{ cells: page, kernel: fresh }];
  for (const event of order) states.push(after(states.at(-1)!, event));
  return states;
}
