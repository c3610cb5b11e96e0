/** Sizes of the drawing in rem; the sheet of the map uses the same. */
const rise = 2.5;
const label = 5;
const row = 2;

/** Steps that the sheet knows to place one beside the other. */
const mostSteps = 11;
const fewestSteps = 5;

/** Whether the parts of a guide make stairs that fill the page, with room above their foot for where they lead. */
export function isStaircase(parts: number, ways: number): boolean {
  const height = label + (parts - 1) * rise;
  return parts >= fewestSteps && parts <= mostSteps && ways * row <= height;
}

/**
 * Curves from the foot of the stairs to each way that goes on from there, the ways standing in rows above it.
 * @param ways whether there is something to read on each of them
 */
export function drawWays(ways: readonly boolean[]) {
  const width = 4;
  const height = Math.max(1, ways.length) * row;
  const curves = ways.map((isOpen, index) => {
    const y = (index + 0.5) * row;
    return {
      isOpen,
      path: `M0 ${height}C${width * 0.6} ${height} ${width * 0.3} ${y} ${width} ${y}`,
    };
  });
  return { width, height, curves };
}

/** Levels of the valley that the stairs lead down, as half axes along it and across it, the foot in their middle. */
export const contours = [2.5, 5, 8, 11.5, 15.5, 20, 25].map((along) => ({
  along,
  across: Math.round(along * 22) / 100,
}));
