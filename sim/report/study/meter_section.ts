import type { Lang } from "../../base/formats.ts";
import type { Meter } from "../../model/meter.ts";
import { type Html, markup, raw, tableHtml } from "../html.ts";
import { heaviestRows, meterNotes, shareRows } from "../meter_text.ts";

/** What the baseline's headlines rest on (假设计量): shares by status, and the heaviest parameters of the first headline. */
export function meterSection(
  meter: Meter,
  figure: string | null,
  lang: Lang,
): Html {
  const zh = lang === "zh", shares = shareRows(meter, lang);
  const heaviest = heaviestRows(meter, 0, lang);
  return markup`<section id="meter"><h2>${
    zh ? "指标靠什么支撑" : "What the headlines rest on"
  }</h2>${figure === null ? [] : [markup`<figure>${raw(figure)}</figure>`]}${
    tableHtml(shares.heads, shares.rows)
  }${
    heaviest.rows.length === 0 ? [] : [
      tableHtml(heaviest.heads, heaviest.rows, {
        texts: 1,
        caption: meter.headlines[0]![lang],
      }),
    ]
  }${
    meterNotes(meter, lang).map((note) => markup`<p class="quiet">${note}</p>`)
  }</section>`;
}
