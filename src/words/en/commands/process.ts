import type { CommandWords } from '../../command-words.ts';

export const process: CommandWords['process'] = {
  language:
    'Language: that of guide.yaml; where that cannot be read, --lang zh-CN or --lang en, else English',
  unknownLanguage: (name, known) =>
    `There is no language “${name}” here; there is: ${known.join(', ')}`,
  ourFault: 'A fault of the program itself; please report the following to its maintainers:',
  toolMissing: (name) => `${name} is not installed: run npm ci first`,
  toolFailed: (name) => `${name} did not pass`,
  toolBroken: (name, why) => `${name} ${why}`,
  killed: (signal) => `was ended by the signal ${signal}`,
  killedForMemory: (signal) => `was ended by the signal ${signal}, most likely for want of memory`,
  unknownFormat: (name, known) => `There is no format “${name}”; there is: ${known.join(', ')}`,
  noFile: (file) => `There is no file “${file}”`,
};
