import type { Lang } from "../base/formats.ts";
import { SCHEME_NAMES } from "../chart/words.ts";
import type { NegotiationRun } from "../model/negotiation.ts";
import { clearingsOf, type NextYear } from "../model/next_year.ts";
import {
  nextYearGroupCells,
  nextYearTotalCells,
} from "../report/negotiation/next_year_cells.ts";
import {
  clearingTitle,
  nextYearNote,
  nextYearWords,
} from "../report/negotiation/next_year_words.ts";
import { voiceOf } from "../report/negotiation/voice.ts";
import { textTable } from "./text_table.ts";

/** The year after talks on a terminal (下一年文本): sentences, then two tables for each scheme and clearing. */
export function nextYearText(
  run: NegotiationRun,
  next: NextYear,
  lang: Lang,
): string[] {
  const zh = lang === "zh", voice = voiceOf(lang);
  const clearings = clearingsOf(next);
  return [
    "",
    `== ${zh ? "谈判后的下一年" : "The year after the talks"} ==`,
    ...nextYearWords(next, run.sheets).map((words) => `- ${words[lang]}`),
    nextYearNote(next)[lang],
    ...run.sheets.flatMap(({ scheme }) =>
      clearings.flatMap((clearing) => {
        const part = { next, scheme, clearing };
        const title = `${SCHEME_NAMES[scheme][lang]}${zh ? "：" : ": "}${
          clearingTitle(next, clearing)[lang]
        }`;
        return [
          nextYearTotalCells(part, voice),
          ...nextYearGroupCells(run, part, voice),
        ]
          .flatMap(({ heads, rows }, i) => [
            "",
            ...(i === 0 ? [title] : []),
            textTable(heads, rows),
          ]);
      })
    ),
  ];
}
