import fc from "fast-check";
import { flatMapped } from "../../src/core/flatMapped";

test("gives what the engine's flatMap gives: lists are put together one level deep, single things are taken as they are", () => {
  const given = fc.oneof(fc.integer(), fc.array(fc.oneof(fc.integer(), fc.array(fc.integer()))));
  fc.assert(
    fc.property(fc.array(given), (list) => {
      expect(flatMapped(list, (one) => one)).toEqual(list.flatMap((one) => one));
      expect(flatMapped(list, (_, index) => [index, list.length])).toEqual(
        list.flatMap((_, index) => [index, list.length]),
      );
    }),
  );
});
