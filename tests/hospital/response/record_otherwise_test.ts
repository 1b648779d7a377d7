import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { leavesBy } from "../../../sim/hospital/response/leaving.ts";
import { FORBIDDEN, MARK } from "../../../sim/model/world.ts";
import {
  hits,
  leverCity,
  leverPlayer,
  type LeverYear,
  type Pull,
  pulled,
  sumOf,
} from "../../support/lever_year.ts";
import { assertMean, assertShare } from "../../support/sampling.ts";

const city = leverCity(), play = leverPlayer(city), n = city.hospitals;
const { values } = city, { book, costRatio } = city.plan.city.codes;
const rest = play(null);
const under = (pull: Pull) => play(pulled(n, pull));
const local = (row: number) => rest.claims.hospital[row]! < n;

/** Mean cost of what a claim records, at its hospital's level, fen. */
function meanOf({ frame, claims }: LeverYear, row: number): number {
  const level = 3 - frame.level[claims.hospital[row]!]!;
  return frame.care.cost[
    (claims.code[row]! * 2 + claims.scheme[row]!) * 3 + level
  ]!;
}

Deno.test("an upcoded case has a dearer code of its category, its own cost, and the right code in the truth", () => {
  const year = under({ upcoding: 0.25 });
  const { moves, upcodeSeverity } = year.frame.conduct!.terms;
  const { least, aim, most } = values["hospital.conduct.upcodeGain"];
  assertEquals(year.claims.cost, rest.claims.cost);
  assertEquals(year.truth.code, rest.truth.code);
  const could = [0, 0, 0], did = [0, 0, 0], gains: number[] = [];
  for (let row = 0; row < year.claims.rows; row++) {
    const right = year.truth.code[row]!, code = year.claims.code[row]!;
    if (!local(row) || moves.upcoded[right] === right) continue;
    const severity = year.truth.severity[row]!;
    could[severity]!++;
    if ((year.truth.marks[row]! & MARK.upcoded) === 0) {
      assertEquals(code, rest.claims.code[row]);
      continue;
    }
    did[severity]!++;
    assertEquals(book.category[code], book.category[right]);
    const gain = costRatio[code]! / costRatio[right]!;
    assert(gain >= least && gain <= most, `${gain}`);
    gains.push(gain);
  }
  did.forEach((hit, severity) =>
    assertShare(
      hit,
      could[severity]!,
      0.25 * upcodeSeverity[severity]!,
      `severity ${severity}`,
    )
  );
  assertShare(sumOf(did), sumOf(could), 0.25, "all cases that could be");
  assertAlmostEquals(sumOf(gains) / gains.length, aim, 0.3);
});

Deno.test("a bill below the line is lifted just above it; the cost stays what it was", () => {
  const year = under({ padding: 0.4 });
  const { line, over } = values["hospital.conduct.padding"];
  assertEquals(year.truth.cost, rest.truth.cost);
  let below = 0, lifted = 0;
  for (let row = 0; row < year.claims.rows; row++) {
    if (!local(row)) continue;
    // The code on the bill may be an honest slip, made after the bill.
    if (year.claims.code[row] !== year.truth.code[row]) continue;
    const mean = meanOf(year, row), billed = year.claims.cost[row]!;
    const spent = year.truth.cost[row]!;
    if (spent < line * mean) below++;
    if ((year.truth.marks[row]! & MARK.padded) === 0) {
      assertEquals(billed, spent);
      continue;
    }
    lifted++;
    assert(spent < line * mean);
    assertEquals(billed, Math.ceil(line * mean * (1 + over)));
  }
  assertShare(lifted, below, 0.4, "padded");
});

Deno.test("the payer sees an application for a case that is to leave, dear ones and severe ones more, and the bill as it was", () => {
  const year = under({ exit: 0.5 }), { from } = values["settlement.escape"];
  assertEquals(year.claims, rest.claims);
  const { leaving } = year.frame.conduct!.terms;
  const cases = [0, 0, 0], asked = [0, 0, 0], chance = [0, 0, 0];
  for (let row = 0; row < rest.claims.rows; row++) {
    if (!local(row) || rest.claims.code[row] !== rest.truth.code[row]) continue;
    const ratio = rest.claims.cost[row]! / meanOf(rest, row);
    const asks = (year.truth.marks[row]! & MARK.exit) !== 0;
    assert(ratio >= from || !asks);
    if (ratio < from) continue;
    const severity = rest.truth.severity[row]!;
    cases[severity]!++;
    if (asks) asked[severity]!++;
    chance[severity]! += leavesBy(
      leaving!,
      0.5,
      rest.claims.hospital[row]!,
      severity,
      rest.details!.age[row]!,
      ratio,
    );
  }
  cases.forEach((n, severity) => {
    assertShare(
      asked[severity]!,
      n,
      chance[severity]! / n,
      `severity ${severity}`,
    );
    if (severity === 0) return;
    assert(asked[severity]! / n > asked[severity - 1]! / cases[severity - 1]!);
  });
});

