import type { CommandWords } from '../../command-words.ts';
import { count } from '../count.ts';

export const build: CommandWords['build'] = {
  usage: `Usage: npm run build [-- --validate] [--downloads] [--social-cards]
                        [--shards | --shard <name> | --join]
  Checks the content → builds the site in a folder aside → checks the built site → puts it in place; when a step fails,
  the last site stays as it was, to the byte
  --validate   also checks the HTML of every page by html-validate; for use after templates or components have changed
  --downloads  also makes what readers take along, of the whole and of each part: books (EPUB), pages to print, copies
               that open from a disk (ZIP); they are listed at /downloads/. DOWNLOADS=1 does the same
  --social-cards  draws a picture for links to each note, part and the home page (og:image); needs SITE
  --shards     builds nothing and lists the shards with their digests as JSON: one for each part and one for all other
               pages; while a digest is the same, that shard need not be built again
  --shard      builds one shard, in <OUT_DIR>-shards/<name>; a checkout builds one at a time, several checkouts or
               machines build several. Each takes the variables and --downloads that --join will take
  --join       puts the built shards together, as one build would have made the site, but for the full-text index, which
               stays in parts; says which shards are missing or out of date. --validate and --social-cards go here
  Environment: CONTENT_DIR, OUT_DIR, SITE, BASE, CANONICAL, DOWNLOADS
Exit codes: 0 built, 1 faults in the content, 2 a variable is wrong or another build is at work, 3 a fault of the program
or of this machine`,
  devUsage: `Usage: npm run dev [-- --port <port>] [--host [<address>]] [--open [<page>]]
  Shows what you write as you save it, beside notes with faults as well: the terminal and their pages say what is wrong.
  Without search
  --port  the first port to try, 4321 by default
  --host  opens it to other machines; may name an address
  --open  opens it in the browser; may name a page, e.g. /reading/
  Environment: CONTENT_DIR, SITE, BASE
Exit codes: 1 guide.yaml or terms.yaml cannot be read, 2 wrong use or another one is at work, 3 a fault of the program or
of this machine`,
  dev: {
    wrongPort: (value) => `--port is a whole number from 1 to 65535, not “${value}”`,
    locked: (pid) =>
      `Another npm run dev is at work here (process ${pid}): use that one, or end it first.`,
    faulty: (file) => `Faults in ${file}`,
    restart:
      'The language of guide.yaml has changed: end npm run dev and run it again, so that the pages speak it.',
  },
  startUsage: `Usage: npm start
  Builds the site and opens it on this machine: npm run build, then npm run preview
  Environment: CONTENT_DIR, OUT_DIR, SITE, BASE, PORT
Exit codes: 1 faults in the content, 2 a variable is wrong or another build is at work, 3 a fault of the program or of
this machine`,
  previewUsage: `Usage: npm run preview
  Serves the built site on this machine; on port 4321, or on another when it is taken
  Environment: PORT, OUT_DIR, BASE
Exit codes: 2 there is no site yet or a variable is wrong, 3 a fault of the program or of this machine`,
  built: (notes, seconds, place) => `Built ${count(notes, 'note')} in ${seconds} s, in ${place}`,
  oneScope: (options) => `Use one of ${options.join(', ')}`,
  unknownShard: (name, known, near) =>
    `There is no shard “${name}”.${near === undefined ? '' : ` Did you mean “${near}”?`} There is: ${known.join(', ')}`,
  unfitShards: (missing, stale, changed, command) =>
    [
      'The shards cannot be joined yet:',
      ...missing.map((shard) => `  ${shard} is not built: ${command} ${shard}`),
      ...stale.map(
        (shard) =>
          `  ${shard} was built from other content, by another program, or with other variables or options: ${command} ${shard}`,
      ),
      ...changed.map(
        (shard) =>
          `  ${shard} is no longer as it was built, edited or not copied whole: ${command} ${shard}`,
      ),
    ].join('\n'),
  siteUnknown:
    'SITE is not set, so that the full addresses in the pages begin with http://localhost:4321, which is good on this machine only. To put it on the web, build again with SITE (and BASE).',
  cardsUnknown: 'No pictures for links were drawn: their full addresses need SITE.',
  notSwapped: 'No new site was put in place; the last one is as it was.',
  stopped: 'Stopped; the last site is as it was.',
  lockGone:
    'The lock went away during the build: somebody may have deleted it and begun another build. This one ends here.',
  seconds: (seconds) => count(seconds, 'second'),
  minutes: (minutes) => count(minutes, 'minute'),
  locked: (host, pid, age, file) =>
    `Another build is at work (process ${pid} on ${host}, for ${age}); run this when it has ended. If it is long gone, delete ${file}.`,
  astroMemory: 'Astro ran out of memory.',
  astroKilled: (how) => `Astro ${how}.`,
  astroFailed: (output) => `Astro could not build the site:\n${output}`,
  noSite: 'There is no site yet: run npm run build first, or npm start instead',
  portTaken: (port) => `Port ${port} is taken; this is another one.`,
  open: (address) => `Open ${address}   (Ctrl C ends it)`,
  output: {
    refuse: (folder, fault, advice) =>
      `OUT_DIR “${folder}” ${fault}. ${advice}, e.g. OUT_DIR=dist.`,
    chooseFree: 'A build replaces it as a whole: name a folder that is empty or not there yet',
    chooseElsewhere: 'Name a folder elsewhere',
    chooseFolder: 'Name a folder',
    chooseInside: 'Name a folder in it',
    holdsSources: 'holds the sources of this guide',
    inSources: (folder) => `is in ${folder}, where no built site belongs`,
    isFile: 'is a file, not a folder',
    isMount: 'is a mount point, which cannot be replaced',
    isRepository: 'holds a Git repository',
    hasFiles: (some) => `holds files that no build wrote: ${some.join(', ')}`,
    hasMoreFiles: (some, all) =>
      `holds files that no build wrote: ${some.join(', ')}, ${all} in all`,
  },
};
