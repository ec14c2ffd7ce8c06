/** Time, so that tests need not wait for it. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Does something once, after so many milliseconds. @returns the function that calls it off. */
  after(milliseconds: number, work: () => void): () => void;
}

/** The time that people have. */
export const realClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
