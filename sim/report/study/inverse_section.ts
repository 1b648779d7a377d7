import type { Lang } from "../../base/formats.ts";
import { inverseFigure } from "../../chart/inverse_figure.ts";
import type { Inverse } from "../../model/inverse.ts";
import { type Html, markup, raw, tableHtml } from "../html.ts";
import { inverseCells, inverseLines, inverseWords } from "../inverse_text.ts";

/** What it would take (反问): the answer in words, the figure, the grid, and where the witness lies. */
export function inverseSection(
  answer: Inverse,
  folder: string,
  lang: Lang,
): Html {
  const zh = lang === "zh", { heads, cells } = inverseCells(answer, lang);
  return markup`<section id="${folder}"><h2>${
    zh ? "要做到，需要多少" : "What it would take"
  }</h2>${
    inverseLines(answer, lang).map((line) => markup`<p>${line}</p>`)
  }<figure>${
    raw(inverseFigure(answer, inverseWords(answer), { lang, width: 960 }))
  }</figure>${tableHtml(heads, cells)}${
    answer.value === null ? [] : [
      markup`<p>${
        zh ? "见证方案：" : "Witness: "
      }<code>${folder}/witness.yaml</code></p>`,
    ]
  }</section>`;
}
