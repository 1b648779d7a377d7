import type { Words } from "../../chart/words.ts";
import type { NegotiationRun } from "../../model/negotiation.ts";
import { type Html, markup } from "../html.ts";
import { pageFrame } from "../page_frame.ts";

/** Long names and reasons have room. On paper a heading stays with its table and note, two figures share a sheet, rows are close, and an institution takes one line. */
const STYLE = `tbody th.long { min-width: 15em; }
.minutes thead th:nth-child(4) { width: 48%; }
@media print {
  h3, h3 + .quiet, summary { break-after: avoid; }
  tbody th.long { min-width: 12em; }
  p { margin: 4px 0; }
  table { line-height: 1.3; margin: 6px 0 10px; }
  th, td { padding: 1.5px 4px; }
  figure svg { max-height: 118mm; }
  table:has(thead th:nth-child(11)) { font-size: 6.8pt; }
  table:has(thead th:nth-child(11)) :is(th, td) { padding: 1.5px 3px; }
  table:has(thead th:nth-child(11)) tbody th.long { min-width: 9em; }
  .institutions tbody th { white-space: nowrap; }
}
`;

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
    style: STYLE,
  });
}
