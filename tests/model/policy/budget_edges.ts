import type { Key } from "../../../sim/model/policy/mod.ts";

const EACH = {
  economy: 0.2,
  population: 0.2,
  reform: 0.2,
  insured: 0.2,
  lastCost: 0.2,
};
const step = (name: string, date: string, yearBefore = true) => ({
  step: name,
  date,
  yearBefore,
  change: 0,
});
const event = (from: string) => ({
  scheme: "employee",
  month: 7,
  line: "dip",
  amount: 100,
  from,
  reason: "patients",
});
const given = (employee: number) => ({
  "budget.quota.basis": "given",
  "budget.quota.given": [{ hospital: "H001", employee, resident: 0 }],
});

/** Settings on both sides of what the rules between parameters of the budget allow. */
export const BUDGET_EDGES: readonly [
  string,
  Partial<Record<Key, unknown>>,
  boolean,
][] = [
  ["factors.sum", { "budget.factors.weights": EACH }, true],
  ["factors.sum", {
    "budget.factors.weights": { ...EACH, reform: 0.2001 },
  }, false],
  ["procedure.order", {
    "budget.procedure.steps": [
      step("draft", "12-31"),
      step("congress", "01-01", false),
    ],
  }, true],
  ["procedure.order", {
    "budget.procedure.steps": [
      step("draft", "12-20"),
      step("congress", "12-20"),
    ],
  }, false],
  ["procedure.once", {
    "budget.procedure.steps": [step("draft", "11-15"), step("draft", "12-20")],
  }, false],
  ["adjustment.from", {
    "budget.adjustment.events": [event("reserve"), event("dip")],
  }, false],
  ["adjustment.from", { "budget.adjustment.events": [event("remote")] }, true],
  ["quota.table", given(0), false],
  ["quota.table", given(0.01), true],
  ["consortium.split", { "settlement.consortium.split": [0, 0, 0] }, false],
  ["consortium.split", { "settlement.consortium.split": [0, 0, 1] }, true],
];
