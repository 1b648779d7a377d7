import { assert, assertEquals } from "@std/assert";
import { purposeKey, rootKey } from "../../sim/base/streams.ts";
import { inflowBills } from "../../sim/claims/inflow_bills.ts";
import { detailsRoom } from "../../sim/claims/describe.ts";
import type { Claims } from "../../sim/model/ledger.ts";

/** Three stays in hospital 0 (diseases 0, 0, 1), one in hospital 1. */
const claims: Claims = {
  rows: 4,
  person: Uint32Array.of(7, 8, 9, 10),
  hospital: Uint16Array.of(0, 0, 0, 1),
  scheme: Uint8Array.of(0, 1, 0, 1),
  county: Uint8Array.of(0, 0, 0, 1),
  day: Uint16Array.of(3, 40, 80, 200),
  los: Uint16Array.of(4, 5, 6, 7),
  code: Uint16Array.of(0, 0, 1, 1),
  cost: Int32Array.of(10_000_00, 6_000_00, 20_000_00, 700_00),
  selfPaid: Int32Array.of(1_000_00, 0, 0, 0),
  fund: Int32Array.of(1, 2, 3, 4),
  catastrophic: Int32Array.of(5, 5, 5, 5),
};
const own = { claims, details: detailsRoom(4) };
const OPTIONS = {
  inProvince: 1,
  firstShare: 0.05,
  benefit: {
    employee: { deductible: 500, ratio: 0.8 },
    resident: { deductible: 800, ratio: 0.5 },
  },
};
const KEY = purposeKey(rootKey("test"), "claims/inflow", 2025);
const expect = (
  rows: readonly (readonly [number, number, number, number])[],
) => ({
  hospital: Uint16Array.from(rows, ([h]) => h),
  disease: Uint16Array.from(rows, ([, d]) => d),
  origin: Uint8Array.from(rows, ([, , o]) => o),
  stays: Float64Array.from(rows, ([, , , n]) => n),
});
const billsOf = (
  rows: Parameters<typeof expect>[0],
  options = OPTIONS,
  table = claims,
) =>
  inflowBills(
    { ...own, claims: table },
    expect(rows),
    [0, 1],
    { diseases: 2, hospitals: 2 },
    options,
    KEY,
  ).claims;

Deno.test("whole numbers of stays are whole numbers of bills, with benefits of the home pool", () => {
  const bills = billsOf([[0, 1, 0, 3], [1, 1, 0, 2]]);
  assertEquals([...bills.hospital], [0, 0, 0, 1, 1]);
  assertEquals([...bills.person], [0, 1, 2, 3, 4]);
  // (20,000 − 5 % − 500) × 0.8; 700 yuan are below the deductible.
  assertEquals([...bills.fund], [
    ...new Array(3).fill(14_800_00),
    0,
    0,
  ]);
  assertEquals([...bills.catastrophic], [0, 0, 0, 0, 0]);
  assertEquals([...claims.fund], [1, 2, 3, 4]);
});

Deno.test("who pays himself, who comes from another province and what nobody was treated for makes no bill", () => {
  assertEquals(billsOf([[0, 1, 1, 3]]).rows, 0);
  assertEquals(billsOf([[1, 0, 0, 3]]).rows, 0);
  const none = { ...OPTIONS, inProvince: 0 };
  assertEquals(billsOf([[0, 1, 0, 3]], none).rows, 0);
  // A row of a sample of half stands for two.
  const half = billsOf([[0, 1, 0, 4]], OPTIONS, { ...claims, weight: 2 });
  assertEquals(half.rows, 2);
  assertEquals(half.weight, 2);
});

Deno.test("luck has the name of hospital and disease: other places and orders change no bill", () => {
  const alone = billsOf([[0, 0, 0, 40.5]]);
  const beside = billsOf([[1, 1, 0, 9], [0, 0, 0, 40.5]]);
  const from = beside.rows - alone.rows;
  assertEquals([...beside.cost.subarray(from)], [...alone.cost]);
  assert(new Set(alone.cost).size === 2, "each of the two is drawn");
});
