import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
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
const { values } = city, { book, costRatio } = city.plan.city.codes;
const rest = play(null);
const under = (pull: Pull) => play(pulled(n, pull));

/** Whether a claim is of a hospital of the city, which has levers. */
const local = (row: number) => rest.claims.hospital[row]! < n;

Deno.test("intensity changes what is spent on each local case, and nothing else of it", () => {
  const year = under({ intensity: 0.25 });
  for (const column of ["person", "day", "los", "code", "hospital"] as const) {
    assertEquals(year.claims[column], rest.claims[column]);
  }
  year.claims.cost.forEach((fen, row) => {
    const before = rest.claims.cost[row]!;
    const cap = values["need.caseCap"] * 100;
    assertEquals(
      fen,
      local(row) ? Math.min(cap, Math.round(before * 1.25)) : before,
    );
  });
  assertEquals(year.truth.cost, year.claims.cost);
});

Deno.test("a tenth fewer days on the whole, though days are whole, and the part of the cost that follows them", () => {
  const year = under({ stay: -0.125 }),
    share = values["hospital.conduct.dayCost"];
  // Returns that short stays bring stand between; look at who has none.
  const added = hits(year, "cameBack");
  let days = 0, before = 0, at = 0;
  for (let row = 0; row < year.claims.rows; row++) {
    const { person, day, los, cost } = year.claims;
    if (added.has(`${person[row]} ${day[row]}`)) continue;
    const old = at++;
    if (!local(old)) continue;
    assertEquals(person[row], rest.claims.person[old]);
    assertEquals(day[row], rest.claims.day[old]);
    assertEquals(
      cost[row],
      Math.round(rest.claims.cost[old]! * (1 - 0.125 * share)),
    );
    assert(los[row]! <= rest.claims.los[old]!);
    // Stays of a day cannot become shorter.
    if (rest.claims.los[old]! < 2) continue;
    days += los[row]!, before += rest.claims.los[old]!;
  }
  assertAlmostEquals(days / before, 1 - 0.125, 0.002);
});

Deno.test("short stays bring patients back, long ones keep them away, by the slope", () => {
  const slope = values["hospital.conduct.returnSlope"];
  const back = hits(under({ stay: -0.3 }), "cameBack").size;
  const more = hits(under({ stay: -0.5 }), "cameBack").size;
  const fewer = rest.claims.rows - under({ stay: 0.3 }).claims.rows;
  // Of n local returns exp(−ηx) − 1 come on top; some of them are in a bed already.
  const returns = fewer / (1 - Math.exp(-slope * 0.3));
  const expected = returns * (Math.exp(slope * 0.3) - 1);
  assert(returns > 300, `${returns}`);
  assert(
    back > 0.75 * expected && back < 1.15 * expected,
    `${back} of ${expected}`,
  );
  const ratio = (Math.exp(slope * 0.5) - 1) / (Math.exp(slope * 0.3) - 1);
  assertAlmostEquals(more / back, ratio, 0.25 * ratio);
});

Deno.test("a heavier treatment of the same diagnosis costs what its code costs, and the truth keeps the illness", () => {
  const { moves } = play(pulled(n, { treatment: 0.3 })).frame.conduct!.terms;
  for (
    const [x, to] of [[0.3, moves.heavier], [-0.3, moves.lighter]] as const
  ) {
    const year = under({ treatment: x });
    assertEquals(year.truth.code, rest.truth.code);
    let could = 0, did = 0;
    for (let row = 0; row < year.claims.rows; row++) {
      const right = year.truth.code[row]!;
      if (!local(row) || to[right] === right) continue;
      could++;
      const before = rest.claims.cost[row]!, now = year.claims.cost[row]!;
      if ((year.truth.marks[row]! & MARK.otherTreatment) === 0) {
        assertEquals(now, before);
        continue;
      }
      did++;
      const ratio = costRatio[to[right]!]! / costRatio[right]!;
      assert(x > 0 ? ratio > 1 : ratio < 1);
      assertAlmostEquals(now / before, ratio, 1 / before);
      assertEquals(
        book.operations[year.claims.code[row]!],
        book.operations[to[right]!],
      );
    }
    assertShare(did, could, 0.3, `treatment ${x}`);
  }
});

Deno.test("better coding lets fewer slips pass that cost money, and records more complications", () => {
  const slips = (year: typeof rest) => {
    let dear = 0, cheap = 0;
    year.claims.code.forEach((code, row) => {
      const right = year.truth.code[row]!;
      if (!local(row) || code === right) return;
      if (costRatio[code]! < costRatio[right]!) cheap++;
      else dear++;
    });
    return { dear, cheap };
  };
  const year = under({ coding: 0.6 }), before = slips(rest), now = slips(year);
  assertEquals(now.dear, before.dear, "what pays is left as it is");
  assertShare(before.cheap - now.cheap, before.cheap, 0.6, "slips noticed");
  assertEquals(year.claims.cost, rest.claims.cost);
  const { complication } = year.details!;
  let gained = 0, missing = 0;
  complication.forEach((level, row) => {
    assert(level >= rest.details!.complication[row]!);
    if (level > rest.details!.complication[row]!) gained++;
    if (local(row) && rest.details!.charlson[row] === 0) missing++;
  });
  assert(gained > 0.01 * missing);
  const full = sumOf(under({ coding: 1 }).details!.complication);
  const some = sumOf(complication), none = sumOf(rest.details!.complication);
  assertAlmostEquals((some - none) / (full - none), 0.6, 0.05);
});

Deno.test("what is moved to outpatients is as many fen as the stays cost less", () => {
  const year = under({ outpatient: 0.2 }), moved = year.moved!;
  assertEquals(
    sumOf(year.claims.cost) + sumOf(moved.cost),
    sumOf(rest.claims.cost),
  );
  assertEquals(sumOf(year.truth.cost), sumOf(year.claims.cost));
  const inpatient = new Float64Array(n), outpatient = new Float64Array(n);
  for (let row = 0; row < rest.claims.rows; row++) {
    if (!local(row)) continue;
    const h = rest.claims.hospital[row]!;
    inpatient[h] = inpatient[h]! + rest.claims.cost[row]! -
      year.claims.cost[row]!;
  }
  for (let m = 0; m < moved.rows; m++) {
    const h = moved.hospital[m]!;
    outpatient[h] = outpatient[h]! + moved.cost[m]!;
  }
  assertEquals(outpatient, inpatient, "at the same hospital");
  assertAlmostEquals(sumOf(moved.cost) / sumOf(inpatient), 1);
});
