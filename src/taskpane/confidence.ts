import type { Fix } from "../core/finding";
import type { TextKey } from "./texts";

/** The words for how sure a repair is. */
export function confidenceWords({ safety, confidence }: Pick<Fix, "safety" | "confidence">): TextKey {
  if (safety === "safe") return "pane/confidence-certain";
  if (confidence >= 0.9) return "pane/confidence-high";
  if (confidence >= 0.7) return "pane/confidence-good";
  if (confidence >= 0.4) return "pane/confidence-fair";
  return "pane/confidence-low";
}

/** A probability as whole per cent. What is not certain never reads as 100%, what is possible never as 0%. */
export function percentText(confidence: number): string {
  if (confidence >= 1) return "100%";
  if (confidence <= 0) return "0%";
  return `${String(Math.min(99, Math.max(1, Math.round(confidence * 100))))}%`;
}
