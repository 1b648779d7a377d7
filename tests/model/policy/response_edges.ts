import type { Key } from "../../../sim/model/policy/mod.ts";
import { defaults } from "../../../sim/model/policy/mod.ts";

const REFERENCE = { "hospital.response.model": "reference" };
const SPLIT = defaults()["hospital.response.split"];

/** Settings on both sides of what the rules between parameters of the response allow. */
export const RESPONSE_EDGES: readonly [
  string,
  Partial<Record<Key, unknown>>,
  boolean,
][] = [
  ["response.reference", {
    ...REFERENCE,
    "hospital.response.lossAversion": 0,
  }, false],
  ["response.reference", {
    ...REFERENCE,
    "hospital.response.lossAversion": 1e-9,
  }, true],
  ["response.reference", {
    "hospital.response.model": "profit",
    "hospital.response.lossAversion": 0,
  }, true],
  ["response.split", {
    "hospital.response.split": { ...SPLIT, gain: 0.7001 },
  }, false],
  ["response.split", {
    "hospital.response.split": { ...SPLIT, gain: 0.7 },
  }, true],
  ["patients.visits", {
    "claims.benefit.outpatientChange": { employee: 0.4301, resident: 0 },
  }, false],
  ["patients.visits", {
    "claims.benefit.outpatientChange": { employee: 0.43, resident: -0.35 },
  }, true],
  ["patients.visits", {
    "claims.benefit.outpatientChange": { employee: 0, resident: -0.3501 },
  }, false],
];
