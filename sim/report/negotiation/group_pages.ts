import type { Lang } from "../../base/formats.ts";
import { SCHEME_NAMES, SYNTHETIC } from "../../chart/words.ts";
import type {
  NegotiationRun,
  NegotiationSheet,
} from "../../model/negotiation.ts";
import { type Html, markup, tableHtml } from "../html.ts";
import { pageFrame } from "../page_frame.ts";
import { groupFigure } from "./group_figure.ts";
import { keyCells, memberCells, ruleAwardCells } from "./group_page_cells.ts";
import { minutesCells } from "./minutes_cells.ts";
import { type Cells, type Voice, voiceOf } from "./voice.ts";

/** A sheet of paper a group; the frame of the page is for the screen. */
const STYLE = `
.group h2 { margin-top: 18px; }
.group h3 { font-size: 14px; margin: 14px 0 4px; }
.group p { margin: 2px 0; }
nav ul { columns: 2; padding-left: 18px; }
@media print {
  header, nav { display: none; }
  .group { break-before: page; }
  .group:first-of-type { break-before: auto; }
  .group h2 { margin: 0 0 4px; }
  .group h3 { font-size: 10.5pt; margin: 8px 0 0; }
  .group p { margin: 0; }
  .group table { margin: 2px 0 4px; line-height: 1.3; }
  .group th, .group td { padding: 1px 4px; }
  .group figure { margin: 4px 0 0; }
  .group figure svg { max-height: 58mm; }
  h3 { break-after: avoid; }
}
`;

/**
 * One page a group (分组页), for the fund's own side: what the group had, needs and
 * asks, its awards under every rule, whether it objects and at what price, its
 * offers and those it got, its representatives and institutions. One language,
 * so that a group fits a sheet of A4 before its institutions run on.
 */
export function groupPages(run: NegotiationRun, lang: Lang): string {
  const zh = lang === "zh", voice = voiceOf(lang);
  const all = run.sheets.flatMap((sheet) =>
    sheet.groups.map((group, k) => ({ sheet, group, k }))
  );
  const id = (sheet: NegotiationSheet, k: number) =>
    `${sheet.scheme}-${sheet.groups[k]!.id}`;
  return pageFrame({
    lang,
    title: zh
      ? "分组页（内部，不得公开）"
      : "Group by group (internal, not to be published)",
    quiet: markup`${zh ? run.titleZh : run.titleEn} <code>${run.scenario}-${
      run.recordHash.slice(0, 8)
    }</code> · ${run.year}`,
    style: STYLE,
    main: [
      markup`<nav><ul>${
        all.map(({ sheet, group, k }) =>
          markup`<li><a href="#${id(sheet, k)}">${
            SCHEME_NAMES[sheet.scheme][lang]
          } · ${group[lang]}</a></li>`
        )
      }</ul></nav>
`,
      ...all.map(({ sheet, k }) =>
        groupSection(run, sheet, k, id(sheet, k), lang, voice)
      ),
    ],
  });
}

function groupSection(
  run: NegotiationRun,
  sheet: NegotiationSheet,
  k: number,
  id: string,
  lang: Lang,
  voice: Voice,
): Html {
  const { say } = voice, group = sheet.groups[k]!;
  const minutes = minutesCells(sheet, voice, k);
  const part = (title: string, cells: Cells, texts: number) =>
    cells.rows.length === 0
      ? markup``
      : markup`<h3>${title}</h3>${
        tableHtml(cells.heads, cells.rows, { texts })
      }`;
  return markup`<section class="group" id="${id}">
<h2>${group[lang]} · ${SCHEME_NAMES[sheet.scheme][lang]} · ${sheet.year}</h2>
<p class="quiet">${say("内部，不得公开", "Internal, not to be published")} · ${
    SYNTHETIC[lang]
  } · ${lang === "zh" ? run.titleZh : run.titleEn} <code>${
    run.recordHash.slice(0, 8)
  }</code></p>
<p>${say("机构", "Institutions")}${say("：", ": ")}${group.members.length}${
    say("；授权代表：", "; representatives: ")
  }${representatives(run, sheet, k, lang)}</p>
${part(say("本组要点", "In short"), keyCells(sheet, k, voice), 2)}
${
    part(
      say("各规则所得，反对与代价", "Awards by rule, and the price of consent"),
      ruleAwardCells(sheet, k, voice),
      1,
    )
  }
<figure>${groupFigure(run, sheet, k, lang)}</figure>
${part(say("出价与答复", "Offers and answers"), dropGroup(minutes), 3)}
${part(say("组内机构", "Institutions"), memberCells(run, sheet, k, voice), 2)}
</section>
`;
}

/** Minutes of one group need not name it in every row. */
function dropGroup({ heads, rows }: Cells): Cells {
  const without = (row: readonly string[]) => row.filter((_, i) => i !== 1);
  return { heads: without(heads), rows: rows.map(without) };
}

function representatives(
  { hospitals }: NegotiationRun,
  { groups }: NegotiationSheet,
  k: number,
  lang: Lang,
): string {
  const names = lang === "zh" ? hospitals.nameZh : hospitals.nameEn;
  const seats = new Map<number, number>();
  for (const { hospital } of groups[k]!.representatives) {
    seats.set(hospital, (seats.get(hospital) ?? 0) + 1);
  }
  return [...seats].map(([row, count]) => `${names[row]} ×${count}`)
    .join(lang === "zh" ? "、" : ", ");
}
