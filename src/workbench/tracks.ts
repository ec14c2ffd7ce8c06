/** Rows or columns laid out one after the other, in pixels. */
export interface Tracks {
  readonly count: number;
  readonly total: number;
  /** Where a track begins; `count` itself begins at `total`. */
  start(index: number): number;
  /** How long the tracks from `first` to `last` inclusive are together. */
  length(first: number, last: number): number;
  /** The track at a distance from the beginning, within 0 and `count - 1`. */
  at(distance: number): number;
}

/** Lays out tracks of the given lengths; a hidden track has the length 0. */
export function layTracks(lengths: readonly number[]): Tracks {
  const starts = new Float64Array(lengths.length + 1);
  lengths.forEach((length, index) => (starts[index + 1] = (starts[index] ?? 0) + length));
  const { length: count } = lengths;
  const total = starts[count] ?? 0;
  const start = (index: number): number => starts[Math.max(0, Math.min(index, count))] ?? 0;
  return {
    count,
    total,
    start,
    length: (first, last) => start(last + 1) - start(first),
    at(distance) {
      let low = 0;
      let high = Math.max(0, count - 1);
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (start(middle) <= distance) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/** A range of tracks, both ends inclusive. */
export interface TrackRange {
  readonly first: number;
  readonly last: number;
}

/** Up to so many tracks all of them are drawn; scrolling then costs nothing. */
const DRAWN_WHOLE = 250;

/** How far beyond the visible part is drawn, in pixels, so that a quick scroll shows no gaps. */
const MARGIN = 400;

/** The tracks to draw while the view shows `size` pixels from `offset` on. */
export function tracksToDraw(tracks: Tracks, offset: number, size: number): TrackRange {
  if (tracks.count <= DRAWN_WHOLE) return { first: 0, last: tracks.count - 1 };
  return { first: tracks.at(offset - MARGIN), last: tracks.at(offset + size + MARGIN) };
}
