/**
 * Where something that is held at `y` is drawn beside a place that attracts it: at the place when it is near, at
 * `y` when it is `reach` away or farther. In between the way is that of a cube, so that it never jumps. All in pixels.
 */
export function attracted(y: number, place: number, reach: number): number {
  const share = (y - place) / reach
  return Math.abs(share) >= 1 ? y : place + reach * share ** 3
}