Deno.test("shifted cost is off the list, and drives patients away by the elasticity", () => {
  const year = under({ shift: 0.1 });
  const { walk } = year.frame.conduct!.terms;
  const before = new Map<string, number>();
  const stays = new Float64Array(6), left = new Float64Array(6);
  const keyOf = ({ claims: { person, day, cost } }: LeverYear, row: number) =>
    `${person[row]} ${day[row]} ${cost[row]}`;
  rest.claims.person.forEach((_, row) => before.set(keyOf(rest, row), row));
  const cellOf = ({ claims, frame }: LeverYear, row: number) =>
    claims.scheme[row]! * 3 + 3 - frame.level[claims.hospital[row]!]!;
  for (let row = 0; row < rest.claims.rows; row++) {
    if (local(row)) stays[cellOf(rest, row)]!++;
  }
  for (let row = 0; row < year.claims.rows; row++) {
    const { hospital, cost, selfPaid } = year.claims;
    const old = before.get(keyOf(year, row))!;
    if (hospital[row]! >= n) continue;
    left[cellOf(year, row)]!++;
    const more = (selfPaid[row]! - rest.claims.selfPaid[old]!) / cost[row]!;
    assertAlmostEquals(more, 0.1, 1e-4 + 2 / cost[row]!);
  }
  const levels = year.frame.level;
  for (let at = 0; at < 6; at++) {
    const hospital = levels.indexOf(3 - at % 3);
    const away = walk[hospital * 24 + (at < 3 ? 0 : 1)]!;
    assert(away > 0.02 && away < 0.2, `${away}`);
    assertShare(stays[at]! - left[at]!, stays[at]!, away, `cell ${at}`);
  }
});

Deno.test("two halves of a split stay add up to it, and their gaps bunch just beyond the window", () => {
  const year = under({ split: 0.5 }), { claims, truth } = year;
  const { from, spread } = values["hospital.conduct.split"];
  const window = values["points.violation.readmissionDays"];
  const { plain } = year.frame.conduct!.terms.moves;
  const gaps = new Uint32Array(90);
  assertEquals(sumOf(claims.cost), sumOf(rest.claims.cost));
  assertEquals(sumOf(claims.los), sumOf(rest.claims.los));
  const halves = hits(year, "split").size;
  assertEquals(claims.rows - rest.claims.rows, halves / 2);
  for (let row = 0; row < claims.rows; row++) {
    if ((truth.marks[row]! & MARK.split) === 0) continue;
    const next = row + 1;
    assertEquals(truth.marks[next], MARK.split, "the other half is the next");
    assertEquals(claims.person[next], claims.person[row]);
    assertEquals(claims.hospital[next], claims.hospital[row]);
    assertEquals(truth.code[next], truth.code[row], "one illness");
    assert(claims.los[row]! + claims.los[next]! >= from);
    assert(claims.los[row]! - claims.los[next]! <= 1);
    assertEquals(
      book.operations[claims.code[next]!],
      book.operations[plain[claims.code[row]!]!],
    );
    const begins = claims.day[next]! - claims.los[next]!;
    gaps[begins - claims.day[row]!]!++;
    row++;
  }
  const inside = sumOf(gaps.subarray(0, window + 1));
  const beyond = gaps.subarray(window + 1, window + 1 + spread);
  assertEquals(inside, 0, "nobody comes back while the rule looks");
  assertEquals(sumOf(beyond), halves / 2);
  assert(beyond[0]! > 0.35 * halves / 2, `most on the first day: ${beyond}`);
  for (let k = 1; k < spread; k++) assert(beyond[k]! <= beyond[k - 1]!);
});

Deno.test("a second bill has its own deductible, so the fund pays less for each and the patient more", () => {
  const year = under({ split: 1 });
  assert(sumOf(year.claims.fund) < sumOf(rest.claims.fund));
  const marked = year.truth.marks.filter((m) => (m & FORBIDDEN) !== 0);
  assertEquals(marked.length, hits(year, "split").size);
});

Deno.test("a lever pulled in one month of a hospital acts on discharges of that month", () => {
  const levers = pulled(n, {});
  levers.shift.fill(0);
  for (let h = 0; h < n; h++) levers.padding[h * 12 + 4] = 1;
  const year = play(levers), days: number[] = [];
  year.truth.marks.forEach((m, row) => {
    if (m !== 0) days.push(year.claims.day[row]!);
  });
  assert(days.length > 20 && days.every((day) => day >= 120 && day < 151));
  assertMean(days, 135, "in the middle of May");
});
