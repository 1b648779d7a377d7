import type { Lang } from "../../base/formats.ts";
import type { MovedRow } from "./card_files.ts";
import type { CardRow } from "../../model/realism.ts";

/** Heads and rows of a table for a terminal. */
export interface TextTable {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** A sentence for every row that misses. */
  readonly sentences: readonly string[];
}

/** The card as two tables (核对表), checks before fits, the worst row first. */
export function cardTables(rows: readonly CardRow[], lang: Lang): TextTable[] {
  return (["check", "fit"] as const).map((kind) => {
    const own = worstFirst(rows.filter(({ target }) => target.kind === kind));
    const inBand = own.filter((row) => row.inBand).length;
    return {
      title: lang === "zh"
        ? `${KINDS[kind].zh}：${own.length} 项中 ${inBand} 项在区间内`
        : `${KINDS[kind].en}: ${inBand} of ${own.length} in band`,
      heads: HEADS[lang],
      rows: own.map((row) => cells(row, lang)),
      sentences: own.filter((row) => !row.inBand).map((row) =>
        `${row.target.id}${lang === "zh" ? "：" : ": "}${
          (row.note ?? UNEXPLAINED)[lang]
        }`
      ),
    };
  });
}

/** What moved since an earlier card, rows that change sides first. */
export function movedTable(
  moved: readonly MovedRow[],
  lang: Lang,
): TextTable {
  const zh = lang === "zh";
  const changed = ({ row, earlier }: MovedRow) =>
    row.inBand !== (earlier?.inBand ?? false);
  const ordered = [...moved].sort((a, b) =>
    Number(changed(b)) - Number(changed(a))
  );
  return {
    title: zh
      ? `与先前核对表相比，变动 ${moved.length} 项`
      : `${moved.length} rows moved since the earlier card`,
    heads: zh
      ? ["目标", "先前", "现在", "目标值", "区间", "变化"]
      : ["target", "before", "now", "value", "band", "change"],
    rows: ordered.map((m) => [
      m.row.target.id,
      number(m.earlier?.value ?? null),
      number(m.row.value),
      number(m.row.target.value),
      band(m.row),
      changed(m) ? VERDICTS[lang][Number(m.row.inBand)]! : "",
    ]),
    sentences: [],
  };
}

/** The last line of the card, the same in both languages: programs read it. */
export function lastLine(rows: readonly CardRow[]): string {
  const checks = rows.filter(({ target }) => target.kind === "check");
  const inBand = checks.filter((row) => row.inBand).length;
  return `realism: ${inBand} of ${checks.length} targets in band`;
}

/** Misses by distance, then what cannot be measured yet, then the rows in their bands. */
export function worstFirst(rows: readonly CardRow[]): CardRow[] {
  const rank = (row: CardRow) => row.inBand ? 2 : row.value === null ? 1 : 0;
  return [...rows].sort((a, b) =>
    rank(a) - rank(b) ||
    (a.distance === b.distance ? 0 : b.distance - a.distance)
  );
}

const KINDS = {
  check: {
    zh: "检验项（没有参数依其设定）",
    en: "Checks (nothing was set by them)",
  },
  fit: {
    zh: "拟合项（参数可依其设定）",
    en: "Fits (parameters may be set by them)",
  },
} as const;

const HEADS = {
  zh: ["目标", "推演值", "目标值", "区间", "差距", "结论"],
  en: ["target", "ours", "value", "band", "gap", "verdict"],
} as const;

const VERDICTS = { zh: ["未达", "达标"], en: ["miss", "pass"] } as const;
const NONE = { zh: "暂无", en: "not yet" } as const;

const UNEXPLAINED = {
  zh: "尚未查明原因",
  en: "nobody has found out why yet",
} as const;

function cells(row: CardRow, lang: Lang): string[] {
  const { target, value, inBand } = row;
  return [
    target.id,
    number(value),
    number(target.value),
    band(row),
    value === null ? "" : number(value - target.value),
    value === null ? NONE[lang] : VERDICTS[lang][Number(inBand)]!,
  ];
}

function band({ target: { low, high } }: CardRow): string {
  return `${number(low)} – ${number(high)}`;
}

/** Four significant digits, whole numbers whole. */
function number(value: number | null): string {
  if (value === null) return "–";
  const text = Math.abs(value) >= 1e4
    ? String(Math.round(value))
    : String(Number(value.toPrecision(4)));
  return text.replace("-", "−");
}
