import type { KatexReason } from '../schema/phrases/math.ts';
import { say, type Phrase, type Saying } from '../schema/phrases/index.ts';

/** A reason of KaTeX in plain words, with what to do. A reason that is new stays as KaTeX gives it. */
export function explainKatex(reason: string): { value: Saying; advice: Phrase } {
  for (const [pattern, name] of reasons) {
    const match = pattern.exec(reason);
    if (!match) continue;
    const [value = '', other = ''] = match.slice(1).filter((part) => part !== undefined);
    return {
      value: say(`katex-${name}`, { value, other }),
      advice: say(`katex-${name}-fix`, { value, other }),
    };
  }
  return { value: reason, advice: say('katex-unknown-fix') };
}

/** The first that fits is the one. */
const reasons: [RegExp, KatexReason][] = [
  [/Undefined control sequence: (\\(?:label|ref|eqref|nonumber|notag))/, 'label'],
  [/Undefined control sequence: (\S+)/, 'command'],
  [/Not trusted: (\S+)/, 'trust'],
  [/Global macro: (\S+)/, 'global'],
  [/Too large: (.+)/, 'size'],
  [/Too long: (\d+)/, 'length'],
  [/Too many cells: (\d+)/, 'cells'],
  [/Colour of errors/, 'error-colour'],
  [/Too deep/, 'deep'],
  [/Too many tokens/, 'tokens'],
  [
    /Not a valid argument number|Invalid argument number|Argument number .* out of order|Invalid number of arguments/,
    'argument-number',
  ],
  [/Incomplete placeholder at end of macro body/, 'placeholder'],
  [/Expected a control sequence|first argument must be a macro name/, 'macro-name'],
  [
    /Expected a macro definition|Invalid token after macro prefix|A primitive argument cannot be optional/,
    'macro-body',
  ],
  [/\\newcommand\{(\S+)\} attempting to redefine/, 'macro-known'],
  [/\\renewcommand\{(\S+)\} when command/, 'macro-unknown'],
  [/Use of the macro doesn't match its definition/, 'macro-use'],
  [/Expected '\}', got 'EOF'/, 'brace-open'],
  [/Expected 'EOF', got '\}'|Extra \}/, 'brace-extra'],
  [/Expected 'EOF', got '\$'|Can't use function '\$' in math mode/, 'dollar'],
  [/Expected '\\right', got '(?:EOF|\}|&|\\\\\\\\|\\end)'/, 'right'],
  [/Expected 'EOF', got '\\right'/, 'left'],
  [/\\middle without preceding \\left/, 'middle'],
  [/Expected 'EOF', got '(&|\\\\\\\\)'/, 'align'],
  [/\{(\S+)\} can be used only in display mode/, 'environment-mode'],
  [/Expected 'EOF', got '(\\[a-zA-Z]+|.+)'/, 'unexpected'],
  [/Expected '(.+)', got 'EOF'/, 'missing'],
  [/Expected '(.+)', got '(.+)'/, 'other'],
  [/No such environment: (\S+)/, 'environment'],
  [/Invalid environment name/, 'environment-name'],
  [/Mismatch: Expected (.*) matched by|Mismatch: (\\begin\{.*?\}) matched by/, 'environment-match'],
  [/Expected (?:& or )?.*\\end/, 'environment-end'],
  [/Too many tab characters: &|Too few columns|only one column|Too many math in a row/, 'columns'],
  [
    /Unknown column alignment: (.*)|Expected l or c or r|Invalid separator type: (.*)/,
    'column-letter',
  ],
  [/(\S+) valid only within array environment/, 'array-only'],
  [/after @|to complete a CD arrow/, 'arrow'],
  [/Double superscript/, 'superscript'],
  [/Double subscript/, 'subscript'],
  [/only one infix operator per group/, 'infix'],
  [/Expected group (?:after|as) '?(.*?)'?(?: at|$)/, 'group'],
  [/Got function '(.*)' with no arguments/, 'arguments'],
  [/Unexpected end of input in a macro argument/, 'macro-end'],
  [/Too many expansions/, 'expansions'],
  [/Invalid (?:size|unit): '?([^']*)'?/, 'unit'],
  [/Invalid \\arraystretch: (.*)/, 'stretch'],
  [/Invalid color: '?([^']*)'?/, 'colour'],
  [/Invalid delimiter '(.*?)' after|Illegal delimiter: '(.*)'|Invalid delimiter type/, 'delimiter'],
  [/Limit controls must follow a math operator/, 'limits'],
  [/accent (\\\S+) works only in text mode/, 'accent-text'],
  [/Accent (\S+) unsupported in|Unknown accent ' (\S+)'/, 'accent-mode'],
  [/(\\sout) works only in text mode/, 'text-only'],
  [
    /LaTeX's (\\\S+) (?:supports only mu units|doesn't support mu units|works only in math mode)/,
    'spacing-unit',
  ],
  [/Can't use function '(.*)' in (?:math|text) mode/, 'mode'],
  [/\\tag works only in display equations/, 'tag-display'],
  [/Multiple \\tag/, 'tag-twice'],
  [/\\verb ended by end of line/, 'verb'],
  [/Unexpected character: '(.*)'|Unsupported character: (.*)/, 'character'],
  [/\[newLineInDisplayMode\]/, 'line-break'],
  [/\[commentAtEnd\]/, 'comment'],
  [/Invalid base-|\\@char|\\char`/, 'char-code'],
  [/\\htmlData|attribute name|\[htmlExtension\]|in \\includegraphics|Invalid key/, 'html'],
];
