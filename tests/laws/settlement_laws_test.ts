import { assert, assertEquals } from "@std/assert";
import type { Settlement } from "../../sim/model/settlement.ts";
import {
  settlementValue,
  type ValueOptions,
} from "../../sim/settlement/value/settlement_value.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { testRandom } from "../support/random.ts";
import { rehearseQuietly, smallPlans } from "../support/small_city.ts";

const plans = smallPlans(["zibo_2025/baseline", "zibo_2025/pre_regime"]);
const results = await rehearseQuietly(plans);
const sheets = results.flatMap((r) => [...r.settlements, ...r.lastYear]);
const values = yearValues(plans[0]!, 2025);
const sum = (column: ArrayLike<number>) =>
  Array.from(column).reduce((a, b) => a + b, 0);

/** Calls a check for every hospital of every sheet that had cases. */
function eachHospital(
  check: (s: Settlement, h: number, where: string) => void,
): void {
  let checked = 0;
  for (const s of sheets) {
    for (let h = 0; h < s.cases.length; h++) {
      if (s.cases[h] === 0) continue;
      check(s, h, `${s.scheme} ${s.year}, hospital ${h}`);
      checked++;
    }
  }
  assert(checked > 1000);
}

Deno.test("INV-1: what the hospitals are due is the DIP fund, to the fen", () => {
  assertEquals(values["settlement.value.method"], "fund");
  assertEquals(sheets.length, 8);
  for (const s of sheets) {
    assertEquals(s.epsilon, 0);
    assertEquals(sum(s.standard), s.budget.lines.dip);
  }
});

const OPTIONS: ValueOptions = {
  method: "fund",
  ratioLevel: "hospital",
  mode: "floating",
  fixed: null,
};
const valued = (
  s: Settlement,
  points4: Float64Array,
  method: ValueOptions["method"] = "fund",
) =>
  settlementValue({
    fund: s.budget.lines.dip,
    points4,
    booked: s.booked,
    individual: s.cost.map((c, h) => c - s.booked[h]!),
  }, { ...OPTIONS, method }).standard;

Deno.test("INV-2: ten times the points for everyone change no hospital's money", () => {
  for (const s of sheets) {
    for (
      const method of [
        "fund",
        "totalMinusIndividual",
        "totalTimesRatio",
      ] as const
    ) {
      assertEquals(
        valued(s, s.points.map((p) => p * 10), method),
        valued(s, s.points, method),
      );
    }
    assertEquals(valued(s, s.points), s.standard);
  }
});

Deno.test("INV-3: points gained by one hospital are paid by all the others", () => {
  const random = testRandom(3);
  for (const s of sheets) {
    const h = random.whole(0, 12);
    const more = s.points.map((p, i) => i === h ? Math.round(p * 1.1) : p);
    const before = s.standard, after = valued(s, more);
    assert(after[h]! > before[h]!);
    assertEquals(sum(after), sum(before));
    before.forEach((d, i) => {
      if (i === h) return;
      // A tiny clinic may lose less than a fen.
      assert(after[i]! <= d, `hospital ${i} gained`);
      if (d > 1_000_00) assert(after[i]! < d, `hospital ${i} lost nothing`);
    });
  }
});

Deno.test("INV-6: within the band a hospital is paid its standard, below it never more", () => {
  const lo = values["settlement.clearing.lo"];
  assertEquals(values["settlement.clearing.retention"], 1);
  let inside = 0;
  eachHospital((s, h, where) => {
    const r = s.booked[h]! / s.standard[h]!;
    if (r > 1) return assert(s.pay[h]! >= s.standard[h]!, where);
    assert(s.pay[h]! <= s.standard[h]!, where);
    assertEquals(s.shared[h], 0, where);
    if (r < lo) return;
    inside++;
    assertEquals(s.pay[h], s.standard[h], where);
  });
  assert(inside > 100, `only ${inside} inside the band`);
});

Deno.test("INV-6: what is paid stays within fund and reserve, and λ within 0 and 1", () => {
  for (const s of sheets) {
    const lambda = Number(s.lambda);
    assert(lambda >= 0 && lambda <= 1);
    assert(sum(s.shared) <= s.reserveAvailable);
    assert(
      sum(s.pay) <=
        Math.max(s.budget.lines.dip + s.budget.reserve, sum(s.standard)),
    );
  }
});

Deno.test("INV-7: twelve months and the transfer bring every hospital to its pay", () => {
  eachHospital((s, h, where) => {
    const kept = s.deposit[h]! - s.depositReturned[h]!;
    const lent = s.prepayment?.close === "offset"
      ? s.prepayment.amounts[h]!
      : 0;
    assertEquals(
      lent + s.cashPaid[h]! + s.transfer[h]!,
      s.pay[h]! - s.deductions[h]! - kept,
      where,
    );
    assertEquals(
      s.gross[h]! - s.deposit[h]! - s.deductions[h]!,
      s.cashPaid[h],
      where,
    );
  });
});

Deno.test("months add up to the year, and the monthly budget to the fund", () => {
  for (const s of sheets) {
    assertEquals(sum(s.monthBooked), sum(s.booked));
    assertEquals(sum(s.monthGross), sum(s.gross));
    assertEquals(sum(s.budget.months), s.budget.lines.dip);
    const { total, reserve, lines } = s.budget;
    assertEquals(sum(Object.values(lines)) + reserve, total);
  }
});
