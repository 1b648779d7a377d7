import { sum } from "../../base/sum.ts";
import type { Measure, MeasureUnit, Take } from "../../model/mechanisms.ts";
import type { ResultColumn } from "../../model/table.ts";
import type { Measured, MeasuredYear } from "./measured_year.ts";
import { unknownName } from "./unknown_name.ts";

/**
 * Cells of a table taken together (表格取数): the rows that hold what is asked, and their
 * sum, mean, largest, smallest, number or part of the column.
 *
 * @throws {ShapanError} if the year has no such table or column
 */
export function measureOfTable(
  measure: Exclude<Measure, { readonly name: string }>,
  year: MeasuredYear,
): Measured {
  const { take, where, over } = measure;
  const table = year.table(measure.table);
  if (table === undefined) {
    if (OPTIONAL.includes(measure.table)) return NOTHING;
    throw unknownName("metric.table", measure.table, year.tables());
  }
  const named = (name: string): ResultColumn => {
    const found = table.columns.find((column) => column.name === name);
    if (found !== undefined) return found;
    throw unknownName(
      `metric.${measure.table}`,
      name,
      table.columns.map((c) => c.name),
    );
  };
  const tests = Object.entries(where).map(([name, asked]) =>
    [named(name).values, asked] as const
  );
  const first = table.columns[0]!.values.length;
  const rows: number[] = [];
  for (let i = 0; i < first; i++) {
    if (tests.every(([values, asked]) => fits(values[i]!, asked))) rows.push(i);
  }
  const numbers = (column: ResultColumn) =>
    rows.flatMap((i) => {
      const value = column.values[i];
      return typeof value === "number" ? [value] : [];
    });
  const place = Object.entries(where).map(([name, asked]) => `${name}=${asked}`)
    .join(", ");
  const at = place === "" ? "" : ` [${place}]`;
  if (take === "count") {
    return {
      value: rows.length,
      words: {
        zh: `${table.titleZh}·行数${at}`,
        en: `${table.titleEn}, rows${at}`,
        unit: "count",
      },
    };
  }
  const column = named(measure.column),
    below = over === undefined ? null : named(over);
  const value = taken(take === "share" ? "sum" : take, numbers(column));
  const whole = take === "share"
    ? sum(Float64Array.from(allNumbers(column)))
    : below === null
    ? 1
    : sum(Float64Array.from(numbers(below)));
  const divided = value === null ? null : value / whole;
  const shown = (lang: "titleZh" | "titleEn") =>
    `${table[lang]}·${column[lang]}${below === null ? "" : `÷${below[lang]}`}`;
  return {
    value: divided !== null && Number.isFinite(divided) ? divided : null,
    words: {
      zh: `${shown("titleZh")}${TAKEN[take].zh}${at}`,
      en: `${shown("titleEn").replace("·", ", ")}${TAKEN[take].en}${at}`,
      unit: take === "share"
        ? "share"
        : below === null
        ? KINDS[column.kind] ?? "number"
        : "number",
    },
  };
}

const TAKEN = {
  sum: { zh: "合计", en: ", sum" },
  mean: { zh: "平均", en: ", mean" },
  largest: { zh: "最大", en: ", largest" },
  least: { zh: "最小", en: ", least" },
  share: { zh: "占全部", en: ", share of all" },
} as const;

function allNumbers({ values }: ResultColumn): number[] {
  return Array.from(values).filter((value) => typeof value === "number");
}

/** Tables that a result has only where their mechanism is on. */
const OPTIONAL = [
  "coefficients",
  "coefficient_raises",
  "consortia",
  "county_statements",
  "dual_control",
  "elastic",
  "findings",
  "findings_by_rule",
  "inflow",
  "inspections",
  "late_payments",
  "other_methods",
  "review",
  "review_sessions",
  "sanctions",
  "unpaid_cases",
];

/** What a table that is not there adds up to. */
const NOTHING: Measured = {
  value: 0,
  words: { zh: "", en: "", unit: "number" },
};

function taken(
  take: Exclude<Take, "count" | "share">,
  values: readonly number[],
): number | null {
  if (take === "sum") return sum(Float64Array.from(values));
  if (values.length === 0) return null;
  if (take === "mean") return sum(Float64Array.from(values)) / values.length;
  return values.reduce((a, b) =>
    take === "largest" ? Math.max(a, b) : Math.min(a, b)
  );
}

function fits(value: string | number | null, asked: string): boolean {
  const text = String(value);
  return asked.split("|").some((one) =>
    one.endsWith("*") ? text.startsWith(one.slice(0, -1)) : text === one
  );
}

const KINDS: Readonly<Record<string, MeasureUnit>> = {
  fen: "fen",
  points: "points",
  coefficient: "coefficient",
  count: "count",
};
