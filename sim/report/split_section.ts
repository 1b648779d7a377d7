import { type SplitRow, splitRows } from "../analysis/split_table.ts";
import type { Lang } from "../base/formats.ts";
import type { Comparison } from "../chart/comparison.ts";
import { SCHEME_NAMES } from "../chart/words.ts";
import type { Hospitals } from "../model/ledger.ts";
import type { ChangeSplit, Factor } from "../model/split.ts";
import { type Html, markup, tableHtml } from "./html.ts";
import { groupName } from "./levels_section.ts";
import { moneyUnit } from "./money_unit.ts";

/** Institutions that are shown, most changed first. */
const SHOWN = 10;

/** What makes the change of pay (清算额变化分解): each provision's Shapley share, by level and for the institutions that change most; of one provision a sentence. */
export function splitSection(
  { baseline, split }: Comparison,
  lang: Lang,
): Html {
  if (!split) return markup``;
  const zh = lang === "zh", { hospitals } = baseline;
  const title = markup`<h2>${
    zh ? "清算额变化分解" : "What makes the change of pay"
  }</h2>`;
  const keys = markup`${
    split.factors.map((factor, i) =>
      markup`${i > 0 ? (zh ? "；" : "; ") : ""}${factor[lang]}${
        zh ? "：" : ": "
      }${
        factor.keys.map((key, k) =>
          markup`${k > 0 ? (zh ? "、" : ", ") : ""}<code>${key}</code>`
        )
      }${joinedText(factor, lang)}`
    )
  }`;
  const one = oneProvision(split, lang);
  if (one !== null) {
    return markup`<section id="split">${title}<p>${one}</p><p class="quiet">${
      zh ? "参数：" : "Parameters: "
    }${keys}${zh ? "。" : "."}</p></section>`;
  }
  const most = splitRows(split, hospitals)
    .filter(({ group }) => group.startsWith("hospital:"))
    .sort((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)))
    .slice(0, SHOWN);
  const table = (lines: readonly SplitRow[]) => {
    const { heads, cells } = splitCells(split, hospitals, lines, lang);
    return tableHtml(heads, cells, { texts: 2 });
  };
  return markup`<section id="split">${title}${
    table(splitLevels(split, hospitals))
  }<h3>${zh ? "变化最大的医疗机构" : "Institutions that change most"}</h3>${
    table(most)
  }<p class="quiet">${
    zh
      ? "两个方案不同的条款逐一切换，在同样的病例上结算每一种组合，取各条款在所有切换次序下贡献的平均（沙普利值）；各列相加等于变化，精确到分。涉及的参数："
      : "The provisions in which the scenarios differ are switched one by one, the same cases settled under every mixture; a provision's share is the mean of what it adds over all orders (Shapley value). The columns sum to the change, to the fen. Parameters: "
  }${keys}${
    zh
      ? "。逐家见 tables/split.csv；各项指标、单独与交互见 shapan why。"
      : ". Every institution is in tables/split.csv; shapan why gives every headline, what each does alone, and interactions."
  }</p></section>`;
}

/** What is said where the scenarios differ in one provision only (只有一条不同); `null` where there is something to split. */
export function oneProvision(
  { factors }: ChangeSplit,
  lang: Lang,
): string | null {
  const [only] = factors;
  if (only === undefined || factors.length > 1) return null;
  return lang === "zh"
    ? `两个方案只有一条不同：${only.zh}；变化全部来自它。`
    : `The scenarios differ in one provision, ${only.en}; the whole change is its own.`;
}

/** Heads and cells of the split for a page or a terminal: a row a group, a column a factor. */
export function splitCells(
  split: ChangeSplit,
  hospitals: Hospitals,
  lines: readonly SplitRow[],
  lang: Lang,
): { readonly heads: string[]; readonly cells: string[][] } {
  const zh = lang === "zh";
  const money = moneyUnit(
    lines.flatMap((row) => [changeOf(row), ...row.parts]),
    lang,
  );
  const unit = (text: string) =>
    zh ? `${text}（${money.name}）` : `${text}, ${money.name}`;
  const name = ({ group }: SplitRow) => {
    const h = hospitals.id.indexOf(group.replace("hospital:", ""));
    return h < 0
      ? groupName(group, lang)
      : (zh ? hospitals.nameZh : hospitals.nameEn)[h]!;
  };
  return {
    heads: [
      zh ? "险种" : "Scheme",
      zh ? "范围" : "Group",
      unit(zh ? "清算额变化" : "change of pay"),
      ...split.factors.map((factor) => unit(factor[lang])),
    ],
    cells: lines.map((row) => [
      SCHEME_NAMES[row.scheme][lang],
      name(row),
      money.text(changeOf(row), true),
      ...row.parts.map((part) => money.text(part, true)),
    ]),
  };
}

/** Rows of the city and its levels, without single institutions. */
export function splitLevels(
  split: ChangeSplit,
  hospitals: Hospitals,
): SplitRow[] {
  return splitRows(split, hospitals)
    .filter(({ group }) => !group.startsWith("hospital:"));
}

/** Why provisions are one factor, where they are. */
function joinedText({ joined }: Factor, lang: Lang): string {
  if (joined === undefined) return "";
  return lang === "zh" ? `（合并：${joined.zh}）` : ` (joined: ${joined.en})`;
}

function changeOf({ baseline, reform }: SplitRow): number {
  return reform - baseline;
}
