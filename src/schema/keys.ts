import type { z } from 'zod';

interface Definition {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
}

/** Names of the fields that a schema knows at a path; of a union, those of its last and richest option. */
export function keysOf(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const definition = schema._zod.def as unknown as Definition;
  if (definition.innerType) return keysOf(definition.innerType, path);
  if (definition.options) return keysOf(definition.options.at(-1)!, path);
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(definition.shape ?? {});
  const inner = definition.element ?? definition.shape?.[String(key)];
  return inner ? keysOf(inner, rest) : [];
}

/** Names of those fields that hold lists. */
export function listKeysOf(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  return keysOf(schema, path).filter((key) => isList(schema, [...path, key]));
}

function isList(schema: z.core.$ZodType, path: readonly PropertyKey[]): boolean {
  const definition = schema._zod.def as unknown as Definition;
  if (definition.innerType) return isList(definition.innerType, path);
  if (definition.options) return isList(definition.options.at(-1)!, path);
  const [key, ...rest] = path;
  if (key === undefined) return definition.type === 'array';
  const inner = definition.element ?? definition.shape?.[String(key)];
  return inner !== undefined && isList(inner, rest);
}
