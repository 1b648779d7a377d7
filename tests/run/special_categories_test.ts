import { assert, assertEquals } from "@std/assert";
import { METHODS, REVIEW, SCHEMES, ZONES } from "../../sim/model/ledger.ts";
import { routes } from "../../sim/run/price_rules.ts";
import { settleCourse } from "../../sim/run/settle_course.ts";
import { route } from "../../sim/grouping/route.ts";
import { playSmall, smallPlans } from "../support/small_city.ts";

const scenario = (settings: string) =>
  `format: 1
title: 特殊类
inherits: zibo_2025/baseline
policy:
${settings}
`;
const MORE = {
  "test/review": scenario("  spc.ratio: 2\n  points.review.enabled: true"),
  "test/review_ffs": scenario(
    "  spc.ratio: 2\n  points.review.enabled: true\n  spc.mode: ffs",
  ),
  "test/blank_ffs": scenario(
    "  blank.mode: ffs\n  comprehensive.dropSmall: true",
  ),
  "test/blank": scenario("  comprehensive.dropSmall: true"),
  "test/bed_days": scenario("  points.bedDay.form: points"),
  "test/emergency": scenario("  grouping.route.emergency: true"),
};
const plans = smallPlans(["zibo_2025/baseline", ...Object.keys(MORE)], MORE);
const played = await playSmall(plans[0]!, [2022, 2023, 2024, 2025]);
const [baseline, review, reviewFfs, blankFfs, blank, bedDays, emergency] = plans
  .map((plan) => settleCourse(plan, plan.city, played).final.policy);
const sum = (list: Iterable<number>) => [...list].reduce((a, b) => a + b, 0);
const ITEM = METHODS.indexOf("item"), DIP = METHODS.indexOf("dip");
type Year = NonNullable<typeof baseline>;

/** Fund money of local inpatients as booked: what is cleared, and what is paid by item. */
function booked({ settled }: Year): number {
  return sum(settled.settlements.map((s) => sum(s.booked))) +
    sum(settled.otherPayments.map((o) => sum(o.other)));
}
const count = (column: Uint8Array, value: number) =>
  column.reduce((n, v) => n + Number(v === value), 0);

Deno.test("wherever a stay is paid, what the fund booked for it is booked once", () => {
  for (const year of [review, reviewFfs, blankFfs, blank, bedDays, emergency]) {
    assertEquals(booked(year!), booked(baseline!));
    // All of the DIP line is shared whatever the points are.
    for (const s of year!.settled.settlements) {
      assertEquals(sum(s.standard), s.fund);
    }
  }
});

Deno.test("special review gives a few cases their cost, and everyone's value falls", () => {
  const { points, cases } = review!.settled, before = baseline!.settled.points;
  const approved = count(points.review!, REVIEW.indexOf("approved"));
  const discharges = count(cases.method, DIP);
  assertEquals(approved, Math.floor(discharges * 0.005));
  assert(count(points.review!, REVIEW.indexOf("rejected")) > 0);
  assert(sum(points.points) > sum(before.points));
  SCHEMES.forEach((_, s) => {
    const value = (year: Year) =>
      Number(year.settled.settlements[s]!.settlementValue);
    assert(value(review!) < value(baseline!));
  });
});

Deno.test("in mode ffs the approved leave the points and are paid from the other line", () => {
  const { cases, points, otherPayments } = reviewFfs!.settled;
  assertEquals(
    count(cases.method, ITEM),
    count(points.review!, REVIEW.indexOf("approved")),
  );
  assert(count(cases.method, ITEM) > 0);
  const other = (year: Year["settled"]["otherPayments"]) =>
    sum(year.map((o) => sum(o.other)));
  assert(other(otherPayments) > other(baseline!.settled.otherPayments));
});

Deno.test("blank.mode = ffs: no case without a group is left among the points", () => {
  const zone = ZONES.indexOf("blank");
  const blanks = count(blank!.settled.points.zone, zone);
  assert(blanks > 0);
  assertEquals(count(blankFfs!.settled.points.zone, zone), 0);
  assertEquals(count(blankFfs!.settled.cases.method, ITEM), blanks);
});

Deno.test("bed-day stays in points: each by its days at b, and they share the DIP money", () => {
  const { claims } = bedDays!.record, { points, cases } = bedDays!.settled;
  const values = baseline!.through.start;
  const routed = route(claims, plans[0]!.city.codes.book, routes(values));
  const zone = ZONES.indexOf("bedDay");
  const byDay = count(routed, METHODS.indexOf("bedDay"));
  assert(byDay > 0);
  assertEquals(count(points.zone, zone), byDay);
  assertEquals(count(cases.method, METHODS.indexOf("bedDay")), 0);
  for (let i = 0; i < claims.rows; i++) {
    if (points.zone[i] !== zone) continue;
    const d = claims.los[i]!;
    const yuan = 280 * Math.min(d, 30) +
      250 * Math.max(0, Math.min(d, 60) - 30) +
      200 * Math.max(0, d - 60);
    const b = bedDays!.rules.yearStart[claims.scheme[i]!]!;
    const exact = yuan * 100 * 10_000 * Number(b.den) / Number(b.num);
    assert(Math.abs(points.points[i]! - exact) <= 0.5 + 1e-6);
  }
  assertEquals(
    bedDays!.rules.catalogue.points,
    baseline!.rules.catalogue.points,
  );
});

Deno.test("emergency care before an admission leaves the cost of the case, in the base period too", () => {
  const { details } = emergency!.record;
  assert(sum(details!.emergency) > 0);
  const cost = (year: Year) =>
    sum(year.settled.settlements.map((s) => sum(s.cost)));
  const { claims } = emergency!.record;
  let part = 0;
  for (let i = 0; i < claims.rows; i++) {
    if (emergency!.settled.cases.method[i] === DIP) {
      part += details!.emergency[i]!;
    }
  }
  assertEquals(cost(emergency!), cost(baseline!) - part);
  const mean = (year: Year) => sum(year.rules.reference.value);
  assert(mean(emergency!) < mean(baseline!));
});
