import { darkColor, darkFigures } from "../chart/in_theme.ts";
import { COLORS, FONT } from "../chart/theme.ts";

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
thead th { border-bottom: 2px solid ${COLORS.ink}; text-align: right; }
thead th.text, tbody th { text-align: left; }
tbody th { font-weight: 400; white-space: nowrap; }
tbody th.long { white-space: normal; overflow-wrap: anywhere; min-width: 9em; }
td { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
table.statement { table-layout: fixed; }
table.statement td { text-align: left; white-space: normal; overflow-wrap: anywhere; }
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
  thead th { border-bottom-color: ${darkColor(COLORS.ink)}; }
  a, summary { color: ${darkColor(COLORS.reform)}; }
  .quiet, .four dt, .absent, figcaption { color: ${darkColor(COLORS.quiet)}; }
${darkFigures()}
}
@page { size: A4; margin: 14mm 12mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  section { overflow: visible; }
  h2, h3, h4 { break-after: avoid; }
  nav, .skip, .screen { display: none !important; }
  .four { gap: 6px; }
  .four .big { font-size: 16pt; }
  .four div { break-inside: avoid; }
  tr { break-inside: avoid; }
  table { font-size: 7.5pt; }
  th, td { padding: 2px 5px; }
  thead { display: table-header-group; }
  figure { break-inside: avoid; border: 0; margin: 8px 0; }
  figure svg { max-height: 262mm; max-width: 100%; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  summary { list-style: none; color: inherit; }
  a { color: inherit; text-decoration: none; }
}
`;
