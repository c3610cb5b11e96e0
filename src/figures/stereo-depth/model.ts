/** A rectified pair: the left camera at the origin, the right one `baseline` metres to its right. */
export interface Rig {
  /** Focal length in pixels. */
  readonly focal: number;
  /** Distance of the two cameras in metres. */
  readonly baseline: number;
}

/** Where the point lies to the right of the left camera's axis, in metres. */
export const side = 0.3;

/** Columns of a point at a depth, from the middle of each image, and what they differ by. */
export interface Columns {
  readonly left: number;
  readonly right: number;
  readonly disparity: number;
}

/** Column of a point `across` metres from the axis at a depth: similar triangles. */
export const column = (focal: number, across: number, depth: number) => (focal * across) / depth;

export function columns({ focal, baseline }: Rig, depth: number): Columns {
  return {
    left: column(focal, side, depth),
    right: column(focal, side - baseline, depth),
    disparity: (focal * baseline) / depth,
  };
}

/** Depth of a disparity; none where the two rays no longer meet in front of the cameras. */
export function depthOf({ focal, baseline }: Rig, disparity: number): number | undefined {
  return disparity > 1e-9 ? (focal * baseline) / disparity : undefined;
}

/** Depths that a disparity off by `error` pixels would give: of too great a one, of too small a one. */
export interface Band {
  readonly near: number;
  readonly far: number | undefined;
  readonly width: number | undefined;
}

export function band(rig: Rig, depth: number, error = 1): Band {
  const { disparity } = columns(rig, depth);
  const near = depthOf(rig, disparity + error)!;
  const far = depthOf(rig, disparity - error);
  return { near, far, width: far === undefined ? undefined : far - near };
}
