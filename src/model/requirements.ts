/** What rests on what, among notes in reading order. */
export interface Requirements {
  /** All that a note rests on, in reading order, itself left out. */
  chain: (id: string) => readonly string[];
  /** Whether a note rests on another one, directly or not. */
  restsOn: (id: string, other: string) => boolean;
  /** The notes that ask for a note themselves, in reading order. */
  opens: (id: string) => readonly string[];
  /** What a note asks for without what that rests on already: what a drawing of the graph needs. */
  nearest: (id: string) => readonly string[];
}

/**
 * The graph of requirements.
 * @param requires what each note requires, in reading order; a circle, which the check refuses, does no harm
 */
export function readRequirements(requires: ReadonlyMap<string, readonly string[]>): Requirements {
  const places = new Map([...requires.keys()].map((id, place) => [id, place]));
  const opened = new Map<string, Set<string>>();
  for (const [id, asked] of requires)
    for (const one of asked) opened.set(one, (opened.get(one) ?? new Set()).add(id));
  const chains = new Map<string, ReadonlySet<string>>();

  function chainOf(id: string): ReadonlySet<string> {
    const known = chains.get(id);
    if (known) return known;
    const chain = new Set<string>();
    // Before it is full, against a circle.
    chains.set(id, chain);
    for (const required of requires.get(id) ?? []) {
      chain.add(required);
      for (const further of chainOf(required)) chain.add(further);
    }
    return chain;
  }

  const restsOn = (id: string, other: string) => chainOf(id).has(other);
  return {
    chain: (id) =>
      [...chainOf(id)]
        .filter((one) => places.has(one))
        .sort((a, b) => places.get(a)! - places.get(b)!),
    restsOn,
    opens: (id) => [...(opened.get(id) ?? [])],
    nearest: (id) => {
      const asked = requires.get(id) ?? [];
      return asked.filter((one) => !asked.some((other) => restsOn(other, one)));
    },
  };
}
