/** The first line of a text that has some, for messages. */
export function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
