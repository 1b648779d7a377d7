import { SYNTHETIC, type Words } from "../../chart/words.ts";
import type { NegotiationRun } from "../../model/negotiation.ts";
import { type Html, markup, raw } from "../html.ts";
import { REPORT_STYLE } from "../report_style.ts";

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
  const head = `${title.zh} ${title.en}`;
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${head}</title>
<style>${raw(REPORT_STYLE + KEEP)}</style>
</head>
<body>
<header>
<p class="label">${SYNTHETIC.zh}</p>
<h1>${title.zh}<br>${title.en}</h1>
<p class="quiet">${run.titleZh} ${run.titleEn} <code>${run.scenario}-${
    run.recordHash.slice(0, 8)
  }</code> · ${String(run.year)} · 种子 seed ${run.seed}</p>
</header>
<main>
${body}</main>
</body>
</html>
`.html;
}
