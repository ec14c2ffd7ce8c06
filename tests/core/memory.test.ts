import { Memory } from "../../src/core/memory";
import { remembered, rememberedForGood, rememberedIn } from "../../src/core/remembered";

/** A function that counts how often it computes. */
function counted(): { readonly compute: (key: object) => object; readonly count: () => number } {
  let computed = 0;
  return { compute: () => ({ computed: ++computed }), count: () => computed };
}

test("a piece of work computes once, the next one anew", () => {
  const { compute, count } = counted();
  const known = remembered(compute);
  const [key, work] = [{}, new Memory()];
  const first = work.during(() => known(key));
  expect(work.during(() => known(key))).toBe(first);
  expect(new Memory().during(() => known(key))).not.toBe(first);
  expect(count()).toBe(2);
});

test("work inside other work has its own memory, and the outer one goes on with its own, also after a failure", () => {
  const known = remembered(counted().compute);
  const [key, outer, inner] = [{}, new Memory(), new Memory()];
  outer.during(() => {
    const first = known(key);
    expect(inner.during(() => known(key))).not.toBe(first);
    const fail = (): never => {
      throw new Error("failed");
    };
    expect(() => inner.during(fail)).toThrow("failed");
    expect(known(key)).toBe(first);
  });
});

test("two functions of one object do not take each other's results, nor two things in it", () => {
  const [one, other] = [remembered<object, string>(() => "one"), remembered<object, string>(() => "other")];
  const part = rememberedIn<object, string, string>((_key, name) => name);
  const key = {};
  expect([one(key), other(key), part(key, "a"), part(key, "b")]).toEqual(["one", "other", "a", "b"]);
});

test("what lives as long as the program is computed once for good", () => {
  const { compute, count } = counted();
  const known = rememberedForGood(compute);
  const key = {};
  new Memory().during(() => known(key));
  new Memory().during(() => known(key));
  expect(count()).toBe(1);
});
