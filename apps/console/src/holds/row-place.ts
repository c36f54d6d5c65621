/** Where each id stands. A pair for each, to make the map of, would take longer than the map. */
export function placesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let index = 0; index < ids.length; index += 1) places.set(ids[index] ?? '', index);
  return places;
}

/** What is seen of a table whose rows are all of one height: where one is need not be asked of the page. Lengths in pixels. */
export interface Sight {
  readonly scrollTop: number;
  readonly height: number;
  readonly rowPx: number;
  /** What its head covers at the top, and a bar may cover at the bottom. */
  readonly headPx: number;
  readonly barPx: number;
}

/** Where to scroll to so that a row is seen whole, and no further than it takes. */
export function scrollToShow(index: number, { scrollTop, height, rowPx, headPx, barPx }: Sight): number {
  const [top, bottom] = [index * rowPx, headPx + (index + 1) * rowPx + barPx];
  if (top < scrollTop) return top;
  return bottom > scrollTop + height ? bottom - height : scrollTop;
}
