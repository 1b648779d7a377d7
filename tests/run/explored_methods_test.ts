import { assert, assertEquals } from "@std/assert";
import { methodTable, methodTotals } from "../../sim/analysis/method_table.ts";
import { sum } from "../../sim/base/sum.ts";
import { METHODS } from "../../sim/model/ledger.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const byItem = `format: 1
title: 康复按项目
titleEn: Rehabilitation by item
inherits: zibo_2025/baseline
policy:
  grouping.route.rehabilitation: { value: item, source: assumed }
`;
const [baseline, explored, rehabilitation] = await rehearseQuietly(
  smallPlans(
    ["zibo_2025/baseline", "zibo_2025/explored_methods", "tests/byItem"],
    { "tests/byItem": byItem },
  ),
);

Deno.test("rehabilitation by item leaves the day for what was booked, and touches no other stay", () => {
  const [was, is] = [baseline!, rehabilitation!].map(({ counts }) =>
    counts.byMethod
  );
  const day = METHODS.indexOf("bedDay"), item = METHODS.indexOf("item");
  const moved = was![day]! - is![day]!;
  assert(moved > 0);
  assertEquals(is![item]! - was![item]!, moved);
  METHODS.forEach((_, m) => {
    if (m !== day && m !== item) assertEquals(is![m], was![m]);
  });
});

Deno.test("chronic care by disease and pharmacies apart pay side by side, and the lines bear the difference", () => {
  const names = methodTotals(explored!).map(({ method }) => method.en);
  for (const name of ["outpatient by disease", "pharmacies apart"]) {
    assert(names.includes(name), name);
  }
  for (const s of [0, 1]) {
    const before = baseline!.otherPayments[s]!,
      after = explored!.otherPayments[s]!;
    const own = after.methods!.filter(({ line }) => line === "chronic");
    assertEquals(own.map(({ method }) => method), ["chronic", "pharmacy"]);
    const more = own.reduce(
      (a, pay) => a + sum(pay.months) + sum(pay.settled) - sum(pay.booked),
      0,
    );
    assert(more !== 0);
    assertEquals(sum(after.chronic) - sum(before.chronic), more);
  }
});

Deno.test("pharmacies are paid in a row of their own, never more than was booked", () => {
  const n = explored!.hospitals.id.length;
  const own = explored!.otherPayments.flatMap(({ methods = [] }) =>
    methods.filter(({ method }) => method === "pharmacy")
  );
  assertEquals(own.length, 4);
  for (const { booked, months, settled } of own) {
    assert(booked[n]! > 0 && settled[n]! <= 0);
    assertEquals(sum(booked), booked[n]);
    assertEquals(months[n], booked[n]);
  }
  const payees = methodTable(explored!)!.columns.find(({ name }) =>
    name === "hospital"
  )!;
  assert(Array.from(payees.values).includes("pharmacies"));
});
