import type { Code } from 'mdast';
import { placeOf } from '../../src/markdown/place.ts';
import type { ReadNote } from '../../src/markdown/read-note.ts';
import type { Place } from '../../src/schema/issue.ts';

/** A Python fence of a note. */
export interface Snippet {
  code: string;
  /** Of the opening fence. */
  place: Place;
  /** Whether the fence is marked `run`. */
  isRun: boolean;
  /** The `output` fence right after it, if there is one. */
  output: { text: string; place: Place } | undefined;
}

export interface NoteSnippets {
  file: string;
  snippets: Snippet[];
  /** Output fences that follow no run fence. */
  strayOutputs: Place[];
}

/** Whether a fence is Python that the snippet check executes. */
export const isRunFence = ({ lang, meta }: Code): boolean =>
  pythonNames.has(lang ?? '') && /(?:^|\s)run(?:\s|$)/.test(meta ?? '');

const pythonNames = new Set(['python', 'py']);

/** The Python fences of a note in order, each with the output that the note shows for it. */
export function collectSnippets({ source, landmarks }: ReadNote<unknown>): NoteSnippets {
  const found: NoteSnippets = { file: source.file, snippets: [], strayOutputs: [] };
  let previous: { node: Code; snippet: Snippet | undefined } | undefined;
  for (const node of landmarks?.code ?? []) {
    const place = placeOf(node, source.file);
    let snippet: Snippet | undefined;
    if (node.lang === 'output') {
      const owner =
        previous && isRightAfter(source.text, previous.node, node) ? previous.snippet : undefined;
      if (owner?.isRun) owner.output = { text: node.value, place };
      else found.strayOutputs.push(place);
    } else if (pythonNames.has(node.lang ?? '')) {
      snippet = {
        code: node.value,
        place,
        isRun: isRunFence(node),
        output: undefined,
      };
      found.snippets.push(snippet);
    }
    previous = { node, snippet };
  }
  return found;
}

function isRightAfter(text: string, first: Code, second: Code): boolean {
  return text.slice(first.position?.end.offset, second.position?.start.offset).trim() === '';
}
