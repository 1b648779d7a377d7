import { darkColor, darkFigures } from "../chart/in_theme.ts";
import { COLORS, FONT } from "../chart/theme.ts";
import { SYNTHETIC } from "../chart/words.ts";

/** Fonts in the margins of a page, where a style sheet wants one quote mark only. */
const PAGE_FONT = FONT.replaceAll('"', "'");

/** How the report looks on screen and on paper (报告样式). */
export const REPORT_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 1080px; padding: 24px 20px 60px; font: 15px/1.6 ${FONT}; color: ${COLORS.ink}; background: ${COLORS.paper}; }
h1 { font-size: 24px; line-height: 1.3; margin: 6px 0 8px; }
h2 { font-size: 20px; margin: 36px 0 8px; border-bottom: 2px solid ${COLORS.reform}; padding-bottom: 4px; }
h3 { font-size: 16px; margin: 22px 0 6px; }
h4 { font-size: 14px; margin: 16px 0 4px; }
.skip { position: absolute; left: -999em; }
.skip:focus { left: 12px; top: 8px; padding: 4px 10px; background: #fff3cd; color: #1a1a1a; }
:focus-visible { outline: 3px solid ${COLORS.gain}; outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; padding: 0; margin: 14px 0; font-size: 14px; }
a { color: ${COLORS.reform}; }
.four { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; margin: 16px 0; padding: 0; }
.four div { border: 1px solid ${COLORS.grid}; border-left: 5px solid ${COLORS.reform}; padding: 8px 12px; min-width: 0; }
.four dt { font-size: 13px; color: ${COLORS.quiet}; }
.four dd { margin: 2px 0 0; }
.four .big { font-size: 25px; line-height: 1.25; font-weight: 700; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.plain { font-size: 17px; margin: 4px 0; }
.absent { border-left: 4px solid ${COLORS.grid}; padding: 2px 12px; color: ${COLORS.quiet}; font-size: 13px; }
figcaption { font-size: 12px; color: ${COLORS.quiet}; padding: 0 12px 8px; }
.label { color: #1a1a1a; display: inline-block; margin: 0; padding: 1px 10px; background: #fff3cd; border: 1px solid #b58900; font-size: 13px; }
.quiet { color: ${COLORS.quiet}; font-size: 13px; }
code { font-family: ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: 0.92em; overflow-wrap: anywhere; }
section { overflow-x: auto; }
table { border-collapse: collapse; margin: 10px 0 16px; font-size: 13px; width: 100%; }
caption { text-align: left; font-weight: 700; padding: 4px 0; }
th, td { border-bottom: 1px solid ${COLORS.grid}; padding: 4px 8px; vertical-align: top; }
thead th { border-bottom: 2px solid ${COLORS.ink}; text-align: right; text-wrap: balance; vertical-align: bottom; }
thead th.text, tbody th { text-align: left; }
tbody th { font-weight: 400; white-space: nowrap; }
tbody th.long { white-space: normal; overflow-wrap: anywhere; min-width: 9em; text-wrap: balance; }
td { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
table.statement { table-layout: fixed; }
table.statement td { text-align: left; white-space: normal; overflow-wrap: anywhere; }
#parameters table { table-layout: fixed; }
#parameters th { white-space: normal; overflow-wrap: anywhere; }
#parameters th:nth-child(1) { width: 17%; }
#parameters th:nth-child(2) { width: 26%; }
#parameters th:nth-child(3) { width: 22%; }
#parameters th:nth-child(4) { width: 11%; }
#parameters th:nth-child(5) { width: 8%; }
#files ul { columns: 22em; font-size: 13px; overflow-wrap: anywhere; }
figure { margin: 18px 0; border: 1px solid ${COLORS.grid}; }
figure svg { display: block; margin: 0 auto; max-width: 100%; height: auto; }
summary { cursor: pointer; color: ${COLORS.reform}; }
.warning { border: 2px solid ${COLORS.loss}; padding: 2px 14px; margin: 16px 0; }
@media (max-width: 720px) { .four { grid-template-columns: repeat(2, 1fr); } }
@media screen and (prefers-color-scheme: dark) {
  body { color: ${darkColor(COLORS.ink)}; background: ${
  darkColor(COLORS.paper)
}; }
  h2 { border-color: ${darkColor(COLORS.reform)}; }
  th, td, figure, .four div { border-color: ${darkColor(COLORS.grid)}; }
  .four div { border-left-color: ${darkColor(COLORS.reform)}; }
  thead th { border-bottom-color: ${darkColor(COLORS.ink)}; }
  a, summary { color: ${darkColor(COLORS.reform)}; }
  .quiet, .four dt, .absent, figcaption { color: ${darkColor(COLORS.quiet)}; }
${darkFigures()}
}
@page {
  size: A4; margin: 14mm 12mm;
  @bottom-left { content: "${SYNTHETIC.zh}"; font: 8pt ${PAGE_FONT}; color: ${COLORS.quiet}; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt ${PAGE_FONT}; color: ${COLORS.quiet}; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  section { overflow: visible; }
  h2, h3, h4 { break-after: avoid; }
  nav, .skip, .screen { display: none !important; }
  .four { gap: 6px; }
  .four .big { font-size: 13pt; }
  .four div { padding: 4px 8px; }
  h1 { font-size: 16pt; }
  h2 { font-size: 13pt; margin: 18px 0 6px; }
  h3 { font-size: 11pt; margin: 14px 0 4px; }
  h4 { font-size: 10pt; margin: 10px 0 2px; }
  p, li { orphans: 2; widows: 2; }
  .plain { font-size: 11pt; }
  .quiet, .absent { font-size: 8.5pt; }
  .four div { break-inside: avoid; }
  tr { break-inside: avoid; }
  /* A table that fits a page is not cut; only long ones go on. */
  table:not(:has(tbody tr:nth-child(26))) { break-inside: avoid; }
  caption { break-after: avoid; }
  #files ul { columns: 3; font-size: 7.5pt; line-height: 1.35; padding-left: 14px; }
  table { font-size: 7pt; }
  th, td { padding: 2px 4px; }
  thead { display: table-header-group; }
  figure { break-inside: avoid; border: 0; margin: 8px 0; }
  figure svg { max-height: 232mm; max-width: 100%; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  summary { list-style: none; color: inherit; }
  a { color: inherit; text-decoration: none; }
}
`;
