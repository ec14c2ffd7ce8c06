import { useEffect, useState } from "react";

/** A part of the page that is loaded when it is first shown; `onFail` is told where it cannot be. */
export function usePart<Part>(
  isShown: boolean,
  load: () => Promise<Part>,
  onFail: (detail: string) => void,
): Part | null {
  const [part, setPart] = useState<{ readonly loaded: Part } | null>(null);
  const isMissing = isShown && part === null;
  useEffect(() => {
    if (!isMissing) return;
    load().then(
      (loaded) => {
        setPart({ loaded });
      },
      (error: unknown) => {
        onFail(error instanceof Error ? error.message : String(error));
      },
    );
    // What is loaded stays the same, whatever function loads it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isMissing]);
  return part?.loaded ?? null;
}
