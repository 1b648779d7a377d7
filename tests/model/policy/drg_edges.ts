import type { Key } from "../../../sim/model/policy/mod.ts";

const DRG = { "grouping.method": "drg", "points.auxiliary.enabled": false };
const CASE = {
  ...DRG,
  "settlement.value.basis": "case",
  "settlement.value.method": "totalMinusIndividual",
};

/** Settings on both sides of what the rules between parameters of DRG allow. */
export const DRG_EDGES: readonly [
  string,
  Partial<Record<Key, unknown>>,
  boolean,
][] = [
  ["drg.generated", { ...DRG, "intake.files.claims": "c.csv" }, false],
  ["drg.generated", { ...DRG, "intake.files.catalogue": "c.csv" }, false],
  ["drg.generated", DRG, true],
  ["drg.generated", { "intake.files.claims": "c.csv" }, true],
  ["drg.types", { ...DRG, "points.auxiliary.enabled": true }, false],
  ["drg.types", DRG, true],
  ["drg.rate", { "points.drg.rateFrom": "given" }, false],
  ["drg.rate", {
    "points.drg.rateFrom": "given",
    "points.drg.rate": { employee: 9000, resident: 8000 },
  }, true],
  ["drg.caseBasis", CASE, true],
  ["drg.caseBasis", { "settlement.value.basis": "case" }, false],
  ["drg.caseBasis", { ...CASE, "grouping.method": "dip" }, false],
  ["drg.caseBasis", { ...CASE, "points.drg.form": "zhejiang" }, false],
  ["drg.caseBasis", { ...CASE, "settlement.value.method": "fund" }, false],
  ["drg.caseBasis", { ...CASE, "settlement.value.mode": "elastic" }, false],
  ["drg.caseBasis", { ...CASE, "settlement.value.cap": 9000 }, false],
  ["drg.stays", {
    "grouping.drg.losMin": 3,
    "grouping.drg.losMax": 59,
  }, true],
  [
    "drg.stays",
    { "grouping.drg.losMin": 60, "grouping.drg.losMax": 59 },
    false,
  ],
  ["drg.stays", { "grouping.drg.losMin": 60 }, true],
  ["drg.bands", {
    "points.drg.zhejiangMult": [{ upTo: 100, mult: 3 }],
  }, false],
  ["drg.bands", {
    "points.drg.zhejiangMult": [
      { upTo: 300, mult: 3 },
      { upTo: 100, mult: 2 },
      { upTo: null, mult: 1.5 },
    ],
  }, false],
  ["drg.bands", {
    "points.drg.zhejiangMult": [{ upTo: null, mult: 1.5 }],
  }, true],
];
