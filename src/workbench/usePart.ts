import { useEffect, useRef, useState } from "react";

/** A part of the page that is loaded when it is first shown; `onFail` is told where it cannot be. */
export function usePart<Part>(
  isShown: boolean,
  load: () => Promise<Part>,
  onFail: (detail: string) => void,
): Part | null {
  const [part, setPart] = useState<{ readonly loaded: Part } | null>(null);
  const isMissing = isShown && part === null;
  // What is loaded stays the same, whatever function loads it.
  const latest = useRef({ load, onFail });
  useEffect(() => {
    latest.current = { load, onFail };
  });
  useEffect(() => {
    if (!isMissing) return;
    latest.current.load().then(
      (loaded) => {
        setPart({ loaded });
      },
      (error: unknown) => {
        latest.current.onFail(error instanceof Error ? error.message : String(error));
      },
    );
  }, [isMissing]);
  return part?.loaded ?? null;
}
