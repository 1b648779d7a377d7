import { assert, assertEquals } from "@std/assert";
import { readSources } from "../../sim/io.ts";
import { SCALE } from "../../sim/base/points.ts";
import type { CaseSheet } from "../../sim/model/case_sheet.ts";
import { METHODS, ZONES } from "../../sim/model/ledger.ts";
import { explainCase } from "../../sim/study/explain/explain_case.ts";
import {
  type ExplainedRun,
  explainedRun,
} from "../../sim/study/explain/explained_run.ts";
import { PLAIN, smallPlans } from "../support/small_city.ts";
import { recompute, type Recomputed } from "./recompute_sheet.ts";

const sources = readSources();
const OPTIONS = { ...PLAIN, onProgress: () => {} };

/** Enough people that every zone and treatment class has cases. */
const TOWN = { employee: 30_000, resident: 50_000 };

/** The same rows on every machine: a step that shares no factor with the number of cases. */
function rowsOf({ claims, settled }: ExplainedRun, wanted: number): number[] {
  const dip = METHODS.indexOf("dip"), rows: number[] = [];
  for (let i = 0, row = 0; i < claims.rows && rows.length < wanted; i++) {
    row = (row + 7919) % claims.rows;
    if (settled.cases.method[row] === dip) rows.push(row);
  }
  return rows;
}

/** What the sheet says, by the names of what is recomputed. */
function stated({ disease, points, money }: CaseSheet): Recomputed {
  const last = <T>(list: readonly T[], test: (step: T) => boolean) =>
    list.findLast(test);
  const of = (symbol: string) =>
    last([...disease, ...points], (s) => s.symbol === symbol)?.value;
  const [S0, r, P] = [of("S0"), of("r"), of("P")];
  const typed = points.find(({ numbers }) => numbers["ΣC_ij"] !== undefined);
  return {
    ...(S0 === undefined ? {} : { S0 }),
    ...(typed === undefined ? {} : { A: typed.value }),
    ...(r === undefined ? {} : { r }),
    ...(P === undefined ? {} : { P }),
    ...(money[0] === undefined ? {} : { worth: money[0].value }),
  };
}

function agree(run: ExplainedRun, wanted: number): void {
  const rows = rowsOf(run, wanted);
  assertEquals(rows.length, wanted, "cases to look at");
  let compared = 0, typed = 0;
  for (const row of rows) {
    const sheet = explainCase(run, row + 1, sources);
    // The twin is what a reader gets: text, no object of the engine.
    const again = recompute(JSON.parse(JSON.stringify(sheet)));
    assertEquals(again, stated(sheet), `case ${row + 1}`);
    if (again.A !== undefined) typed++;
    if (again.P !== undefined) {
      assertEquals(
        Math.round(Number(again.P) * SCALE),
        run.settled.points.points[row],
        `case ${row + 1} in the table of points`,
      );
      compared++;
    }
  }
  assert(compared > 0.99 * wanted, `${compared} of ${wanted} have points`);
  assert(typed > 0.05 * wanted, `${typed} of ${wanted} have a type`);
}

Deno.test("1,000 cases of Zibo under edition 2.0 come to the same points in a second computation that shares nothing with the engine", async () => {
  const [plan] = smallPlans(["zibo_2025/baseline"], {}, TOWN);
  agree(await explainedRun(plan!, OPTIONS), 1000);
});

Deno.test("so do cases under the draft 3.0, where cost is compared with the payment standard", async () => {
  const [plan] = smallPlans(["zibo_2025/spec_3"], {}, TOWN);
  agree(await explainedRun(plan!, OPTIONS), 300);
});

Deno.test("so do cases that special review approved or that are scored by the day", async () => {
  const special = `format: 1
title: 特例单议与床日
inherits: zibo_2025/baseline
policy:
  points.review.enabled: true
  points.bedDay.form: points
  spc.ratio: 2
  spc.los: 30
`;
  const [plan] = smallPlans(["test/special"], { "test/special": special });
  const run = await explainedRun(plan!, OPTIONS);
  const seen = new Set<string>(), { review, zone } = run.settled.points;
  for (let row = 0; row < run.claims.rows; row++) {
    if (review![row] === 0 && ZONES[zone[row]!] !== "bedDay") continue;
    const sheet = explainCase(run, row + 1, sources);
    const again = recompute(JSON.parse(JSON.stringify(sheet)));
    assertEquals(again, stated(sheet), `case ${row + 1}`);
    assertEquals(
      Math.round(Number(again.P) * SCALE),
      run.settled.points.points[row],
    );
    for (const { rule, en } of sheet.points) {
      if (/R-SPC|R-SPX-5/.test(rule)) seen.add(en);
    }
  }
  assertEquals([...seen].sort(), [
    "A bed-day case is scored by its days",
    "Special review: applied, no place left, ordinary points",
    "Special review: approved",
  ]);
});

Deno.test("with the settlement value in the payment standard a sheet names it, and low cases are paid their cost at it", async () => {
  const stable = `format: 1
title: 结算点值
inherits: zibo_2025/spec_3
policy:
  deviation.refPV: settlement
`;
  const [plan] = smallPlans(["test/stable"], { "test/stable": stable });
  const run = await explainedRun(plan!, OPTIONS);
  const { points, zone, standardValue } = run.settled.points;
  const low = zone.indexOf(ZONES.indexOf("low"));
  assert(low >= 0);
  const sheet = explainCase(run, low + 1, sources);
  const named = sheet.points.find(({ symbol }) => symbol === "PV")!;
  const { num, den } = standardValue![run.claims.scheme[low]!]!;
  const value = Number(num) / Number(den) / 100;
  assert(Math.abs(Number(named.value) - value) < 1e-6, named.value);
  const last = sheet.points.findLast(({ symbol }) => symbol === "P")!;
  assertEquals(last.formula, "C ÷ PV");
  assertEquals(Math.round(Number(last.value) * SCALE), points[low]);
  assert(
    Math.abs(Number(last.value) * value - Number(sheet.claim.cost)) <
      value * 1e-4,
  );
  assert(sheet.parameters.some(({ key }) => key === "points.deviation.refPV"));
});
