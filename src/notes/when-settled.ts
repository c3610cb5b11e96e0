/**
 * Waits a moment before a changed file is read: an editor empties it first, and the watcher tells nothing of what
 * follows within fifty milliseconds.
 */
export function whenSettled(read: (file: string) => void): (file: string) => void {
  return (file) => void setTimeout(read, 100, file);
}
