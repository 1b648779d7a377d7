/**
 * Edge cases of a city's year (边界情形), one by one: section 11 of the rule
 * reference, played with few people.
 *
 * @module
 */
import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { MONTH_OF_DAY } from "../../sim/base/calendar.ts";
import { fingerprint } from "../../sim/base/columns.ts";
import { route } from "../../sim/grouping/route.ts";
import { METHODS } from "../../sim/model/ledger.ts";
import { routes } from "../../sim/run/group_rules.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import {
  playSmall,
  rehearseQuietly,
  smallPlans,
} from "../support/small_city.ts";

const HEAD = "format: 1\ntitle: 边界\ninherits: zibo_2025/baseline\n";
const EVENTS = (rows: string) =>
  `data:\n  hospital.events.changes:\n    value: [${rows}]\n    source: assumed\n`;
/** H040 is closed all year, H041 from July on, H042 opens in May, H043 closed last July. */
const MOVES = `{ date: 2025-01-01, id: H040, change: exit },
      { date: 2025-07-01, id: H041, change: exit },
      { date: 2025-05-01, id: H042, change: enter },
      { date: 2024-07-01, id: H043, change: exit }`;
const plans = smallPlans(
  [
    "zibo_2025/baseline",
    "zibo_2025/spec_3",
    "test/capped",
    "test/raised",
    "test/moves",
  ],
  {
    "test/capped": HEAD +
      "policy:\n  claims.benefit.annualCap: { employee: 20000, resident: 10000 }\n",
    "test/raised": HEAD +
      EVENTS("{ date: 2025-07-01, id: H040, change: level, to: 3 }"),
    "test/moves": HEAD +
      "policy:\n  settlement.prepayment.enabled: true\n" +
      "  settlement.clearing.against: quota\n  clr.kappa: 0.5\n" +
      "  settlement.t1.enabled: true\n" +
      "  settlement.t1.schemes: [employee, resident]\n" + EVENTS(MOVES),
  },
);
const [baseline, spec3, capped, raised, moves] = await rehearseQuietly(plans);
const [last, year] = await playSmall(plans[0]!, [2024, 2025]);
const sum = (column: ArrayLike<number>) =>
  Array.from(column).reduce((a, b) => a + b, 0);
const rowOf = (id: string) => moves!.hospitals.id.indexOf(id);

