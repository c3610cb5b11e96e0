export interface ComponentAttribute {
  required?: boolean;
  /** Allowed values; any non-empty line when absent. */
  values?: readonly string[];
  /** Whether it names the element on its page: a slug. */
  isId?: boolean;
  /** Whether it is a line of inline Markdown: code, formulas and emphasis are set in it. */
  isInline?: boolean;
}

export interface ComponentRule {
  /** `flow` stands on lines of its own, `text` inside a sentence. */
  place: 'flow' | 'text';
  /** Whether it must hold something (`some`) or must not (`none`). */
  content: 'some' | 'none';
  /** The component that it must stand in, directly. */
  inside?: string;
  /** The component that is all it may hold. */
  holds?: string;
  attributes: Record<string, ComponentAttribute>;
}

/**
 * The components that a note may use, and their attributes. The guard refuses everything else before anything is
 * compiled; pages map the same names to Astro components.
 */
export const components = {
  ReadingList: { place: 'flow', content: 'none', attributes: { section: { required: true } } },
  About: { place: 'flow', content: 'some', attributes: { link: { required: true } } },
  Quote: {
    place: 'flow',
    content: 'some',
    attributes: { by: {}, locator: {}, link: {}, verbatim: { values: ['true'] } },
  },
  Figure: { place: 'flow', content: 'none', attributes: { name: { required: true }, caption: {} } },
  Callout: {
    place: 'flow',
    content: 'some',
    attributes: {
      kind: { required: true, values: ['note', 'tip', 'warning', 'changes'] },
      title: { isInline: true },
    },
  },
  Term: { place: 'text', content: 'some', attributes: { id: { required: true } } },
  Card: {
    place: 'flow',
    content: 'some',
    attributes: { question: { required: true, isInline: true }, id: { isId: true } },
  },
  Exercise: {
    place: 'flow',
    content: 'some',
    attributes: {
      title: {},
      minutes: { required: true, values: ['10', '15', '20', '30', '45'] },
      id: { isId: true },
    },
  },
  Answer: { place: 'flow', content: 'some', inside: 'Exercise', attributes: {} },
  Versions: { place: 'flow', content: 'some', holds: 'Version', attributes: {} },
  Version: {
    place: 'flow',
    content: 'some',
    inside: 'Versions',
    attributes: { name: { required: true } },
  },
  Cite: { place: 'text', content: 'none', attributes: { link: { required: true }, locator: {} } },
} as const satisfies Record<string, ComponentRule>;

export type ComponentName = keyof typeof components;
