import {
  formatCount,
  formatMoney,
  formatPercent,
  type Lang,
  type MoneyUnit,
} from "../base/formats.ts";
import { SCALE } from "../base/points.ts";
import { minus, type Words } from "./words.ts";

/** What a study metric counts. */
export type MetricUnit = "fen" | "points" | "share" | "count" | "yuanPerPoint";

/** The unit of some numbers of one metric, and how one is written in it. */
export interface HeadlineScale {
  /** Such as 万元, `millions of yuan`, `%`. */
  readonly name: string;
  /** The same of a difference: of shares, percentage points. */
  readonly change: string;
  /** How many of what the engine counts, such as fen, are one of the unit. */
  readonly size: number;
  /** A number in the unit; with a plus before a gain where asked. */
  readonly text: (value: number, sign?: boolean) => string;
}

/** Fen from which the larger unit of a language is used; a figure has no room for what a table writes to the fen. */
const LARGE = { zh: 1e8, en: 1e11 } as const, LARGE_DRAWN = 1e8;

const NAMES: Readonly<Record<Exclude<MetricUnit, "fen">, Words>> = {
  points: { zh: "分", en: "points" },
  share: { zh: "%", en: "%" },
  count: { zh: "个", en: "number" },
  yuanPerPoint: { zh: "元/分", en: "yuan per point" },
};

/**
 * The unit that suits numbers of a metric (指标单位): 万元 or millions of yuan where
 * the largest asks for it. In a figure millions begin earlier, and have a third
 * decimal that shows a township hospital.
 *
 * @example
 * ```ts
 * import { headlineScale } from "./headline_scale.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { name, text } = headlineScale("fen", [12_345_600_00], "zh");
 * assertEquals([name, text(12_345_600_00, true)], ["万元", "+1,234.56"]);
 * const drawn = headlineScale("fen", [12_345_600_00], "en", true);
 * assertEquals(drawn.text(12_345_600_00), "12.346");
 * assertEquals(headlineScale("share", [0.01], "en").text(0.0125), "1.250");
 * ```
 */
export function headlineScale(
  unit: MetricUnit,
  values: readonly number[],
  lang: Lang,
  drawn = false,
): HeadlineScale {
  if (unit === "fen") return moneyScaleOf(values, lang, drawn);
  const write: Record<typeof unit, (value: number) => string> = {
    points: (value) => decimal(value / SCALE, 2),
    share: (value) => formatPercent(value, 3).slice(0, -1),
    count: (value) =>
      Number.isInteger(value) ? formatCount(value) : decimal(value, 2),
    yuanPerPoint: (value) => decimal(value, 4),
  };
  return {
    name: NAMES[unit][lang],
    size: unit === "points" ? SCALE : unit === "share" ? 0.01 : 1,
    change: unit === "share"
      ? (lang === "zh" ? "百分点" : "points of %")
      : NAMES[unit][lang],
    text: (value, sign = false) => signed(write[unit](value), value, sign),
  };
}

function moneyScaleOf(
  values: readonly number[],
  lang: Lang,
  drawn: boolean,
): HeadlineScale {
  const largest = Math.max(0, ...values.map(Math.abs));
  const from = drawn && lang === "en" ? LARGE_DRAWN : LARGE[lang];
  const unit: MoneyUnit = largest >= from ? "wan" : "yuan";
  const name = unit === "yuan"
    ? (lang === "zh" ? "元" : "yuan")
    : (lang === "zh" ? "万元" : "millions of yuan");
  const digits = unit === "wan" && lang === "en" && largest < LARGE.en ? 3 : 2;
  return {
    name,
    size: unit === "yuan" ? 1e2 : lang === "zh" ? 1e6 : 1e8,
    change: name,
    text: (fen, sign = false) =>
      minus(
        formatMoney(Math.round(fen), { unit, lang, sign, digits })
          .split(" ")[0]!,
      ),
  };
}

function signed(text: string, value: number, sign: boolean): string {
  const gain = sign && value > 0 && /[1-9]/.test(text);
  return minus(`${gain ? "+" : ""}${text}`);
}

/** A plain number with thousands apart. */
function decimal(value: number, digits: number): string {
  return formatPercent(value / 100, digits).slice(0, -1);
}
