/** "1 note", "2 notes". @param many where an s at the end does not make it */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
