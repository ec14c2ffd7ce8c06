import { useCallback, useState } from "react";
import type { Asked } from "./Question";

/** Asks a person something and waits for the answer. */
export type Ask = (question: Omit<Asked, "answer">) => Promise<boolean>;

/** The question now open, and the function that opens one. */
export function useQuestion(): { readonly asked: Asked | null; readonly ask: Ask } {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback<Ask>(
    (question) =>
      new Promise((resolve) => {
        setAsked({
          ...question,
          answer(isConfirmed) {
            setAsked(null);
            resolve(isConfirmed);
          },
        });
      }),
    [],
  );
  return { asked, ask };
}
