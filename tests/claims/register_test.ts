import { assertEquals } from "@std/assert";
import {
  countInsured,
  insuredByScheme,
  register,
} from "../../sim/claims/register.ts";
import type { Persons } from "../../sim/model/world.ts";

/** Five persons in two counties: scheme, band, retired, county. */
const ROWS = [
  [0, 8, 0, 0],
  [0, 12, 1, 0],
  [0, 3, 0, 1],
  [1, 1, 0, 1],
  [1, 13, 0, 1],
] as const;

function counts(): Float64Array {
  const column = (k: number) => Uint8Array.from(ROWS, (row) => row[k]!);
  const persons = {
    rows: ROWS.length,
    scheme: column(0),
    band: column(1),
    retired: column(2),
    county: column(3),
  } as unknown as Persons;
  const out = new Float64Array(2 * 2 * 3);
  countInsured(persons, out);
  return out;
}

Deno.test("the insured are counted by county, scheme and cell", () => {
  // County 0: employees young, working, retired; residents. Then county 1.
  assertEquals([...counts()], [0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1]);
});

Deno.test("counties and schemes add up to all the insured", () => {
  assertEquals(insuredByScheme(counts()), [3, 2]);
});

Deno.test("every month shows the insured, and the months' money is the year's to the fen", () => {
  const table = register(counts(), { employee: 4708.11, resident: 1193.07 });
  assertEquals(table.rows, 12 * 12);
  const money = [0, 0], heads = new Array<number>(12).fill(0);
  for (let row = 0; row < table.rows; row++) {
    money[table.scheme[row]!]! += table.contributions[row]!;
    heads[table.month[row]!]! += table.insured[row]!;
  }
  assertEquals(money, [3 * 4708_11, 2 * 1193_07]);
  assertEquals(heads, new Array<number>(12).fill(5));
});

Deno.test("a row's county, scheme and cell are those of its count", () => {
  const given = counts(), table = register(given, { employee: 1, resident: 1 });
  for (let row = 0; row < table.rows; row++) {
    const at = (table.county[row]! * 2 + table.scheme[row]!) * 3 +
      table.cell[row]!;
    assertEquals(table.insured[row], given[at]);
  }
});
