import { sureBet, type Bet } from './bet.ts';
import { headlineOf, resultOf, type Result } from './by-names.ts';
import type { Names } from './names.ts';
import { fold, squash } from './normalise.ts';
import type { Hit } from './rerank.ts';

/** Weight of the text beside the names, whose scores go to 115. */
const textWeight = 30;
/** A heading or entry that says all that was asked stands before a name that says a part of it, not before the name. */
const namedBonus = 20;
/** What keeps the past answers those who ask for it; anybody else is answered by today's pages first. */
const pastWeight = 0.3;

/** Names and text hits as one list, a line a note, the best first. @param asked folded and simplified */
export function merge(
  asked: string,
  bets: readonly Bet[],
  hits: readonly Hit[],
  { names, base }: { names: Names; base: string },
): Result[] {
  const most = Math.max(...hits.map(({ coverage }) => coverage));
  const top = Math.max(Number.MIN_VALUE, ...hits.map(({ score }) => score));
  const bonus = bets.some(({ how }) => how === 'exact') ? 0 : namedBonus;
  const ranked = new Map<string, { score: number; result: Result }>();
  for (const hit of hits) {
    ranked.set(hit.noteId, {
      score: textWeight * (hit.score / top) + (hit.isNamed ? bonus : 0),
      result: resultOfHit(hit, names),
    });
  }
  for (const bet of bets) {
    const { id } = bet.name.note;
    const hit = hits.find(({ noteId }) => noteId === id);
    const own = resultOf(bet, hit, names, base);
    const found = hit && ranked.get(id)!.result;
    // A mere hint does not take the reader away from the passage that the text search found, nor does the top of a
    // note from a heading that says just what was asked.
    const isBetter =
      found &&
      (bet.score < sureBet || (!bet.name.anchor && !isTitle(bet) && isHeading(hit, asked)));
    const result = isBetter ? { ...found, isDirect: own.isDirect } : own;
    // A name in the query counts for less where the note lacks the rest of what was asked, which another holds.
    const share = bet.how === 'contained' && hit ? (1 + hit.coverage / most) / 2 : 1;
    ranked.set(id, { score: bet.score * share + (ranked.get(id)?.score ?? 0), result });
  }
  const isPast = (id: string) => names.notes.get(id)?.isPast === true;
  if (
    [...ranked.keys()].some((id) => !isPast(id)) &&
    !bets.some((bet) => bet.how === 'exact' && bet.name.note.isPast && isTitle(bet))
  ) {
    for (const [id, line] of ranked) if (isPast(id)) line.score *= pastWeight;
  }
  return [...ranked.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
}

const isTitle = ({ name, how }: Bet) => name.handicap === 0 && how !== 'contained';

/** Whether a hit is a heading that says what was asked, and little else; 「为什么是 224，为什么先到 256」 says two things. */
function isHeading({ kind, title, isNamed }: Hit, asked: string): boolean {
  const heading = fold(title);
  const said = squash(asked);
  return (
    kind === 'heading' &&
    isNamed &&
    (said.length * 2 >= squash(heading).length ||
      heading
        .split(/[,:、]/)
        .map(squash)
        .includes(said))
  );
}

function resultOfHit({ noteId, href, title, kind, language, excerpt }: Hit, names: Names): Result {
  const note = names.notes.get(noteId);
  const anchor = href.split('#')[1] ?? '';
  const headline = note ? headlineOf(note, anchor, title, names) : { title, trail: [] };
  return { href, kind, language, ...headline, excerpt, isDirect: false };
}
