/**
 * A component as a module, for programs that know TypeScript alone, as the linter does. Astro's own compiler knows the
 * type of each.
 */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
