import { COLORS, FONT } from "../../chart/theme.ts";

/** How confirmations look (清算确认书样式): one A4 page an institution, on screen and on paper. */
export const CONFIRMATION_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; font: 9.5pt/1.35 ${FONT}; color: ${COLORS.ink}; background: #e9e9e9; }
.page { position: relative; width: 210mm; min-height: 297mm; margin: 8mm auto; padding: 8mm 16mm 6mm; background: ${COLORS.paper}; display: flex; flex-direction: column; }
.label { position: absolute; top: 8mm; right: 16mm; margin: 0; padding: 0 8px; background: #fff3cd; border: 1px solid #b58900; font-size: 9pt; }
.number { margin: 0; font-size: 8.5pt; color: ${COLORS.quiet}; }
h1 { margin: 2mm 0 0; font-size: 15pt; line-height: 1.3; text-align: center; letter-spacing: 1px; }
.other { margin: 0 0 3mm; text-align: center; font-size: 9pt; color: ${COLORS.quiet}; }
h2 { margin: 1.5mm 0 0.5mm; font-size: 10.5pt; }
p { margin: 1mm 0; }
dl { display: grid; grid-template-columns: auto 1.5fr auto 1fr; gap: 0.5mm 3mm; margin: 0 0 1mm; }
dt { color: ${COLORS.quiet}; white-space: nowrap; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; font-size: 8pt; line-height: 1.25; }
th, td { border: 1px solid ${COLORS.ink}; padding: 0.25mm 2mm; font-weight: 400; text-align: left; }
thead th { text-align: center; background: #f3f3f3; }
td { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.text { text-align: left; white-space: normal; }
tr.main th, tr.main td { font-weight: 700; background: #f8f8f8; }
tr.part th { padding-left: 7mm; }
.entries table { font-size: 7.5pt; }
.capitals { margin: 1.5mm 0 0; }
.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 0 10mm; margin-top: auto; padding-top: 2mm; }
.sign p { margin: 1mm 0; }
.sign > div { display: grid; grid-template-columns: 30mm 1fr; gap: 0 3mm; }
.seal { grid-row: span 3; min-height: 20mm; border: 1px dashed ${COLORS.quiet}; display: flex; align-items: center; justify-content: center; color: ${COLORS.quiet}; font-size: 9pt; }
.blank { display: inline-block; width: 20mm; border-bottom: 1px solid ${COLORS.ink}; }
.short { width: 8mm; }
.foot { margin: 2mm 0 0; font-size: 7.5pt; color: ${COLORS.quiet}; border-top: 1px solid ${COLORS.grid}; padding-top: 1mm; overflow-wrap: anywhere; }
@page { size: A4; margin: 0; }
@media print {
  body { background: none; }
  .page { margin: 0; min-height: 296mm; break-after: page; break-inside: avoid; }
  .page:last-child { break-after: auto; }
}
`;
