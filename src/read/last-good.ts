/**
 * A reader that gives what it read last where nothing can be read just now, as of a file that somebody is writing.
 * @param first stands in until something has been read; without it the first fault is thrown
 */
export function lastGood<Value>(read: () => Value, first?: { value: Value }): () => Value {
  let last = first;
  return () => {
    try {
      last = { value: read() };
    } catch (error) {
      if (last === undefined) throw error;
    }
    return last.value;
  };
}
