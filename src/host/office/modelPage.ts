import type { ModelPage } from "../draftLikeness";
import { POINTS_OF_INCH } from "./draftWrite";

const WANTED = {
  orientation: true,
  leftMargin: true,
  rightMargin: true,
  topMargin: true,
  bottomMargin: true,
  headerMargin: true,
  footerMargin: true,
} as const;

/** Asks how a sheet is printed. */
export function requestPage({ pageLayout }: Excel.Worksheet): () => ModelPage {
  pageLayout.load(WANTED);
  return () => {
    const inches = (points: number): number => points / POINTS_OF_INCH;
    return {
      orientation: pageLayout.orientation === "Landscape" ? "landscape" : "portrait",
      margins: {
        left: inches(pageLayout.leftMargin),
        right: inches(pageLayout.rightMargin),
        top: inches(pageLayout.topMargin),
        bottom: inches(pageLayout.bottomMargin),
        header: inches(pageLayout.headerMargin),
        footer: inches(pageLayout.footerMargin),
      },
    };
  };
}
