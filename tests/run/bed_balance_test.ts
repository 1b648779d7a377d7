import { assertEquals } from "@std/assert";
import { ratio, toNumber } from "../../sim/base/ratio.ts";
import { OUT_OF_AREA } from "../../sim/model/ledger.ts";
import { defaults } from "../../sim/model/policy/mod.ts";
import {
  bedBalanceOf,
  bedNotes,
  takenOf,
} from "../../sim/run/bed_balance_of.ts";
import { claimsOf } from "../grouping/small_city.ts";

const claims = claimsOf([
  { code: 0, cost: 1, hospital: 0, los: 300 },
  { code: 0, cost: 1, hospital: 0, los: 220 },
  { code: 0, cost: 1, hospital: 1, los: 30 },
  { code: 0, cost: 1, hospital: OUT_OF_AREA, los: 900 },
]);
const hospitals = { beds: Uint16Array.of(1, 1) };
const on = { ...defaults(), "supervision.beds.enabled": true };

Deno.test("R-BEDSD is off by default and then takes nothing and says nothing", () => {
  const off = bedBalanceOf(claims, hospitals, defaults());
  assertEquals([off, takenOf(null, off), bedNotes(off)], [null, null, []]);
  const conduct = [ratio(1, 20), ratio(0)];
  assertEquals(takenOf(conduct, off), conduct);
});

Deno.test("R-BEDSD: days are those of the institution's own stays, a sample's weighed", () => {
  // One bed gives 365 × 0.93 = 339.45 days.
  const beds = bedBalanceOf(claims, hospitals, on)!;
  const share = (days: number) => 0.5 * (days - 339.45) / days;
  assertEquals(beds.shares.map(toNumber), [share(520), 0]);
  const tenth = bedBalanceOf({ ...claims, weight: 20 }, hospitals, on)!;
  assertEquals(
    tenth.shares.map((s) => toNumber(s).toFixed(12)),
    [share(10_400), share(600)].map((s) => s.toFixed(12)),
  );
});

Deno.test("R-BEDSD with R-VIO: conduct first, beds of what is left", () => {
  const beds = bedBalanceOf(claims, hospitals, on)!;
  const own = toNumber(beds.shares[0]!);
  const [both] = takenOf([ratio(1, 20), ratio(0)], beds)!;
  assertEquals(
    toNumber(both!).toFixed(12),
    (1 - 0.95 * (1 - own)).toFixed(12),
  );
  assertEquals(takenOf(null, beds), beds.shares);
  assertEquals(/(\d+) institutions\./.exec(bedNotes(beds)[0]!.en)![1], "1");
});
