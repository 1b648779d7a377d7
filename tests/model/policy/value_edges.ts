import type { Key } from "../../../sim/model/policy/mod.ts";

const ELASTIC = { "settlement.value.mode": "elastic" };
const SEVERITY = { ...ELASTIC, "settlement.elastic.form": "severity" };
const LIST = { ...SEVERITY, "settlement.elastic.severeBy": "list" };
const READ = { ...ELASTIC, "intake.files.claims": "claims.csv" };

/** Settings on both sides of what the rules between parameters of the point value allow. */
export const VALUE_EDGES: readonly [
  string,
  Partial<Record<Key, unknown>>,
  boolean,
][] = [
  ["value.bounds", {
    "settlement.value.floor": 8.01,
    "settlement.value.cap": 8,
  }, false],
  ["value.bounds", {
    "settlement.value.floor": 8,
    "settlement.value.cap": 8,
  }, true],
  ["value.floats", { ...ELASTIC, "settlement.value.cap": 8 }, false],
  ["value.floats", {
    "settlement.value.mode": "fixed",
    "settlement.value.trim": "quantile",
  }, false],
  ["value.floats", { "settlement.value.cap": 8 }, true],
  ["value.quantiles", { "budget.value.quantiles": [0.5, 0.5] }, false],
  ["value.quantiles", { "budget.value.quantiles": [0.5, 0.51] }, true],
  ["elastic.severe", { ...SEVERITY, "points.auxiliary.enabled": false }, false],
  ["elastic.severe", { ...SEVERITY, "points.auxiliary.enabled": true }, true],
  ["elastic.severe", LIST, false],
  ["elastic.severe", {
    ...LIST,
    "settlement.elastic.severeDiseases": ["I21"],
    "points.auxiliary.enabled": false,
  }, true],
  ["elastic.last", READ, false],
  ["elastic.last", { ...READ, "settlement.elastic.form": "cost" }, true],
  ["elastic.last", {
    ...READ,
    "settlement.elastic.form": "severity",
    "settlement.elastic.f": 8,
  }, true],
  ["elastic.last", { ...READ, "settlement.elastic.lastPoints": [] }, true],
];
