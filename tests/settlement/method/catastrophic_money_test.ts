import { assertEquals } from "@std/assert";
import type { YearRecord } from "../../../sim/model/ledger.ts";
import { catastrophicMoney } from "../../../sim/settlement/method/catastrophic_money.ts";
import { tinyYear } from "../../realism/tiny_year.ts";
import { total } from "../worked_example.ts";

const PREMIUM = { employee: 30, resident: 50 };

/** The tiny year with special drugs in two counties. */
const record: YearRecord = {
  ...tinyYear().record,
  specialDrugs: {
    rows: 3,
    person: Uint32Array.of(1, 3, 4),
    scheme: Uint8Array.of(0, 1, 1),
    county: Uint8Array.of(0, 0, 1),
    drug: Uint8Array.of(0, 0, 1),
    cost: Int32Array.of(30_000_00, 15_000_00, 45_000_00),
    paid: Int32Array.of(6_000_00, 1_00, 15_000_00),
  },
};

Deno.test("layers are paid by county and month of discharge, drugs by county", () => {
  const [employees, residents] = catastrophicMoney(record, 2, PREMIUM);
  assertEquals(employees!.layers[1], 1000_00);
  assertEquals(residents!.layers[11], 500_00);
  assertEquals(total(employees!.layers), 1000_00);
  assertEquals([...employees!.drugs], [6_000_00, 0]);
  assertEquals([...residents!.drugs], [1_00, 15_000_00]);
});

Deno.test("premiums are collected for everyone insured on 1 January", () => {
  const [employees, residents] = catastrophicMoney(record, 2, PREMIUM);
  assertEquals(total(employees!.premium), 10 * 30_00);
  assertEquals(total(residents!.premium), 20 * 50_00);
});

Deno.test("a sample's payments are weighed, what is collected is not, as the register is whole", () => {
  const half = { ...record, claims: { ...record.claims, weight: 2 } };
  const [one] = catastrophicMoney(record, 2, PREMIUM);
  const [two] = catastrophicMoney(half, 2, PREMIUM);
  assertEquals(two!.layers, one!.layers.map((fen) => fen * 2));
  assertEquals(two!.drugs, one!.drugs.map((fen) => fen * 2));
  assertEquals(two!.premium, one!.premium);
});
