import { nextYearRates } from "../../chart/next_year_rates.ts";
import { SCHEME_NAMES } from "../../chart/words.ts";
import type { Lang } from "../../base/formats.ts";
import type { NegotiationRun } from "../../model/negotiation.ts";
import { clearingsOf, type NextYear } from "../../model/next_year.ts";
import { type Html, markup, raw, tableHtml } from "../html.ts";
import { nextYearGroupCells, nextYearTotalCells } from "./next_year_cells.ts";
import {
  clearingTitle,
  nextYearNote,
  nextYearWords,
} from "./next_year_words.ts";
import { BOTH, type Cells } from "./voice.ts";

/**
 * The year after talks on the fund's own page (底稿：谈判后的下一年): what it says in
 * sentences, then each scheme under the city's own clearing and the other.
 *
 * @param lang of the figures
 */
export function nextYearSection(
  run: NegotiationRun,
  next: NextYear,
  lang: Lang,
): Html {
  const note = nextYearNote(next);
  return markup`<section id="next-year"><h2>谈判后的下一年 The year after the talks</h2>
<ul>${
    nextYearWords(next, run.sheets).map(({ zh, en }) =>
      markup`<li>${zh}<br><span class="quiet">${en}</span></li>`
    )
  }</ul>
<p class="quiet">${note.zh}<br>${note.en}</p>
${
    run.sheets.map((sheet) => {
      const { scheme } = sheet, { zh, en } = SCHEME_NAMES[scheme];
      const clearings = clearingsOf(next);
      const figure = nextYearRates(run, sheet, next, { lang, width: 960 });
      return markup`<figure>${raw(figure)}</figure>
${
        clearings.map((clearing) => {
          const part = { next, scheme, clearing };
          const title = clearingTitle(next, clearing);
          return markup`<h3>${zh}：${title.zh} ${en}: ${title.en}</h3>
${table(nextYearTotalCells(part, BOTH))}
${nextYearGroupCells(run, part, BOTH).map(table)}
`;
        })
      }`;
    })
  }</section>
`;
}

function table({ heads, rows }: Cells): Html {
  return tableHtml(heads, rows);
}
