import { assert, assertEquals } from "@std/assert";
import { fundFlows } from "../../sim/chart/flow_rows.ts";
import type { ScenarioResult } from "../../sim/model/result.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const scenario = (lines: string) =>
  `format: 1\ntitle: 村卫生室\ninherits: zibo_2025/baseline\n${lines}`;
const more = {
  "zibo_2025/placebo": scenario(
    "data:\n  hospital.clinics.share:\n    value: 0.9\n    source: assumed\n    status: assumed\n",
  ),
  "zibo_2025/apart": scenario(
    "policy:\n  hospital.clinics.integrated:\n    value: false\n    source: assumed\n    status: assumed\n",
  ),
};
const [together, placebo, apart] = await rehearseQuietly(
  smallPlans(["zibo_2025/baseline", ...Object.keys(more)], more),
) as [ScenarioResult, ScenarioResult, ScenarioResult];

const { hospitals } = together;
const ELSEWHERE = hospitals.id.length, VILLAGE = ELSEWHERE + 1;
const total = (column: ArrayLike<number>) =>
  Array.from(column).reduce((a, b) => a + b, 0);

/** Fen that the journal pays a payee out of the bank for the year. */
function booked({ journal }: ScenarioResult, payee: string): number {
  let paid = 0;
  for (let row = 0; row < journal.rows; row++) {
    const batch = journal.batches[journal.batch[row]!]!;
    const from = journal.accounts[journal.credit[row]!]!;
    if (batch.startsWith(`${payee}/2025`) && from.startsWith("asset/bank/")) {
      paid += journal.amount[row]!;
    }
  }
  return paid;
}

Deno.test("integrated clinics are paid with their township centre, whatever their share is", () => {
  assertEquals(placebo.otherPayments, together.otherPayments);
  assertEquals(placebo.settlements, together.settlements);
  assertEquals(booked(together, "village-clinics"), 0);
});

Deno.test("clinics that are not integrated are a payee of their own in the books", () => {
  const [employees, residents] = apart.otherPayments;
  assertEquals(employees!.outpatient[VILLAGE], 0);
  assert(residents!.outpatient[VILLAGE]! > 0);
  assertEquals(
    booked(apart, "village-clinics"),
    residents!.outpatient[VILLAGE],
  );
});

Deno.test("what clinics are paid is what the township centres are not, and half of their residents' ordinary care", () => {
  const before = together.otherPayments[1]!, after = apart.otherPayments[1]!;
  const centres = (column: Float64Array) =>
    total(column.filter((_, h) => hospitals.kind[h] === "township"));
  const lost = centres(before.outpatient) - centres(after.outpatient);
  const clinics = after.outpatient[VILLAGE]!;
  // The fund's part is rounded once a bill: centres × days, half a fen each.
  const bills = hospitals.id.length * 365;
  assert(Math.abs(lost - clinics) < bills, `${lost} and ${clinics}`);
  assert(Math.abs(clinics / centres(before.outpatient) - 0.5) < 0.01);
  hospitals.kind.forEach((kind, h) => {
    if (kind === "township") return;
    assertEquals(after.outpatient[h], before.outpatient[h], kind);
  });
  assertEquals(after.chronic, before.chronic);
});

Deno.test("primary care keeps its share of the fund, whoever books the clinics", () => {
  const share = ({ metrics }: ScenarioResult) =>
    metrics.filter(({ metric }) => metric === "D20").map(({ value }) => value!);
  const one = share(together), other = share(apart);
  assert(one.length === 2 && one.every((x) => x > 0));
  one.forEach((x, s) => assert(Math.abs(x - other[s]!) < 1e-4, `${other[s]}`));
});

Deno.test("the flow of the fund ends at village clinics only when they are paid", () => {
  const ends = (baseline: ScenarioResult) =>
    fundFlows({ baseline }).map((flow) =>
      total(Object.values(flow.ends).map((to) => to.village))
    );
  assertEquals(ends(together), [0, 0]);
  assertEquals(ends(apart), [0, apart.otherPayments[1]!.outpatient[VILLAGE]]);
});
