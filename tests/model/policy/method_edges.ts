import type { Key } from "../../../sim/model/policy/mod.ts";

const visit = { "3": 300, "2": null, "1": null };
const disease = { code: "K80.1", operation: "51.2300", yuan: 12_000 };
const heads = { young: 0, working: 0, old: 0 };
const some = { young: 0, working: 0, old: 100 };

/** Values that break a rule of other payment methods, and neighbours that keep it. */
export const METHOD_EDGES: readonly [
  string,
  Partial<Record<Key, unknown>>,
  boolean,
][] = [
  ["visits.once", {
    "settlement.average.visit": visit,
    "settlement.capitation.lines": ["ordinary"],
  }, false],
  ["visits.once", {
    "settlement.average.visit": visit,
    "settlement.capitation.lines": ["chronic"],
  }, true],
  ["chronic.once", {
    "settlement.chronic.mode": "cap",
    "settlement.capitation.lines": ["chronic"],
  }, false],
  ["chronic.once", {
    "settlement.chronic.mode": "cap",
    "settlement.capitation.lines": ["ordinary"],
  }, true],
  ["chronic.diseases", { "settlement.chronic.mode": "cap" }, false],
  ...([[0.5, "b", true], [0.5001, "b", false], [0.5, "a", false]] as const).map(
    ([share, name, holds]) =>
      [
        "chronic.diseases",
        {
          "settlement.chronic.mode": "cap",
          "settlement.chronic.diseases": [
            { disease: "a", share: 0.5, yuan: 200 },
            { disease: name, share, yuan: 300 },
          ],
        },
        holds,
      ] as typeof METHOD_EDGES[number],
  ),
  ["pharmacy.growth", { "settlement.pharmacy.growth": 0 }, false],
  ["pharmacy.growth", {
    "settlement.pharmacy.growth": 0,
    "settlement.pharmacy.apart": true,
  }, true],
  ["quota.amounts", { "settlement.quota.mode": "cap" }, false],
  ["quota.amounts", {
    "settlement.quota.mode": "cap",
    "settlement.quota.dialysis": { "3": null, "2": null, "1": 0 },
  }, true],
  ["quota.amounts", {
    "settlement.quota.mode": "cap",
    "settlement.quota.diseases": [disease],
  }, true],
  ["quota.diseases", {
    "settlement.quota.diseases": [disease, { ...disease, yuan: 1 }],
  }, false],
  ["quota.diseases", {
    "settlement.quota.diseases": [disease, { ...disease, operation: null }],
  }, true],
  ["capitation.amounts", {
    "settlement.capitation.lines": ["chronic"],
    "settlement.capitation.basis": "given",
  }, false],
  ["capitation.amounts", {
    "settlement.capitation.lines": ["chronic"],
    "settlement.capitation.basis": "given",
    "settlement.capitation.quotas": {
      ordinary: { employee: heads, resident: heads },
      chronic: { employee: some, resident: some },
    },
  }, true],
  ["capitation.weights", { "settlement.capitation.weights": heads }, false],
  ["capitation.weights", { "settlement.capitation.levels": [1, 1] }, false],
  ["capitation.weights", { "settlement.capitation.levels": [1, 2] }, true],
  ["quota.reached", {
    "settlement.quota.diseases": [
      { code: "K80", operation: null, yuan: 9000 },
      disease,
    ],
  }, false],
  ["quota.reached", {
    "settlement.quota.diseases": [
      disease,
      { code: "K80", operation: null, yuan: 9000 },
    ],
  }, true],
  ["rehabilitation.once", {
    "grouping.route.rehabilitation": "day",
    "grouping.route.rehabilitationCodes": ["K80"],
    "settlement.quota.diseases": [disease],
  }, false],
  ["rehabilitation.once", {
    "grouping.route.rehabilitation": "asMarked",
    "grouping.route.rehabilitationCodes": ["K80"],
    "settlement.quota.diseases": [disease],
  }, true],
  ["consortium.members", {
    "settlement.consortium.members": [
      { county: "a", hospitals: ["H1", "H2"] },
      { county: "b", hospitals: ["H2"] },
    ],
  }, false],
  ["consortium.members", {
    "settlement.consortium.members": [
      { county: "a", hospitals: ["H1", "H2"] },
      { county: "b", hospitals: ["H3"] },
    ],
  }, true],
  ["consortium.heads", {
    "budget.consortium.perCapita": [
      { county: "a", employee: 1, resident: 1 },
      { county: "a", employee: 2, resident: 2 },
    ],
  }, false],
  ["pool.once", {
    "settlement.pool.targets": [
      { county: "a", scheme: "resident", yuan: 1 },
      { county: "a", scheme: "resident", yuan: 2 },
    ],
  }, false],
  ["pool.once", {
    "settlement.pool.targets": [
      { county: "a", scheme: "resident", yuan: 1 },
      { county: "a", scheme: "employee", yuan: 2 },
    ],
  }, true],
  ["pool.once", {
    "settlement.pool.effort": [
      { county: "a", ratio: 1 },
      { county: "a", ratio: 0.9 },
    ],
  }, false],
];
