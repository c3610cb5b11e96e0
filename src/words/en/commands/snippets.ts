import type { CommandWords } from '../../command-words.ts';
import { count } from '../count.ts';

export const snippets: CommandWords['snippets'] = {
  usage: `Usage: npm run check:snippets [-- options] [file…]
  Runs the python run blocks of the notes and compares the output block behind each; of other python blocks only the
  syntax is checked
  --fresh           runs everything anew; otherwise only notes that have changed, and takes the last results of the rest
  --install         installs the Python packages that are missing by apt-get (Debian, as root)
  --format FORMAT   text (default), json or github
  Environment: PYTHON (default /usr/bin/python3), CONTENT_DIR
Exit codes: 0 no errors, 1 faults in the code, 2 wrong use or a Python package is missing, 3 a fault of the program`,
  missing: (python, packages) =>
    `${python} lacks what the code needs to run. On Debian:\n  apt-get install ${packages.join(' ')}`,
  skipped: (fences, python, modules) =>
    `${count(fences, 'block was', 'blocks were')} not run: ${python} has no ${modules.join(', ')}, and Debian has no package of it. If you have changed them, set PYTHON to one that has it and check again.`,
  fine: (parsed, run) =>
    `${count(parsed, 'python block')} without a fault, ${run} of them ${run === 1 ? 'was' : 'were'} run`,
  silent: (python) =>
    `“${python}” did not read the code to its end: there was no answer for a minute. Set PYTHON to a Python 3 that works.`,
  died: (python) =>
    `“${python}” did not read the code to its end: it quit midway. Set PYTHON to a Python 3 that works.`,
};
