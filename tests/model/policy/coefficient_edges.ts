import type { Key } from "../../../sim/model/policy/mod.ts";

const rule = (indicator: string, step: number) => ({
  indicator,
  step,
  unit: 0.05,
  cap: 0.05,
});
const specialty = (hospital: string) => ({
  hospital,
  national: 1,
  provincial: 0,
});

/** Settings on both sides of what the rules between parameters of coefficients and review allow. */
export const COEFFICIENT_EDGES: readonly [
  string,
  Partial<Record<Key, unknown>>,
  boolean,
][] = [
  ["coefficient.bounds", { "points.coefficient.min": 1.5001 }, false],
  ["coefficient.bounds", { "points.coefficient.min": 1.5 }, true],
  ["coefficient.bonuses", {
    "points.coefficient.bonuses": [rule("cmi", 0.01), rule("cmi", 0.02)],
  }, false],
  ["coefficient.bonuses", {
    "points.coefficient.bonuses": [rule("cmi", 0.01), rule("aged", 0.01)],
  }, true],
  ["coefficient.penalties", {
    "points.coefficient.bonuses": [rule("readmission", 0.0001)],
  }, false],
  ["coefficient.penalties", {
    "points.coefficient.bonuses": [rule("cmi", -0.0001)],
  }, false],
  ["coefficient.penalties", {
    "points.coefficient.bonuses": [rule("cmi", 0), rule("longStay", 0)],
  }, true],
  ["coefficient.specialties", {
    "points.coefficient.specialties": [specialty("H001"), specialty("H001")],
  }, false],
  ["coefficient.specialties", {
    "points.coefficient.specialties": [specialty("H001"), specialty("H002")],
  }, true],
  ["review.capScope", { "points.review.capScope": "institution" }, false],
  ["review.capScope", {
    "points.review.capScope": "institution",
    "settlement.rules2025": false,
  }, true],
];
