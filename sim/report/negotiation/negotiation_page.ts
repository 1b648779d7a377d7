import type { Words } from "../../chart/words.ts";
import type { NegotiationRun } from "../../model/negotiation.ts";
import { type Html, markup } from "../html.ts";
import { pageFrame } from "../page_frame.ts";

/** A heading of a table stays with it on paper, and its note too. */
const KEEP = "@media print { h3, h3 + .quiet { break-after: avoid; } }\n";

/** What a page of a negotiation says. */
export interface NegotiationPage {
  readonly title: Words;
  readonly body: readonly Html[];
}

/** The frame of a page in both languages (双语页面): nothing is loaded from elsewhere; equal results, equal bytes. */
export function negotiationPage(
  run: NegotiationRun,
  { title, body }: NegotiationPage,
): string {
  return pageFrame({
    lang: "zh",
    title: `${title.zh} ${title.en}`,
    heading: markup`${title.zh}<br>${title.en}`,
    quiet: markup`${run.titleZh} ${run.titleEn} <code>${run.scenario}-${
      run.recordHash.slice(0, 8)
    }</code> · ${String(run.year)} · 种子 seed ${run.seed}`,
    main: body,
    style: KEEP,
  });
}
