import type {
  Code,
  Construct,
  Event,
  Extension,
  State,
  TokenizeContext,
  Tokenizer,
  TokenType,
} from 'micromark-util-types';

/** Chinese punctuation and full-width forms: they follow an address in prose and stand in none. */
export const foreign = /[\u2014\u2018-\u201f\u2026\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/u;

const prefixes = ['http://', 'https://', 'www.'];

/**
 * GFM's bare addresses, ended where Chinese prose goes on. Stands before GFM's own construct and writes the same
 * tokens. It must be a construct: what comes after the address may close emphasis.
 */
export function bareAddressSyntax(): Extension {
  const construct: Construct = { name: 'bareAddress', tokenize: tokenizeAddress };
  return {
    text: Object.fromEntries([...'hHwW'].map((letter) => [letter.charCodeAt(0), construct])),
  };
}

const tokenizeAddress: Tokenizer = function (this: TokenizeContext, effects, ok, nok) {
  const { previous, events } = this;
  let prefix = '';
  let kind = 'literalAutolinkHttp';
  let open = 0;
  let run = 0;
  const trail: Construct = {
    partial: true,
    tokenize: (inner, isTrail, isInside) => {
      run = 0;
      const next: State = (code) => {
        if (isEnd(code)) return isTrail(code);
        if (!isTrailing(code)) return isInside(code);
        run++;
        inner.consume(code);
        return next;
      };
      return next;
    },
  };
  return start;

  function start(code: Code): State | undefined {
    if (code === 87 || code === 119) kind = 'literalAutolinkWww';
    const isFree = kind === 'literalAutolinkHttp' ? !isWord(previous) : isBoundary(previous);
    if (!isFree || isInLabel(events)) return nok(code);
    effects.enter('literalAutolink' as TokenType);
    effects.enter(kind as TokenType);
    return inPrefix(code);
  }

  function inPrefix(code: Code): State | undefined {
    if (prefixes.includes(prefix))
      return isEnd(code) || isTrailing(code) ? nok(code) : inside(code);
    prefix += characterOf(code).toLowerCase();
    if (code === null || !prefixes.some((whole) => whole.startsWith(prefix))) return nok(code);
    effects.consume(code);
    return inPrefix;
  }

  function inside(code: Code): State | undefined {
    if (isEnd(code)) return after(code);
    if (code === 40) open++;
    else if (code === 41 && open > 0) open--;
    else if (isTrailing(code)) return effects.check(trail, after, inRun)(code);
    effects.consume(code);
    return inside;
  }

  /** Marks after which the address goes on are taken together: looking ahead from each would take their square. */
  function inRun(code: Code): State | undefined {
    if (run-- === 0) return inside(code);
    effects.consume(code);
    return inRun;
  }

  function after(code: Code): State | undefined {
    effects.exit(kind as TokenType);
    effects.exit('literalAutolink' as TokenType);
    return ok(code);
  }
};

function characterOf(code: Code): string {
  return code !== null && code > 0 ? String.fromCodePoint(code) : ' ';
}

function isEnd(code: Code): boolean {
  const character = characterOf(code);
  return code === 60 || /\s/u.test(character) || foreign.test(character);
}

/** Marks that are no part of an address when it ends with them. */
function isTrailing(code: Code): boolean {
  return /[!"'*),.:;?\]_}~]/.test(characterOf(code));
}

function isWord(code: Code): boolean {
  return /[a-z0-9]/i.test(characterOf(code));
}

function isBoundary(code: Code): boolean {
  return /[\s\p{P}]/u.test(characterOf(code));
}

/** Whether a `[` is open that may become a link, in which no other can stand. Walks each event once. */
function isInLabel(events: Event[]): boolean {
  type Token = Event[1] & { _balanced?: boolean; _gfmAutolinkLiteralWalkedInto?: boolean };
  for (let index = events.length - 1; index >= 0; index--) {
    const token: Token = events[index]![1];
    if (/^label(?:Link|Image)$/.test(token.type) && !token._balanced) return true;
    if (token._gfmAutolinkLiteralWalkedInto) break;
  }
  const last: Token | undefined = events.at(-1)?.[1];
  if (last) last._gfmAutolinkLiteralWalkedInto = true;
  return false;
}
