import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { OUT_OF_AREA } from "../../sim/model/ledger.ts";
import type { Settlement } from "../../sim/model/settlement.ts";
import {
  playSmall,
  rehearseQuietly,
  smallPlans,
} from "../support/small_city.ts";

const plans = smallPlans(["zibo_2025/baseline"]);
const [result] = await rehearseQuietly(plans);
const [year] = await playSmall(plans[0]!, [2025]);
const { hospitals, counts, catalogue } = result!;

/** A claim as a row, read without the engine's loops. */
const claims = Array.from({ length: year!.record.claims.rows }, (_, i) => {
  const c = year!.record.claims, h = c.hospital[i]!;
  return {
    scheme: c.scheme[i] === 0 ? "employee" : "resident",
    level: h === OUT_OF_AREA ? null : hospitals.level[h]!,
    cost: c.cost[i]! / 100,
    fund: c.fund[i]! / 100,
    helped: c.catastrophic[i]! / 100,
    selfPaid: c.selfPaid[i]! / 100,
    los: c.los[i]!,
  };
});
type Row = typeof claims[number];

const value = (metric: string, scheme: string, group = "all") => {
  const rows = result!.metrics.filter((m) =>
    m.metric === metric && m.scheme === scheme && m.group === group
  );
  assertEquals(rows.length, 1, `${metric} ${scheme} ${group}`);
  assertEquals(rows[0]!.period, "2025");
  return rows[0]!.value;
};
const sum = (rows: readonly Row[], of: (r: Row) => number) =>
  rows.reduce((n, r) => n + of(r), 0);
function near(actual: number | null, expected: number, what: string) {
  assert(actual !== null, what);
  assertAlmostEquals(
    actual,
    expected,
    Math.abs(expected) * 1e-12 + 1e-15,
    what,
  );
}

Deno.test("use of care, recomputed from the claims one by one", () => {
  ["employee", "resident"].forEach((scheme, s) => {
    const of = claims.filter((r) => r.scheme === scheme);
    const cost = sum(of, (r) => r.cost), n = of.length;
    const is = (metric: string, expected: number) =>
      near(value(metric, scheme), expected, `${metric} ${scheme}`);
    is("D21", 100 * n / year!.insured[s]!);
    is("C56", cost / n);
    is("C39", sum(of, (r) => r.los) / n);
    is("C1", sum(of, (r) => r.selfPaid) / cost);
    is("C57", sum(of, (r) => r.fund + r.helped) / cost);
    is("fund.share", sum(of, (r) => r.fund) / cost);
    is("remote.share", of.filter((r) => r.level === null).length / n);
  });
});

Deno.test("use of care by level, out-of-area stays apart", () => {
  for (const scheme of ["employee", "resident"]) {
    const local = claims.filter((r) => r.scheme === scheme && r.level !== null);
    for (const level of [3, 2, 1]) {
      const of = local.filter((r) => r.level === level);
      const group = `level:${level}`, n = of.length;
      near(value("admission.share", scheme, group), n / local.length, group);
      near(value("C56", scheme, group), sum(of, (r) => r.cost) / n, group);
      near(value("C39", scheme, group), sum(of, (r) => r.los) / n, group);
    }
  }
});

Deno.test("catalogue and zones, recomputed from the counts", () => {
  const core = catalogue.core.filter((x) => x === 1).length;
  const groups = catalogue.group.length;
  const grouped = counts.core + counts.comprehensive;
  const [normal, low, high, extreme, blank] = counts.byZone as [
    number,
    number,
    number,
    number,
    number,
  ];
  const dip = normal + low + high + extreme + blank;
  assertEquals(dip, counts.byMethod[0]);
  near(value("B3", "all"), core / groups, "B3");
  assertEquals(value("catalogue.core", "all"), core);
  assertEquals(value("catalogue.comprehensive", "all"), groups - core);
  near(value("C13", "all"), counts.core / grouped, "C13");
  near(value("C14", "all"), counts.comprehensive / grouped, "C14");
  near(value("B7", "all"), grouped / dip, "B7");
  near(value("B26", "all"), (high + extreme) / dip, "B26");
  near(value("B27", "all"), low / dip, "B27");
});

