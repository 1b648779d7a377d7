import {
  headlineOf,
  readHeadlineRef,
} from "../../analysis/headlines/headline_ref.ts";
import { HEADLINES } from "../../analysis/headlines/headline.ts";
import { METRIC_WORDS } from "../../analysis/metric_words.ts";
import { ShapanError } from "../../base/issues.ts";
import type { MetricRow } from "../../model/ledger.ts";
import type { Measure, MeasureUnit } from "../../model/mechanisms.ts";
import type { Outcome } from "../../model/result.ts";
import { measureOfTable } from "./measure_of_table.ts";
import type { Measured, MeasuredYear } from "./measured_year.ts";
import { unknownName } from "./unknown_name.ts";

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
  if (!("name" in measure)) return measureOfTable(measure, year);
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
  if (value === undefined) throw unknownName(name, group, []);
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
      ? unknownName(name, group, [
        ...new Set(
          metrics.filter(({ metric }) => metric === id)
            .map((row) => `${id}@${row.scheme}/${row.group}`),
        ),
      ])
      : unknownName(name, id, [
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
