import type { GuideData } from '../schema/guide.ts';

/** A function that calls a framework as people do: `tensorflow@1` is TensorFlow 1.x where the guide says its title. */
export function createFrameworkNamer(
  frameworks: GuideData['frameworks'] = [],
): (framework: string) => string {
  const titles = new Map(frameworks.map(({ id, title }) => [id, title]));
  return (framework) => {
    const [id, version] = framework.split('@');
    return `${titles.get(id!) ?? id} ${version}.x`;
  };
}
