/** `<script>` and `<style>` hold text that is no MDX; the element is the fault, not what stands in it. */
export function findRawElement(
  text: string,
  offset: number,
): { name: string; from: number; to: number } | undefined {
  for (const match of text.matchAll(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi)) {
    const to = match.index + match[0].length;
    if (match.index <= offset && offset <= to) return { name: match[1]!, from: match.index, to };
  }
  return undefined;
}

/** The tag or brace that the parser was in. */
export function openingOf(text: string, offset: number): number {
  if (text[offset] === '<') return offset;
  const paragraph = Math.max(text.lastIndexOf('\n\n', offset), 0);
  const quoted =
    /<[A-Za-z][\w.:-]*(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s+[\w:.-]+\s*=\s*["'][^"']*$/.exec(
      text.slice(paragraph, offset),
    );
  if (quoted) return paragraph + quoted.index;
  return Math.max(text.lastIndexOf('<', offset - 1), 0);
}

/** The outermost brace that is open at an offset, within its paragraph. */
export function outerBrace(text: string, offset: number): number {
  let depth = 0;
  let found = -1;
  for (
    let i = Math.min(offset, text.length - 1);
    i >= 0 && !(text[i] === '\n' && text[i + 1] === '\n' && found >= 0);
    i--
  ) {
    if (text[i] === '}' && i < offset) depth++;
    else if (text[i] === '{' && depth > 0) depth--;
    else if (text[i] === '{') found = i;
    if (offset - i > 20_000) break;
  }
  return Math.max(found, 0);
}

/** Behind the brace that closes the one at an offset, or the end where none does. */
export function closingBrace(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i + 1;
  }
  return text.length;
}

/** Behind the next `>`, or the end where there is none. */
export function tagEnd(text: string, from: number): number {
  const end = text.indexOf('>', from);
  return end < 0 ? text.length : end + 1;
}