Deno.test("edition, catalogue and points change on 1 January, and last year is cleared by the old ones", () => {
  assertEquals(
    plans[1]!.scenario.valuesOn("2025-01-01")["grouping.spec.version"],
    "3.0",
  );
  assertEquals(yearValues(plans[1]!, 2024)["grouping.spec.version"], "1.0");
  assertEquals(fingerprint(spec3!.lastYear), fingerprint(baseline!.lastYear));
  assertNotEquals(spec3!.catalogue.points, baseline!.catalogue.points);
  spec3!.settlements.forEach((sheet, s) =>
    assertNotEquals(sheet.pay, baseline!.settlements[s]!.pay)
  );
  // The old year's transfer is paid in the new year, to the fen as it was cleared.
  const transfers = (r: typeof baseline) => {
    const { journal } = r!;
    return Array.from({ length: journal.rows }, (_, row) => row)
      .filter((row) => /\/2024\//.test(journal.batches[journal.batch[row]!]!))
      .map((row) => journal.amount[row]!);
  };
  assert(transfers(baseline).length > 100);
  assertEquals(transfers(spec3), transfers(baseline));
});

Deno.test("a stay of one day is a case with points like any other", () => {
  const { claims } = year!.record;
  const methods = route(
    claims,
    plans[0]!.city.codes.book,
    routes(yearValues(plans[0]!, 2025)),
  );
  const dip = METHODS.indexOf("dip");
  let oneDay = 0;
  for (let i = 0; i < claims.rows; i++) {
    assert(claims.los[i]! >= 1, `claim ${i}: no stay is shorter than a day`);
    if (claims.los[i] === 1 && methods[i] === dip) oneDay++;
  }
  assert(oneDay > 20, `${oneDay} stays of one day`);
  assertEquals(
    sum(methods.map((m) => m === dip ? 1 : 0)),
    sum(baseline!.settlements.map((s) => sum(s.cases))),
  );
});

Deno.test("a stay across the year's end belongs to the month and the year in which the patient leaves", () => {
  const { claims } = year!.record;
  const methods = route(
    claims,
    plans[0]!.city.codes.book,
    routes(yearValues(plans[0]!, 2025)),
  );
  const dip = METHODS.indexOf("dip");
  const booked = [new Float64Array(12), new Float64Array(12)];
  let across = 0;
  for (let i = 0; i < claims.rows; i++) {
    const day = claims.day[i]!;
    assert(day < 365);
    if (methods[i] !== dip) continue;
    // Came in last year, left in this one.
    if (claims.los[i]! > day) across++;
    booked[claims.scheme[i]!]![MONTH_OF_DAY[day]!]! += claims.fund[i]!;
  }
  assert(across > 10, `${across} stays across the year's end`);
  baseline!.settlements.forEach((sheet, s) =>
    assertEquals(sheet.monthBooked, booked[s])
  );
  // And the year before has its own, from the year before that.
  const before = last!.record.claims;
  assert(before.day.some((day, i) => before.los[i]! > day));
});

Deno.test("patients at the annual cap: their hospitals book less and have the same points", () => {
  capped!.settlements.forEach((sheet, s) => {
    const full = baseline!.settlements[s]!;
    assertEquals(sheet.points, full.points);
    assertEquals(sheet.cost, full.cost);
    assertEquals(sheet.standard, full.standard);
    assert(sum(sheet.booked) < sum(full.booked));
    sheet.booked.forEach((fen, h) => assert(fen <= full.booked[h]!));
  });
});

Deno.test("a hospital that is raised in July is paid as before until the year ends", () => {
  assertEquals(
    fingerprint(raised!.settlements),
    fingerprint(baseline!.settlements),
  );
  assertEquals(raised!.coefficients, baseline!.coefficients);
});

Deno.test("who has closed is lent nothing, has no part of the budget and is paid nothing, whatever of a saving is kept", () => {
  for (const sheet of moves!.settlements) {
    assertEquals(sheet.prepayment!.refused, null);
    assertEquals(sheet.against, "quota");
    for (const h of [rowOf("H040"), rowOf("H043")]) {
      const before = moves!.lastYear.find((s) => s.scheme === sheet.scheme)!;
      assert(before.booked[h]! > 0, "it had cases the year before");
      assertEquals([
        sheet.cases[h],
        sheet.prepayment!.amounts[h],
        sheet.budget.quotas![h],
        sheet.clearedStandard[h],
        sheet.advances[h],
        sheet.pay[h],
        sheet.transfer[h],
      ], [0, 0, 0, 0, 0, 0, 0]);
    }
    // What they do not get is the others'.
    assertEquals(sum(sheet.budget.quotas!), sheet.budget.lines.dip);
    assertEquals(sum(sheet.clearedStandard), sheet.fund);
  }
});

Deno.test("a hospital that closes in July is cleared on the half year that it served, and what it was lent comes back", () => {
  const h = rowOf("H041");
  for (const sheet of moves!.settlements) {
    const before = moves!.lastYear.find((s) => s.scheme === sheet.scheme)!;
    const months = sheet.budget.months, half = sum(months.slice(0, 6));
    const all = moves!.hospitals.id.indexOf("H001");
    // Against a hospital that is open all year, D falls by the months it is closed.
    const fall = (sheet.budget.quotas![h]! / sheet.budget.quotas![all]!) /
      (before.standard[h]! / before.standard[all]!);
    assert(Math.abs(fall - half / sum(months)) < 1e-4, `${fall}`);
    assert(sheet.cases[h]! > 0 && sheet.prepayment!.amounts[h]! > 0);
    const kept = sheet.deposit[h]! - sheet.depositReturned[h]!;
    assertEquals(
      sheet.prepayment!.amounts[h]! + sheet.cashPaid[h]! + sheet.transfer[h]!,
      sheet.pay[h]! - sheet.deductions[h]! - kept + sheet.redistributed[h]! +
        sheet.deductedInside[h]!,
    );
    // The daily advances end with its last patients.
    assertEquals(lastAdvance(h) <= "2025-07-01", true, lastAdvance(h));
  }
});

Deno.test("a hospital that opens in May is lent nothing, is advanced from its first patients on and has a part of the budget by its beds", () => {
  const h = rowOf("H042");
  for (const sheet of moves!.settlements) {
    assertEquals(sheet.prepayment!.amounts[h], 0);
    assert(sheet.budget.quotas![h]! > 0);
    assert(sheet.cases[h]! > 0 && sheet.pay[h]! > 0 && sheet.advances[h]! > 0);
  }
  const { journal } = moves!;
  const first = Array.from({ length: journal.rows }, (_, row) => row)
    .map((row) => journal.batches[journal.batch[row]!]!)
    .filter((batch) => /^H042\/2025-\d\d-\d\d\//.test(batch))
    .map((batch) => batch.split("/")[1]!).sort()[0]!;
  assert(first >= "2025-05-01" && first < "2025-06-15", first);
});

/** The last day whose bookings were advanced to a hospital. */
function lastAdvance(h: number): string {
  const { journal, hospitals } = moves!, id = hospitals.id[h]!;
  return journal.batches.filter((batch) =>
    batch.startsWith(`${id}/2025-`) && /\/\d{4}-\d\d-\d\d\//.test(batch)
  ).map((batch) => batch.split("/")[1]!).sort().at(-1)!;
}
