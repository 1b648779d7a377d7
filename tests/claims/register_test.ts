import { assertEquals } from "@std/assert";
import {
  countInsured,
  insuredByScheme,
  register,
} from "../../sim/claims/register.ts";
import { type Persons, STAYS_ALIVE } from "../../sim/model/world.ts";

/** Five persons in two counties: scheme, band, retired, county, day of death. */
const ROWS = [
  [0, 8, 0, 0, STAYS_ALIVE],
  [0, 12, 1, 0, STAYS_ALIVE],
  [0, 3, 0, 1, STAYS_ALIVE],
  [1, 1, 0, 1, STAYS_ALIVE],
  [1, 13, 0, 1, 40],
] as const;

function counted(): { counts: Float64Array; leavers: Float64Array } {
  const column = (k: number) => Uint8Array.from(ROWS, (row) => row[k]!);
  const persons = {
    rows: ROWS.length,
    scheme: column(0),
    band: column(1),
    retired: column(2),
    county: column(3),
    leaves: Uint16Array.from(ROWS, (row) => row[4]),
  } as unknown as Persons;
  const counts = new Float64Array(2 * 2 * 3);
  const leavers = new Float64Array(counts.length * 12);
  countInsured(persons, counts, leavers);
  return { counts, leavers };
}

Deno.test("the insured are counted by county, scheme and cell", () => {
  // County 0: employees young, working, retired; residents. Then county 1.
  assertEquals([...counted().counts], [0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1]);
});

Deno.test("counties and schemes add up to all the insured", () => {
  assertEquals(insuredByScheme(counted().counts), [3, 2]);
});

Deno.test("who dies in February is insured in February and not in March; the months' money is the year's to the fen", () => {
  const { counts, leavers } = counted();
  const perHead = { employee: 4708.11, resident: 1193.07 };
  const table = register(counts, leavers, perHead);
  assertEquals(table.rows, 12 * 12);
  const money = [0, 0], heads = new Array<number>(12).fill(0);
  for (let row = 0; row < table.rows; row++) {
    money[table.scheme[row]!]! += table.contributions[row]!;
    heads[table.month[row]!]! += table.insured[row]!;
  }
  assertEquals(money, [3 * 4708_11, 2 * 1193_07]);
  assertEquals(heads, [5, 5, ...new Array<number>(10).fill(4)]);
});

Deno.test("a row's county, scheme and cell are those of its count", () => {
  const { counts: given, leavers } = counted();
  const table = register(given, leavers.fill(0), { employee: 1, resident: 1 });
  for (let row = 0; row < table.rows; row++) {
    const at = (table.county[row]! * 2 + table.scheme[row]!) * 3 +
      table.cell[row]!;
    assertEquals(table.insured[row], given[at]);
  }
});
