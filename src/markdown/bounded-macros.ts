import katex from 'katex';

/** Tokens that the macros which a formula defines for itself may put into it. */
export const tokenLimit = 5000;

/** What `\def` and its kin hand to KaTeX; tokens stand in reverse order. */
interface Definition {
  tokens: Token[];
  numArgs: number;
  delimiters?: string[][];
  unexpandable?: boolean;
}
interface Token {
  text: string;
}
interface Expander {
  consumeArgs(count: number, delimiters?: string[][]): Token[][];
}
type Macro = string | ((expander: Expander) => string | Definition);

/**
 * A macro table for one formula that counts what it produces. KaTeX counts expansions, not their length, so that
 * a kilobyte of `\def` becomes millions of tokens; here the formula fails with "Too many tokens" before.
 */
export function boundedMacros(macros: Readonly<Record<string, string>>): Record<string, Macro> {
  let spent = 0;
  const measured =
    ({ tokens, numArgs, delimiters }: Definition) =>
    (expander: Expander): Definition => {
      const args = expander.consumeArgs(numArgs, delimiters);
      spent += numArgs === 0 ? tokens.length : lengthOf(tokens, args);
      if (spent > tokenLimit) throw parseError('Too many tokens');
      return { tokens: numArgs === 0 ? tokens : substitute(tokens, args), numArgs: 0 };
    };
  return new Proxy<Record<string, Macro>>(
    { ...macros, ...talkative },
    {
      set(table, name, value: Macro | Definition) {
        const isOwn = typeof value === 'object' && !value.unexpandable;
        return Reflect.set(table, name, isOwn ? measured(value) : value);
      },
    },
  );
}

/** Commands that would print to the terminal of whoever checks the note. */
const talkative = Object.fromEntries(
  ['\\message', '\\errmessage', '\\show'].map((name) => [
    name,
    () => {
      throw parseError(`Undefined control sequence: ${name}`);
    },
  ]),
);

/** KaTeX's declaration gives its error the shape of an Error without the class. */
function parseError(message: string): Error {
  return new katex.ParseError(message);
}

function lengthOf(body: readonly Token[], args: readonly Token[][]): number {
  let length = 0;
  forEachPart(body, (part) => {
    length += typeof part === 'number' ? argument(args, part).length : 1;
  });
  return length;
}

/** The body with its arguments in the place of `#1` to `#9`, as KaTeX does it. */
function substitute(body: readonly Token[], args: readonly Token[][]): Token[] {
  const result: Token[] = [];
  forEachPart(body, (part) => {
    if (typeof part !== 'number') result.push(part);
    else for (const token of argument(args, part).toReversed()) result.push(token);
  });
  return result.reverse();
}

/** Tokens of a body in reading order; a placeholder comes as its number, `##` as one `#`. */
function forEachPart(body: readonly Token[], use: (part: Token | number) => void): void {
  for (let i = body.length - 1; i >= 0; i--) {
    const token = body[i]!;
    if (token.text !== '#') {
      use(token);
      continue;
    }
    const next = body[--i];
    if (next?.text === '#') use(next);
    else if (next && /^[1-9]$/.test(next.text)) use(Number(next.text));
    else throw parseError('Not a valid argument number');
  }
}

function argument(args: readonly Token[][], number: number): readonly Token[] {
  const found = args[number - 1];
  if (!found) throw parseError('Not a valid argument number');
  return found;
}
