import { HEADLINES } from "../analysis/headlines/headline.ts";
import {
  headlineMatrix,
  type HeadlineRow,
} from "../analysis/headlines/headline_matrix.ts";
import { formatCsv } from "../base/csv.ts";
import {
  formatAmount,
  formatCount,
  formatPercent,
  type Lang,
} from "../base/formats.ts";
import { type Issue, issueText } from "../base/issues.ts";
import { minus, SIGN_CONVENTION, SYNTHETIC } from "../chart/words.ts";
import type { Outcome } from "../model/result.ts";
import type { Scenario } from "../model/scenario/mod.ts";
import { cellText, UNIT_WORDS } from "./matrix_csv.ts";

/** A cell of the board as it is shown: people of one city under rules of one. */
export interface BoardCell {
  readonly city: Pick<Scenario, "id" | "titleZh" | "titleEn">;
  readonly rules: Pick<Scenario, "id" | "titleZh" | "titleEn">;
  readonly outcome: Outcome | null;
  readonly own: Outcome;
  readonly equal: boolean;
  readonly reasons: readonly Issue[];
}

/** Headlines that the board shows; the file has all of them. */
const SHOWN = ["pay", "paidRate", "transfer", "borne", "left"];

/** One headline of the board: a row a city, a column a set of rules. */
export interface BoardTable {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The board as tables (规则棋盘表), both schemes together: the value, below it the difference from the city's own rules; refusals by number. */
export function boardTables(
  cells: readonly BoardCell[],
  lang: Lang,
): { readonly tables: readonly BoardTable[]; readonly notes: string[] } {
  const zh = lang === "zh", notes: string[] = [];
  const name = (id: string) => id.replace(/\/baseline$/, "");
  const rules = [...new Set(cells.map((cell) => name(cell.rules.id)))];
  const noteOf = ({ reasons }: BoardCell) => {
    const text = reasons.map((issue) => issueText(issue, lang)).join(" ");
    if (!notes.includes(text)) notes.push(text);
    return `[${notes.indexOf(text) + 1}]`;
  };
  const tables = SHOWN.map((id) => {
    const headline = HEADLINES.find((h) => h.id === id)!;
    return {
      title: headline[lang],
      heads: [zh ? "参保人 ＼ 规则" : "people \\ rules", ...rules],
      rows: [...Map.groupBy(cells, ({ city }) => city.id)].map(([id, row]) => [
        name(id),
        ...row.map((cell) => {
          if (cell.outcome === null) {
            return `${zh ? "不能拼合" : "refused"} ${noteOf(cell)}`;
          }
          const own = wholeOf(cell, headline.id);
          const value = valueText(own.value, own.unit, lang);
          if (cell.city.id === cell.rules.id) return value;
          return cell.equal
            ? `${value} (${zh ? "规则相同" : "same rules"})`
            : `${value} (${valueText(own.diff, own.unit, lang, true)})`;
        }),
      ]),
    };
  });
  return { tables, notes };
}

/** The board as a page of Markdown. */
export function boardMarkdown(
  cells: readonly BoardCell[],
  provisions: string,
  command: string,
  lang: Lang,
): string {
  const zh = lang === "zh";
  const { tables, notes } = boardTables(cells, lang);
  const line = (row: readonly string[]) =>
    `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    `# ${zh ? "规则棋盘" : "Rules on other cities' people"}`,
    zh
      ? `条款：${provisions}。行为参保人所在城市，列为规则出处；括号内为与本市自己规则之差，两险种合计。${SYNTHETIC.zh}；${SIGN_CONVENTION.zh}。`
      : `Provisions: ${provisions}. A row is a city's people, a column a city's rules; in brackets the difference from the city's own rules, both schemes. ${SYNTHETIC.en}; ${SIGN_CONVENTION.en}.`,
    ...tables.flatMap(({ title, heads, rows }) => [
      `## ${title}`,
      [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n"),
    ]),
    ...(notes.length === 0 ? [] : [
      `## ${zh ? "不能拼合的理由" : "Why some cannot be combined"}`,
      notes.map((note, i) => `${i + 1}. ${note.replaceAll("\n", " ")}`).join(
        "\n",
      ),
    ]),
    `${zh ? "重新生成：" : "To make this again: "}\`${command}\``,
  ].join("\n\n") + "\n";
}

/** The board as CSV: every headline by scheme, whole and level, and the reasons of refused cells. */
export function boardCsv(cells: readonly BoardCell[]): string {
  const heads = [
    "参保人 people",
    "规则 rules",
    "指标 headline",
    "名称 title in Chinese",
    "英文名称 title in English",
    "单位 unit",
    "险种 scheme",
    "范围 group",
    "本市规则 own rules",
    "取值 value",
    "差异 diff",
    "不能拼合 refused",
    "in English",
  ];
  const rows = cells.flatMap((cell): (string | number | null)[][] => {
    const ids = [cell.city.id, cell.rules.id];
    if (cell.outcome === null) {
      const said = (lang: Lang) =>
        cell.reasons.map((issue) => issueText(issue, lang)).join(" ");
      return [[...ids, ...Array(9).fill(null), said("zh"), said("en")]];
    }
    return rowsOf(cell).map((row) => [
      ...ids,
      row.headline,
      row.zh,
      row.en,
      UNIT_WORDS[row.unit],
      row.scheme,
      row.group,
      cellText(row.baseline, row.unit),
      cellText(row.value, row.unit),
      cellText(row.diff, row.unit),
      null,
      null,
    ]);
  });
  return formatCsv(heads, rows, { bom: true });
}

/** The cell for programs: headlines of the whole and by level, or the reasons. */
export function boardJson(cells: readonly BoardCell[]) {
  return cells.map((cell) => ({
    city: cell.city.id,
    rules: cell.rules.id,
    equal: cell.equal,
    refused: cell.reasons.map((issue) => ({
      zh: issueText(issue, "zh"),
      en: issueText(issue, "en"),
    })),
    headlines: cell.outcome === null ? [] : rowsOf(cell).map((
      { headline, unit, scheme, group, baseline, value, diff },
    ) => ({ headline, unit, scheme, group, own: baseline, value, diff })),
  }));
}

function rowsOf({ own, outcome }: BoardCell): HeadlineRow[] {
  return headlineMatrix(own, [outcome!], ["level"]);
}

/** A headline of both schemes and all institutions. */
function wholeOf(cell: BoardCell, id: string): HeadlineRow {
  return rowsOf(cell).find(({ headline, scheme, group }) =>
    headline === id && scheme === "all" && group === "all"
  )!;
}

function valueText(
  value: number | null,
  unit: HeadlineRow["unit"],
  lang: Lang,
  sign = false,
): string {
  if (value === null) return "–";
  if (sign && value === 0) return "0";
  const plus = sign && value > 0 ? "+" : "";
  if (unit === "fen") return minus(formatAmount(value, lang, sign));
  if (unit === "count") return minus(`${plus}${formatCount(value)}`);
  const points = lang === "zh" ? " 个百分点" : " points";
  return minus(
    sign
      ? `${plus}${(value * 100).toFixed(2)}${points}`
      : formatPercent(value, 2),
  );
}
