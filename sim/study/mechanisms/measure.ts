import {
  headlineOf,
  readHeadlineRef,
} from "../../analysis/headlines/headline_ref.ts";
import { HEADLINES } from "../../analysis/headlines/headline.ts";
import { METRIC_WORDS } from "../../analysis/metric_words.ts";
import { type Issue, ShapanError } from "../../base/issues.ts";
import { sum } from "../../base/sum.ts";
import type { MetricRow } from "../../model/ledger.ts";
import type {
  Measure,
  MeasureUnit,
  MeasureWords,
  Take,
} from "../../model/mechanisms.ts";
import type { Outcome } from "../../model/result.ts";
import { nearest } from "../../model/scenario/mod.ts";
import type { ResultColumn, ResultTable } from "../../model/table.ts";

/** A year that has been played, as far as a measure needs it. */
export interface MeasuredYear {
  readonly outcome: Outcome;
  readonly metrics: readonly MetricRow[];
  /** A table by its name; `undefined` if the year has none of that name. */
  readonly table: (name: string) => ResultTable | undefined;
  readonly tables: () => readonly string[];
}

/** A number, and what it is. */
export interface Measured {
  readonly value: number | null;
  readonly words: MeasureWords;
}

/** Whether a measure is a headline, which needs no more than what was settled. */
export function isHeadline(measure: Measure): boolean {
  return "name" in measure && headlineNamed(measure.name) !== undefined;
}

/**
 * Takes a measure of a played year (取指标); `null` where there is nothing to tell.
 *
 * @throws {ShapanError} if the year has no such metric, table, column or group
 */
export function measureOf(measure: Measure, year: MeasuredYear): Measured {
  if (!("name" in measure)) return ofTable(measure, year);
  return isHeadline(measure)
    ? ofHeadline(measure.name, year.outcome)
    : ofMetric(measure.name, year.metrics);
}

function headlineNamed(name: string) {
  return HEADLINES.find(({ id }) => id === name.split("@")[0]);
}

function ofHeadline(name: string, outcome: Outcome): Measured {
  const read = readHeadlineRef(name);
  if ("issue" in read) {
    throw new ShapanError([{ key: "metric", ...read.issue }]);
  }
  const { headline, scheme, group } = read.ref;
  const value = headlineOf(read.ref, outcome);
  if (value === undefined) throw unknown(name, group, []);
  const place = placeOf(scheme, group);
  return {
    value,
    words: {
      zh: `${headline.zh}${place}`,
      en: `${headline.en}${place}`,
      unit: headline.unit,
    },
  };
}

function ofMetric(name: string, metrics: readonly MetricRow[]): Measured {
  const [, id = "", scheme = "all", group = "all"] =
    /^([^@]*)(?:@([^/]*)(?:\/(.*))?)?$/.exec(name) ?? [];
  const row = metrics.find((row) =>
    row.metric === id && row.scheme === scheme && row.group === group &&
    row.period.length === 4
  );
  if (row === undefined) {
    const known = metrics.some(({ metric }) => metric === id);
    throw known
      ? unknown(name, group, [
        ...new Set(
          metrics.filter(({ metric }) => metric === id)
            .map((row) => `${id}@${row.scheme}/${row.group}`),
        ),
      ])
      : unknown(name, id, [
        ...new Set([
          ...HEADLINES.map((headline) => headline.id),
          ...metrics.map(({ metric }) => metric),
        ]),
      ]);
  }
  const place = placeOf(scheme, group), words = METRIC_WORDS[id];
  return {
    value: row.value,
    words: {
      zh: `${words?.zh ?? id}${place}`,
      en: `${words?.en ?? id}${place}`,
      unit: UNITS[row.unit] ?? "number",
    },
  };
}

function ofTable(
  measure: Exclude<Measure, { readonly name: string }>,
  year: MeasuredYear,
): Measured {
  const { take, where, over } = measure;
  const table = year.table(measure.table);
  if (table === undefined) {
    if (OPTIONAL.includes(measure.table)) return NOTHING;
    throw unknown("metric.table", measure.table, year.tables());
  }
  const named = (name: string): ResultColumn => {
    const found = table.columns.find((column) => column.name === name);
    if (found !== undefined) return found;
    throw unknown(
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
  "late_payments",
  "other_methods",
  "review",
  "review_sessions",
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

const UNITS: Readonly<Record<string, MeasureUnit>> = {
  ratio: "share",
  yuan: "yuan",
  fen: "fen",
  count: "count",
  day: "day",
};

function placeOf(scheme: string, group: string): string {
  const parts = [scheme, group].filter((part) => part !== "all");
  return parts.length === 0 ? "" : ` [${parts.join(", ")}]`;
}

function unknown(
  key: string,
  given: string,
  names: readonly string[],
): ShapanError {
  const near = nearest(given, names);
  const issue: Issue = {
    code: "wrong-choice",
    key,
    given,
    allowed: names.slice(0, 40).join(", "),
    ...(near === undefined ? {} : { hint: near }),
  };
  return new ShapanError([issue]);
}
