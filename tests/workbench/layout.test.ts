import fc from "fast-check";
import { indexMerges } from "../../src/workbench/merges";
import { anchorOf, home, moved, paged, type Board } from "../../src/workbench/movement";
import { layTracks, tracksToDraw } from "../../src/workbench/tracks";

describe("tracks", () => {
  test("every distance lies in the track that begins at or before it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 3000 }),
        (lengths, distance) => {
          const tracks = layTracks(lengths);
          const index = tracks.at(distance);
          expect(tracks.start(index)).toBeLessThanOrEqual(distance);
          if (index + 1 < tracks.count) expect(tracks.start(index + 1)).toBeGreaterThan(distance);
        },
      ),
    );
  });

  test("a small sheet is drawn whole, of a large one only what is in view", () => {
    expect(tracksToDraw(layTracks(new Array<number>(250).fill(20)), 0, 500)).toEqual({ first: 0, last: 249 });
    const { first, last } = tracksToDraw(layTracks(new Array<number>(5000).fill(20)), 40_000, 500);
    expect(first).toBeGreaterThan(1900);
    expect(last).toBeLessThan(2100);
    expect(first * 20).toBeLessThan(40_000);
    expect(last * 20).toBeGreaterThan(40_500);
  });
});

describe("movement", () => {
  // Row 2 and column C are hidden; A3:B4 is merged.
  const board: Board = {
    rows: layTracks([20, 0, 20, 20, 20]),
    columns: layTracks([50, 50, 0, 50]),
    merges: indexMerges([{ top: 2, left: 0, bottom: 3, right: 1 }]),
  };

  test("hidden rows and columns are passed over", () => {
    expect(moved(board, { row: 0, column: 3 }, "down")).toEqual({ row: 2, column: 3 });
    expect(moved(board, { row: 0, column: 1 }, "right")).toEqual({ row: 0, column: 3 });
  });

  test("a merged area is one step, and is entered at its first cell", () => {
    expect(moved(board, { row: 0, column: 1 }, "down")).toEqual({ row: 2, column: 0 });
    expect(moved(board, { row: 2, column: 0 }, "down")).toEqual({ row: 4, column: 0 });
    expect(moved(board, { row: 2, column: 0 }, "right")).toEqual({ row: 2, column: 3 });
    expect(anchorOf(board, { row: 3, column: 1 })).toEqual({ row: 2, column: 0 });
  });

  test("the edges hold", () => {
    expect(moved(board, { row: 0, column: 0 }, "up")).toEqual({ row: 0, column: 0 });
    expect(moved(board, { row: 0, column: 0 }, "left")).toEqual({ row: 0, column: 0 });
    expect(moved(board, { row: 4, column: 3 }, "down")).toEqual({ row: 4, column: 3 });
    expect(moved(board, { row: 4, column: 3 }, "right")).toEqual({ row: 4, column: 3 });
  });

  test("Page Down, Page Up and Home", () => {
    expect(paged(board, { row: 0, column: 3 }, 45)).toEqual({ row: 3, column: 3 });
    expect(paged(board, { row: 4, column: 3 }, -1000)).toEqual({ row: 0, column: 3 });
    expect(home(board, { row: 4, column: 3 }, false)).toEqual({ row: 4, column: 0 });
    expect(home(board, { row: 4, column: 3 }, true)).toEqual({ row: 0, column: 0 });
  });
});
