import { assert, assertEquals } from "@std/assert";
import {
  constraints,
  defaults,
  type Key,
} from "../../../sim/model/policy/mod.ts";
import { BUDGET_EDGES } from "./budget_edges.ts";
import { COEFFICIENT_EDGES } from "./coefficient_edges.ts";
import { METHOD_EDGES } from "./method_edges.ts";
import { DRG_EDGES } from "./drg_edges.ts";
import { RESPONSE_EDGES } from "./response_edges.ts";
import { SUPERVISION_EDGES } from "./supervision_edges.ts";
import { VALUE_EDGES } from "./value_edges.ts";

Deno.test("defaults keep all rules between parameters", () => {
  for (const { id, holds } of constraints) assert(holds(defaults()), id);
  assertEquals(new Set(constraints.map((c) => c.id)).size, constraints.length);
});

/** Values that break a rule, and neighbours that keep it. */
const EDGES: readonly [string, Partial<Record<Key, unknown>>, boolean][] = [
  ["weights.sum", { "points.weight.yearWeights": [0.1, 0.2, 0.6] }, false],
  ["weights.sum", { "points.weight.yearWeights": [0.3, 0.3, 0.4] }, true],
  ["history.weights", { "run.historyYears": 4 }, false],
  ["history.weights", { "run.historyYears": 3 }, true],
  ["since.year", { "run.year": 2026, "run.since": 2027 }, false],
  ["since.year", { "run.year": 2026, "run.since": 2026 }, true],
  ["since.year", { "run.year": 2026, "run.since": null }, true],
  ["severity.sum", { "need.severity.shares": [0.7, 0.2, 0.2] }, false],
  ["deviation.edges", { "points.deviation.extreme": 2 }, false],
  ["deviation.edges", { "points.deviation.extreme": 2.0001 }, true],
  ["deviation.edges", { "points.deviation.extreme": null }, true],
  ...COEFFICIENT_EDGES,
  ...SUPERVISION_EDGES,
  ["month.weights", { "budget.month.weights": new Array(12).fill(0) }, false],
  [
    "month.weights",
    { "budget.month.weights": [1, ...new Array(11).fill(0)] },
    true,
  ],
  ["deposit.limit", { "settlement.month.deposit": 0.0501 }, false],
  ["deposit.limit", { "settlement.month.deposit": 0.05 }, true],
  ["deposit.limit", {
    "settlement.month.deposit": 0.1,
    "settlement.rules2025": false,
  }, true],
  ["capacity.positive", {
    "metrics.capacity.subsistence": { employee: 54_000, resident: 6_500 },
  }, false],
  ["capacity.positive", {
    "metrics.capacity.subsistence": { employee: 53_999, resident: 26_999 },
  }, true],
  ["negotiation.power", {
    "negotiation.power.levels": { "3": 0.5, "2": 0.3, "1": 0.3 },
  }, false],
  ["negotiation.power", {
    "negotiation.power.levels": { "3": 0.1, "2": 0.2, "1": 0.7 },
  }, true],
  ["negotiation.default", {
    "negotiation.default.shares": { fund: 0.7, hospitals: 0.2 },
  }, false],
  ["negotiation.default", {
    "negotiation.default.shares": { fund: 0.5, hospitals: 0.5 },
  }, true],
  ...([
    ["a", "b", ["H1", "H2"], ["H3"], true, true],
    ["a", "a", ["H1"], ["H3"], false, true],
    ["a", "b", ["H1", "H2"], ["H2"], true, false],
    ["a", "b", ["H1", "H1"], ["H2"], true, false],
  ] as const).flatMap((
    [one, other, first, second, ids, members],
  ): typeof EDGES[number][] => {
    const group = (id: string, hospitals: readonly string[]) => ({
      id,
      titleZh: id,
      titleEn: id,
      hospitals,
    });
    const own = [group(one, first), group(other, second)];
    return [
      ["negotiation.groups", { "negotiation.groups.own": own }, ids],
      ["negotiation.members", { "negotiation.groups.own": own }, members],
    ];
  }),
  ["t1.distinct", { "settlement.t1.levels": [3, 2, 3] }, false],
  ["t1.distinct", { "settlement.t1.levels": [3, 2] }, true],
  ["scheme.churn", {
    "population.insured": { employee: 100_000, resident: 1_999 },
  }, false],
  ["scheme.churn", {
    "population.insured": { employee: 100_000, resident: 2_000 },
  }, true],
  ...([[0, false], [1, true]] as const).map((
    [january, holds],
  ): typeof EDGES[number] => {
    const even = new Array<number>(12).fill(1);
    const residents = [january, ...new Array<number>(11).fill(0)];
    return ["turn.months", {
      "population.turnMonths": { newborn: even, jobs: even, residents },
    }, holds];
  }),
  ...([
    [[[30, 280], [60, 250], [null, 200]], true],
    [[[null, 200]], true],
    [[[30, 280], [60, 250]], false],
    [[[30, 280], [30, 250], [null, 200]], false],
    [[[null, 280], [30, 250], [null, 200]], false],
  ] as const).map(([tiers, holds]): typeof EDGES[number] => [
    "bedDay.tiers",
    { "points.bedDay.tiers": tiers },
    holds,
  ]),
  ["deviation.bands", {
    "points.deviation.highBands": [
      { upTo: 100, high: 3 },
      { upTo: 300, high: 4.9999 },
    ],
  }, true],
  ["deviation.bands", {
    "points.deviation.highBands": [{ upTo: 100, high: 5 }],
  }, false],
  ["deviation.bands", {
    "points.deviation.highBands": [
      { upTo: 100, high: 3 },
      { upTo: 100, high: 2.5 },
    ],
  }, false],
  ["quota.given", { "points.weight.base": "fixedQuota" }, false],
  ["value.given", { "settlement.value.mode": "fixed" }, false],
  ...BUDGET_EDGES,
  ...VALUE_EDGES,
  ...METHOD_EDGES,
  ...DRG_EDGES,
  ...RESPONSE_EDGES,
  ["intake.pair", { "intake.files.claims": "claims.csv" }, false],
  ["clearing.steps", { "settlement.clearing.steps": [] }, true],
  ["clearing.steps", {
    "settlement.clearing.steps": [{ from: 1, up: 1, share: 0.6 }],
  }, false],
  ["clearing.steps", {
    "settlement.clearing.steps": [
      { from: 1, up: 1.1, share: 0.7 },
      { from: 1.15, up: 1.2, share: 0.4 },
    ],
  }, false],
  ["clearing.steps", {
    "settlement.clearing.steps": [
      { from: 1, up: 1.1, share: 0.7 },
      { from: 1.1, up: 1.2, share: 0.4 },
    ],
  }, true],
  ...([
    [["2027-10-01", "2027-10-02"], true],
    [["2027-10-01", "2027-10-01"], false],
    [["2027-02-29"], false],
  ] as const).map(([dates, holds]): typeof EDGES[number] => [
    "calendar.days",
    {
      "settlement.calendar.extraDays": dates.map((date) => ({
        date,
        kind: "holiday",
      })),
    },
    holds,
  ]),
  ...([[0.45, true], [0.4499, false]] as const).map((
    [assessment, holds],
  ): typeof EDGES[number] => ["calendar.steps", {
    "settlement.calendar.stepShares": {
      plan: 0.45,
      data: 0.45,
      assessment,
      amount: 1,
    },
  }, holds]),
  ["clearing.bands", {
    "settlement.clearing.steps": [{ from: 1.02, up: 1.1, share: 0.6 }],
  }, false],
  ["clearing.exceptions", {
    "settlement.clearing.reasonableFor": [{ part: 0.5 }],
  }, false],
  ["clearing.exceptions", {
    "settlement.clearing.reasonableFor": [{ level: 2, months: [1], part: 1 }],
  }, false],
  ["clearing.exceptions", {
    "settlement.clearing.reasonableFor": [
      { disease: "J10", months: [1], part: 1 },
      { hospital: "H001", part: 0 },
    ],
  }, true],
  ["assessment.bands", {
    "settlement.assessment.bands": [90, 90, 60],
  }, false],
  ["assessment.bands", {
    "settlement.assessment.bands": [90, 89.99, 60],
  }, true],
  ...([
    [[{ from: 80, k: 1 }, { from: 90, k: 0.9 }, { from: 0, k: 0.8 }], false],
    [[{ from: 90, k: 1 }, { from: 60, k: 0.9 }], false],
    [[{ from: 90, k: 0.9 }, { from: 0, k: 0.95 }], false],
    [[{ from: 90, k: 0.9 }, { from: 0, k: 0.9 }], true],
  ] as const).map(([rows, holds]): typeof EDGES[number] => [
    "assessment.coefficients",
    { "settlement.assessment.coefficients": rows },
    holds,
  ]),
  ...([[10, true], [11, false]] as const).map((
    [satisfaction, holds],
  ): typeof EDGES[number] => ["assessment.weights", {
    "supervision.assessment.weights": {
      service: 30,
      reform: 20,
      agreement: 20,
      lawful: 20,
      satisfaction,
    },
  }, holds]),
  ["assessment.grades", {
    "supervision.assessment.grades": { A: 90, B: 60, C: 60 },
  }, false],
  [
    "insurer.parts",
    {
      "settlement.insurer.prepaid": 0.9501,
      "settlement.insurer.deposit": 0.05,
    },
    false,
  ],
  [
    "insurer.parts",
    { "settlement.insurer.prepaid": 0.95, "settlement.insurer.deposit": 0.05 },
    true,
  ],
  ["catastrophic.layers", {
    "claims.catastrophic.layers": {
      employee: [{ lo: 1, hi: null, ratio: 0.5 }, { lo: 2, hi: 3, ratio: 0.6 }],
      resident: [],
    },
  }, false],
  ...([[0.3, true], [0.31, false]] as const).map((
    [share, holds],
  ): typeof EDGES[number] => {
    const group = { share, deductible: 0, ratio: 0.5, cap: 1 };
    const half = { ...group, share: 0.5 }, fifth = { ...group, share: 0.2 };
    return ["supplement.groups", {
      "claims.supplement.groups": {
        civilServants: half,
        enterprise: group,
        talents: fifth,
      },
    }, holds];
  }),
  ...([
    [["nearestCost", "lowestCode"], true],
    [["lowestCode", "nearestCost"], false],
    [["lowestCode", "lowestCode"], false],
  ] as const).map(([order, holds]): typeof EDGES[number] => [
    "grouping.tieBreak",
    { "grouping.match.tieBreak": order },
    holds,
  ]),
];

Deno.test("rules between parameters hold up to their edge and not beyond", () => {
  for (const [id, change, expected] of EDGES) {
    const rule = constraints.find((c) => c.id === id)!;
    const values = { ...defaults(), ...change } as ReturnType<typeof defaults>;
    assertEquals(
      rule.holds(values),
      expected,
      `${id} ${JSON.stringify(change)}`,
    );
  }
  const tried = new Set(EDGES.filter(([, , ok]) => !ok).map(([id]) => id));
  assertEquals(tried, new Set(constraints.map((c) => c.id)));
});
