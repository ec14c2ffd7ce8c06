import type { HeadersFooters, PageEdges } from "../../core/headersFooters";
import { arePrinted } from "../headersFooters";

const WANTED = {
  leftHeader: true,
  centerHeader: true,
  rightHeader: true,
  leftFooter: true,
  centerFooter: true,
  rightFooter: true,
} as const;

/** Asks what is printed into the edges of a sheet's pages. */
export function requestHeadersFooters({ headersFooters }: Excel.PageLayout): () => HeadersFooters {
  headersFooters.load({ state: true, useSheetMargins: true, useSheetScale: true });
  const { defaultForAllPages, firstPage, evenPages, oddPages } = headersFooters;
  for (const one of [defaultForAllPages, firstPage, evenPages, oddPages]) one.load(WANTED);
  return () => {
    const { state } = headersFooters;
    const isByTurns = state === "OddAndEven" || state === "FirstOddAndEven";
    return {
      usual: edgesOf(isByTurns ? oddPages : defaultForAllPages),
      ...(state === "FirstAndDefault" || state === "FirstOddAndEven" ? { first: edgesOf(firstPage) } : {}),
      ...(isByTurns ? { even: edgesOf(evenPages) } : {}),
      ...(headersFooters.useSheetScale ? {} : { isUnscaled: true }),
      ...(headersFooters.useSheetMargins ? {} : { isUnaligned: true }),
    };
  };
}

function edgesOf(page: Excel.HeaderFooter): PageEdges {
  return {
    header: { left: page.leftHeader, center: page.centerHeader, right: page.rightHeader },
    footer: { left: page.leftFooter, center: page.centerFooter, right: page.rightFooter },
  };
}

/** Queues what is printed into the edges of a new sheet's pages. */
export function putHeadersFooters({ headersFooters }: Excel.PageLayout, own: HeadersFooters | undefined): void {
  if (own === undefined || !arePrinted(own)) return;
  const { usual, first, even, isUnscaled, isUnaligned } = own;
  const states = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;
  headersFooters.state = states[(even === undefined ? 0 : 2) + (first === undefined ? 0 : 1)] ?? "Default";
  headersFooters.useSheetScale = isUnscaled !== true;
  headersFooters.useSheetMargins = isUnaligned !== true;
  putEdges(even === undefined ? headersFooters.defaultForAllPages : headersFooters.oddPages, usual);
  if (first !== undefined) putEdges(headersFooters.firstPage, first);
  if (even !== undefined) putEdges(headersFooters.evenPages, even);
}

function putEdges(page: Excel.HeaderFooter, { header, footer }: PageEdges): void {
  page.leftHeader = header.left;
  page.centerHeader = header.center;
  page.rightHeader = header.right;
  page.leftFooter = footer.left;
  page.centerFooter = footer.center;
  page.rightFooter = footer.right;
}
