import ts from 'typescript';
import { compat, type Entry } from './compat.ts';

/** Something that a script asks of the browser; no entry where MDN's table has none. */
export interface Use {
  feature: string;
  entry: Entry | undefined;
}

const { api } = compat;
const builtins = compat.javascript['builtins']!;
/** Objects that hold others. */
const spaces: Readonly<Record<string, Entry>> = {
  Intl: builtins['Intl']!,
  WebAssembly: compat.webassembly['api']!,
};

/**
 * Makes the way from what TypeScript's own libraries declare to MDN's table. The two share their names, but MDN names
 * a member once, at the interface that specifies it, and knows nothing of those that TypeScript has made up.
 */
export function createLookup(
  program: ts.Program,
): (declaration: ts.Declaration, name: string) => Use {
  const bases = readBases(program);
  const heirs = new Map<string, string[]>();
  for (const [heir, names] of bases)
    for (const name of names) heirs.set(name, [...(heirs.get(name) ?? []), heir]);

  return (declaration, name) => {
    const { parent } = declaration;
    const space = ts.findAncestor(parent, ts.isModuleDeclaration)?.name.text ?? 'global';
    const owner = ownerOf(parent);
    if (space in spaces) {
      const path = [space, owner, name].filter((part) => part !== undefined);
      const found = owner === undefined ? spaces[space] : spaces[space]![owner];
      return { feature: path.join('.'), entry: at(found, name) };
    }
    if (owner !== undefined) return memberUse(owner, name);
    if (space !== 'global' && space !== name) return memberUse(space, name);
    return { feature: name, entry: spaces[name] ?? globalEntry(name) };
  };

  function memberUse(owner: string, name: string): Use {
    const isTyped = /^(?:Int|Uint|Float|BigInt|BigUint)\d+(?:Clamped)?Array$/.test(owner);
    const kin = [owner, ...closure(owner, bases), ...(isTyped ? ['TypedArray'] : [])];
    const below = closure(owner, heirs);
    for (const one of [...kin, ...below, ...below.flatMap((heir) => closure(heir, bases))]) {
      const entry = at(api[one], name) ?? at(builtins[one], name);
      if (entry) return { feature: `${one}.${name}`, entry };
    }
    const isGlobal = owner === 'Window' || below.includes('Window');
    return { feature: `${owner}.${name}`, entry: isGlobal ? globalEntry(name) : undefined };
  }
}

/** All that a name leads to, the nearest first. */
function closure(name: string, steps: ReadonlyMap<string, readonly string[]>): string[] {
  return (steps.get(name) ?? []).flatMap((next) => [next, ...closure(next, steps)]);
}

/** For each interface of the libraries, those that it extends. */
function readBases(program: ts.Program): Map<string, string[]> {
  const bases = new Map<string, string[]>();
  for (const file of program
    .getSourceFiles()
    .filter((one) => program.isSourceFileDefaultLibrary(one))) {
    for (const { name, heritageClauses } of file.statements.filter(ts.isInterfaceDeclaration)) {
      const names = (heritageClauses ?? []).flatMap(({ types }) =>
        types.map(({ expression }) => plain(expression.getText(file))),
      );
      bases.set(plain(name.text), [...(bases.get(plain(name.text)) ?? []), ...names]);
    }
  }
  return bases;
}

/** The interface or object that a declaration stands in. */
function ownerOf(parent: ts.Node): string | undefined {
  if (ts.isInterfaceDeclaration(parent)) return plain(parent.name.text);
  // `declare var URL: { … }` holds the static members of URL.
  const isStatic = ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent);
  return isStatic ? parent.parent.name.getText() : undefined;
}

/** `ReadonlyArray` and `ArrayConstructor` are an array to MDN. */
function plain(name: string): string {
  return name.replace(/^Readonly(?=Array|Map|Set)/, '').replace(/(?<=.)Constructor$/, '');
}

function at(entry: Entry | undefined, name: string): Entry | undefined {
  const event = /^on(?=[a-z])/.test(name) ? entry?.[`${name.slice(2)}_event`] : undefined;
  return entry?.[name] ?? entry?.[`${name}_static`] ?? event;
}

function globalEntry(name: string): Entry | undefined {
  return builtins[name] ?? api[name] ?? at(api['Window'], name) ?? at(api['EventTarget'], name);
}
