import { assert, assertEquals } from "@std/assert";
import { readPlan, readSources } from "../../sim/io.ts";
import { toYuan } from "../../sim/base/fen.ts";
import type {
  ClearingSheet,
  SchemeSheet,
} from "../../sim/model/clearing_sheet.ts";
import type { Played } from "../../sim/run.ts";
import {
  type ExplainedRun,
  explainedRun,
} from "../../sim/study/explain/explained_run.ts";
import { hospitalExplainer } from "../../sim/study/explain/hospital/explain_hospital.ts";
import { PLAIN, smallPlans } from "../support/small_city.ts";
import {
  hospitalAgain,
  poolAgain,
  type SchemeTwin,
  settingsIn,
} from "./recompute_hospital.ts";

const sources = readSources();
const OPTIONS = { ...PLAIN, onProgress: () => {} };

/** What a sheet says, by the names of what is recomputed. */
function stated(sheet: SchemeSheet): Record<string, string> {
  const steps = [
    ...sheet.prepayment,
    ...sheet.value,
    ...sheet.clearing,
    ...sheet.transfer,
  ];
  const said = Object.fromEntries(
    steps.map(({ symbol, value }) => [symbol, value]),
  );
  for (const { month, numbers } of sheet.months) {
    for (const symbol of ["G", "Q", "due", "pay", "carry"]) {
      said[`${symbol} ${month}`] = numbers[symbol]!;
    }
  }
  return said;
}

/** The twin is what a reader gets: text, no object of the engine. */
function twinOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** Institutions of both schemes, every `every`th from the `first` on; says what was met. */
function agree(run: ExplainedRun, every = 1, first = 0): Set<string> {
  const explain = hospitalExplainer(run, sources), met = new Set<string>();
  const all = [...run.hospitals.id.keys()]
    .filter((h) => h % every === first).map((h) => explain(h));
  all[0]!.schemes.forEach((own, s) => {
    const set = settingsIn(twinOf(all[0]!.parameters));
    const pool = poolAgain(twinOf(own) as SchemeTwin, set);
    for (const sheet of all) agreeOne(run, sheet, s, pool, own.pool, met);
  });
  return met;
}

function agreeOne(
  run: ExplainedRun,
  sheet: ClearingSheet,
  s: number,
  pool: ReturnType<typeof poolAgain>,
  columns: SchemeSheet["pool"],
  met: Set<string>,
): void {
  const own = sheet.schemes[s]!, said = stated(own);
  // One pool for all, so that it is recomputed once.
  assert(own.pool === columns);
  const { pool: _, ...rest } = own;
  const again = hospitalAgain(
    { ...twinOf(rest), pool: columns } as SchemeTwin,
    pool,
  );
  const name = `${sheet.hospital.id} ${own.scheme}`;
  for (const [symbol, value] of Object.entries(again)) {
    assertEquals(said[symbol], value, `${name}: ${symbol}`);
    met.add(symbol);
  }
  assertEquals(
    said.transfer,
    toYuan(run.settled.settlements[s]!.transfer[own.row]!),
    name,
  );
}

const HEAD =
  "format: 1\ntitle: 试\ntitleEn: Test\ninherits: zibo_2025/baseline\npolicy:\n";
const variant = (settings: Readonly<Record<string, string>>) =>
  HEAD +
  Object.entries(settings).map(([key, value]) =>
    `  ${key}: { value: ${value}, source: assumed, status: assumed }\n`
  ).join("");
const FORM = "settlement.month.form", CLR = "settlement.clearing";

/** Every form of the month, every method of the value, every part of the clearing at least once. */
const VARIANTS: Readonly<Record<string, string>> = {
  points: variant({
    [FORM]: "points",
    "settlement.value.method": "totalMinusIndividual",
    [`${CLR}.kappa`]: "0.35",
    [`${CLR}.retention`]: "0.85",
    [`${CLR}.recycle`]: "true",
  }),
  share: variant({
    [FORM]: "fixedShare",
    "settlement.month.rate": "0.9",
    "settlement.value.method": "totalTimesRatio",
    [`${CLR}.steps`]:
      "[{ from: 1, up: 1.05, share: 0.7 }, { from: 1.05, up: 1.2, share: 0.4 }]",
    [`${CLR}.reasonable`]: "0.8",
    "budget.total.reserveRate": "0.002",
  }),
  patient: variant({
    [FORM]: "pointsMinusPatient",
    "settlement.month.value": "yearStart",
    "settlement.value.method": "totalTimesRatio",
    "settlement.value.ratioLevel": "pool",
    "settlement.t1.enabled": "true",
    "settlement.t1.rate": "0.95",
    "settlement.prepayment.enabled": "true",
    "settlement.prepayment.close": "rollover",
  }),
  quota: variant({
    [`${CLR}.against`]: "quota",
    [`${CLR}.deductions`]: "insideD",
    "settlement.assessment.channel": "coefficient",
    "settlement.audit.refusedShare": "0.01",
  }),
  elastic: variant({
    "settlement.value.mode": "elastic",
    "settlement.value.method": "totalMinusIndividual",
  }),
  cases: variant({
    "settlement.value.method": "totalTimesRatio",
    "settlement.value.ratioLevel": "case",
  }),
  capped: variant({ "settlement.value.cap": "3" }),
  draft: variant({
    "settlement.assessment.channel": "both",
    "settlement.assessment.form": "linear",
    "settlement.assessment.forfeit": "redistribute",
    [`${CLR}.periods`]: "4",
    [`${CLR}.deductions`]: "insideD",
    [`${CLR}.reasonableFor`]:
      "[{ level: 1, part: 0.9 }, { disease: J18, months: [1, 2], part: 0.5 }]",
  }),
  month: variant({
    [FORM]: "pointsMinusPatient",
    "settlement.month.value": "month",
    "settlement.value.mode": "fixed",
    "settlement.value.fixed": "8.5",
  }),
  booked: variant({
    [FORM]: "booked",
    "settlement.t1.enabled": "true",
    "settlement.prepayment.enabled": "true",
  }),
  own: variant({ [FORM]: "bookedBudget" }),
  july: variant({
    "settlement.regime": "{ 2025-01-01: asBooked, 2025-07-01: dip }",
    "settlement.month.final": "true",
  }),
};

Deno.test("the year of an institution comes to the same fen in a second computation that shares nothing with the engine, under every form of the month and of the value", async () => {
  const plans = smallPlans(Object.keys(VARIANTS), VARIANTS);
  const played: Played = new Map(), met = new Set<string>();
  for (const [at, plan] of plans.entries()) {
    const run = await explainedRun(plan, OPTIONS, played);
    // All of them under the first form; of the others a third each, by turns, and the pool of all.
    const [every, first] = at === 0 ? [1, 0] : [3, at % 3];
    for (const symbol of agree(run, every, first)) met.add(symbol);
    const { dipMonths } = run.settled.settlements[0]!;
    assertEquals(dipMonths.length, plan.scenario.id === "july" ? 6 : 12);
  }
  for (const symbol of ["Y", "D", "share", "λ·share", "carry 12", "received"]) {
    assert(met.has(symbol), `${symbol} was met`);
  }
});

Deno.test("so does that of the toy by hand", async () => {
  for (const id of ["toy/toy", "toy/share_up"]) {
    agree(await explainedRun(await readPlan(id), OPTIONS));
  }
});
