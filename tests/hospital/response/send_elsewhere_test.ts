import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { OUT_OF_AREA } from "../../../sim/model/ledger.ts";
import { MARK } from "../../../sim/model/world.ts";
import {
  hits,
  leverCity,
  leverPlayer,
  type Pull,
  pulled,
  sumOf,
} from "../../support/lever_year.ts";
import { assertShare } from "../../support/sampling.ts";

const city = leverCity(), play = leverPlayer(city), n = city.hospitals;
const { values } = city, { archive } = city.plan.city.hospitals;
const rest = play(null), { level } = rest.frame;
const under = (pull: Pull) => play(pulled(n, pull));
const levelOf = (hospital: number) => hospital < n ? level[hospital]! : 4;

Deno.test("a referral moves one level, to the own county where it has one, and takes that level's cost along", () => {
  const counties = new Set(
    [...archive.id.keys()].map((h) => `${archive.county[h]} ${level[h]}`),
  );
  for (
    const [pull, step] of [
      [{ referralUp: 0.2 }, 1],
      [{ referralDown: 0.2 }, -1],
    ] as const
  ) {
    const year = under(pull);
    assertEquals(year.claims.rows, rest.claims.rows);
    let could = 0, sent = 0;
    for (let row = 0; row < rest.claims.rows; row++) {
      const from = rest.claims.hospital[row]!, to = year.claims.hospital[row]!;
      const severe = rest.truth.severity[row] === 2;
      const may = step === 1
        ? levelOf(from) < 3
        : levelOf(from) <= 3 && levelOf(from) > 1 && !severe;
      if (may) could++;
      if ((year.truth.marks[row]! & MARK.referred) === 0) {
        assertEquals(to, from);
        continue;
      }
      sent++;
      assert(may && levelOf(to) === levelOf(from) + step);
      const county = year.claims.county[row]!;
      if (counties.has(`${county} ${levelOf(to)}`)) {
        assertEquals(archive.county[to], county);
      }
      const at = (rest.truth.code[row]! * 2 + rest.claims.scheme[row]!) * 3;
      const { cost } = year.frame.care;
      const ratio = cost[at + 3 - levelOf(to)]! / cost[at + 3 - levelOf(from)]!;
      const before = rest.claims.cost[row]!;
      assertAlmostEquals(year.claims.cost[row]! / before, ratio, 1 / before);
    }
    assertShare(sent, could, 0.2, JSON.stringify(pull));
  }
});

Deno.test("a severe or costly case that is refused goes a level up, from the top out of the area", () => {
  const year = under({ refusal: 0.4 });
  let could = 0, refused = 0, away = 0;
  for (let row = 0; row < rest.claims.rows; row++) {
    const from = rest.claims.hospital[row]!, to = year.claims.hospital[row]!;
    if (from >= n) continue;
    const severe = rest.truth.severity[row] === 2;
    const at = (rest.truth.code[row]! * 2 + rest.claims.scheme[row]!) * 3 + 3 -
      levelOf(from);
    const dear = rest.claims.cost[row]! >=
      values["hospital.conduct.dearFrom"] * rest.frame.care.cost[at]!;
    if (severe || dear) could++;
    if ((year.truth.marks[row]! & MARK.refused) === 0) {
      assertEquals(to, from);
      continue;
    }
    refused++;
    assert(severe || dear);
    assertEquals(levelOf(to), levelOf(from) + 1);
    if (to !== OUT_OF_AREA) continue;
    away++;
    assertEquals(year.truth.destination[row], 1);
  }
  assertShare(refused, could, 0.4, "refused");
  assert(away > 30 && away < refused);
});

Deno.test("a volume of 0.15 admits 15 % of those at the margin, mild and without an operation", () => {
  const all = under({ volume: 1 }), some = under({ volume: 0.15 });
  const margin = hits(all, "lowIndication").size;
  const admitted = hits(some, "lowIndication").size;
  assertShare(admitted, margin, 0.15, "admitted");
  const twice = hits(under({ volume: 2 }), "lowIndication");
  assertShare(margin, twice.size, 0.5, "twice as far, twice as many");
  assert(hits(all, "lowIndication").isSubsetOf(twice));
  assertEquals(some.claims.rows, rest.claims.rows + admitted);
  const { treatmentClass } = city.plan.city.codes.book;
  some.truth.marks.forEach((mark, row) => {
    if (mark === 0) return;
    assertEquals(mark, MARK.lowIndication);
    assertEquals(some.truth.severity[row], 0);
    assertEquals(treatmentClass[some.truth.code[row]!], 0);
    assert(some.claims.hospital[row]! < n);
  });
  assertEquals(some.moved!.rows, 0);
});

Deno.test("as many are at the margin as are admitted of them today; who is not admitted is seen as an outpatient", () => {
  const none = under({ volume: -1 }), fewer = under({ volume: -0.15 });
  const turnedAway = rest.claims.rows - none.claims.rows;
  const margin = hits(under({ volume: 1 }), "lowIndication").size;
  // Two counts of equal expectation.
  assert(
    Math.abs(margin - turnedAway) < 4.5 * Math.sqrt(margin + turnedAway),
    `${margin} and ${turnedAway}`,
  );
  assertEquals(none.moved!.rows, turnedAway);
  const some = rest.claims.rows - fewer.claims.rows;
  assertEquals(fewer.moved!.rows, some);
  assertShare(some, turnedAway, 0.15, "not admitted");
  assertEquals(hits(fewer, "lowIndication").size, 0);
  const { employee, resident } = values["claims.outpatient.cost"].ordinary;
  const visits = [0, 0];
  fewer.moved!.scheme.forEach((s) => visits[s]!++);
  assertEquals(
    sumOf(fewer.moved!.cost),
    Math.round(visits[0]! * employee * 100 + visits[1]! * resident * 100),
  );
  // The year at −1 holds none of those that −0.15 lacks.
  const left = new Set<string>();
  for (let row = 0; row < fewer.claims.rows; row++) {
    left.add(
      `${fewer.claims.person[row]} ${fewer.claims.day[row]} ${
        fewer.claims.cost[row]
      }`,
    );
  }
  for (let row = 0; row < none.claims.rows; row++) {
    const { person, day, cost } = none.claims;
    assert(left.has(`${person[row]} ${day[row]} ${cost[row]}`));
  }
});
