import { relative } from 'node:path';
import ts from 'typescript';
import type { Browsers } from '../../../src/browsers.ts';
import { createLookup, type Use } from './api-entry.ts';
import { compat, missingIn, type Entry, type NewFeature } from './compat.ts';
import { findNewCss } from './css.ts';

const patterns = compat.javascript['regular_expressions']!;

/**
 * Finds what scripts ask of a browser beyond the stated ones: objects and their members, by their types, and the CSS
 * of queries. Each is named once a file. Syntax is another matter: the build lowers it.
 * @param roots files to start from
 * @param isShipped whether a file that they import reaches the browser
 */
export function findNewApis(
  roots: readonly string[],
  oldest: Browsers,
  isShipped: (file: string) => boolean,
): NewFeature[] {
  const program = ts.createProgram(roots, {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    allowJs: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  });
  const look = { program, checker: program.getTypeChecker(), lookUp: createLookup(program) };
  const found = new Map<string, NewFeature>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    const file = nameOf(node.getSourceFile());
    for (const one of newIn(node, look, oldest)) {
      const key = `${one.feature} in ${file}`;
      if (!found.has(key)) found.set(key, one);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (!file.isDeclarationFile && isShipped(nameOf(file))) visit(file);
  }
  return [...found.values()];
}

function nameOf(file: ts.SourceFile): string {
  return relative('', file.fileName).replaceAll('\\', '/');
}

interface Look {
  program: ts.Program;
  checker: ts.TypeChecker;
  lookUp: ReturnType<typeof createLookup>;
}

function newIn(node: ts.Node, look: Look, oldest: Browsers): NewFeature[] {
  const file = node.getSourceFile();
  const at = `${nameOf(file)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  if (ts.isCallExpression(node)) return findNewCss(cssOf(node) ?? '', oldest, at);
  const uses = ts.isIdentifier(node) ? usesOf(node, look) : usesOfPattern(node);
  return uses.flatMap(({ feature, entry }) => {
    const missing = entry ? missingIn(entry, oldest) : 'not in MDN’s data';
    return missing === '' ? [] : { feature, at, missing };
  });
}

/** What a name means, if the browser brings it. */
function usesOf(name: ts.Identifier, { program, checker, lookUp }: Look): Use[] {
  return (symbolOf(name, checker)?.declarations ?? [])
    .filter((one) => program.isSourceFileDefaultLibrary(one.getSourceFile()))
    .filter((one) => !ts.isInterfaceDeclaration(one) && !ts.isTypeAliasDeclaration(one))
    .filter((one) => !ts.isIndexSignatureDeclaration(one))
    .slice(0, 1)
    .map((one) => lookUp(one, name.text));
}

function symbolOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = name;
  // `const { groupBy } = Map` makes a name of our own for a member of the browser's.
  const isTaken = ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === name;
  return isTaken && ts.isObjectBindingPattern(parent.parent)
    ? checker.getTypeAtLocation(parent.parent).getProperty(name.text)
    : checker.getSymbolAtLocation(name);
}

/** What a pattern asks of the engine beyond old ones; the build passes patterns on as they are. */
function usesOfPattern(node: ts.Node): Use[] {
  const pattern = patternOf(node);
  if (pattern === undefined) return [];
  const features: [string, RegExp, Entry | undefined][] = [
    ['lookbehind', /\(\?<[=!]/, patterns['lookbehind_assertion']],
    ['modifiers', /\(\?[ims-]+:/, patterns['modifier']],
    ['flag v', /^\/[^]*\/[a-z]*v[a-z]*$/, compat.javascript['builtins']!['RegExp']!['unicodeSets']],
  ];
  return features
    .filter(([, mark]) => mark.test(pattern))
    .map(([feature, , entry]) => ({ feature: `RegExp ${feature}`, entry }));
}

function patternOf(node: ts.Node): string | undefined {
  if (ts.isRegularExpressionLiteral(node)) return node.text;
  const isRegExp = ts.isNewExpression(node) && node.expression.getText() === 'RegExp';
  return isRegExp ? node.arguments?.[0]?.getText() : undefined;
}

/** CSS that a call hands to the browser, as a sheet: a selector or a media query. */
function cssOf({ expression, arguments: [argument] }: ts.CallExpression): string | undefined {
  if (!argument || (!ts.isStringLiteralLike(argument) && !ts.isTemplateExpression(argument)))
    return undefined;
  const text = ts.isStringLiteralLike(argument)
    ? argument.text
    : argument
        .getText()
        .slice(1, -1)
        .replace(/\$\{[^}]*\}/g, 'x');
  const name = ts.isPropertyAccessExpression(expression)
    ? expression.name.text
    : expression.getText();
  if (name === 'matchMedia') return `@media ${text}{}`;
  return /^(?:querySelector(?:All)?|closest|matches)$/.test(name) ? `${text}{}` : undefined;
}