/** Hospitals of a sheet, one object each. */
const housesOf = (s: Settlement) =>
  hospitals.id.map((_, h) => ({
    level: hospitals.level[h]!,
    cases: s.cases[h]!,
    points: s.points[h]! / 10_000,
    J: s.booked[h]!,
    D: s.standard[h]!,
    pay: s.pay[h]!,
    cash: s.cashPaid[h]!,
    transfer: s.transfer[h]!,
  }));
type House = ReturnType<typeof housesOf>[number];
const add = (list: readonly House[], of: (h: House) => number) =>
  list.reduce((n, h) => n + of(h), 0);

Deno.test("settlement by the standard's definitions, recomputed from the sheets", () => {
  result!.settlements.forEach((sheet, s) => {
    const { scheme } = sheet, houses = housesOf(sheet);
    const active = houses.filter((h) => h.cases > 0);
    const before = result!.lastYear[s]!;
    const is = (metric: string, expected: number) =>
      near(value(metric, scheme), expected, `${metric} ${scheme}`);
    const pay = add(houses, (h) => h.pay), J = add(houses, (h) => h.J);
    is(
      "B15",
      Number(sheet.settlementValueTotalCost) / Number(sheet.yearStartValue) - 1,
    );
    is("B2", sheet.budget.lines.dip / before.budget.lines.dip - 1);
    is("E3", add(houses, (h) => h.D) / J);
    is("B18", J / pay);
    is("E4", add(houses, (h) => Math.max(0, h.J - h.pay)) / 100);
    const lent = sheet.prepayment?.amounts.reduce((a, b) => a + b, 0) ?? 0;
    // Both schemes' prepayments are offset: taken back, they are no clearing money.
    const transfers = add(houses, (h) => h.transfer) + lent;
    is("E7", transfers / (transfers + add(houses, (h) => h.cash)));
    is("B31", active.filter((h) => h.pay > h.J).length / active.length);
    is("surplus.hospitals", active.filter((h) => h.D > h.J).length);
    is("overspend.hospitals", active.filter((h) => h.D < h.J).length);
    const { outpatient, chronic, other } = result!.otherPayments[s]!;
    const all = houses.map((h, row) => ({
      level: h.level,
      money: h.pay + outpatient[row]! + chronic[row]! + other[row]!,
    }));
    const money = (list: typeof all) => list.reduce((n, h) => n + h.money, 0);
    is("D20", money(all.filter((h) => h.level === 1)) / money(all));
    const old = housesOf(before);
    for (const level of [3, 2, 1]) {
      const at = (list: readonly House[]) =>
        list.filter((h) => h.level === level);
      const group = `level:${level}`, here = at(houses);
      const share = add(here, (h) => h.pay) / pay;
      const shareBefore = add(at(old), (h) => h.pay) / add(old, (h) => h.pay);
      near(
        value("E3", scheme, group),
        add(here, (h) => h.D) / add(here, (h) => h.J),
        group,
      );
      near(value("B19", scheme, group), share / shareBefore - 1, group);
      near(
        value("points.perCase", scheme, group),
        add(here, (h) => h.points) / add(here, (h) => h.cases),
        group,
      );
      near(
        value("B18", scheme, group),
        add(here, (h) => h.J) / add(here, (h) => h.pay),
        group,
      );
    }
  });
});

Deno.test("what the payer cannot see is measured on the truth", () => {
  const { severity } = year!.truth!;
  const severe = severity.filter((s) => s === 2).length / severity.length;
  near(value("truth.severe", "all"), severe, "severe");
  assert(severe > 0.03);
  assertEquals(value("truth.marked", "all"), 0);
});
