import { assertEquals } from "@std/assert";
import {
  countInsured,
  insuredByScheme,
  register,
} from "../../sim/claims/register.ts";
import { type Persons, STAYS_ALIVE } from "../../sim/model/world.ts";

/** Five persons in two counties: scheme, band, retired, county, day of death, first day, day after the last, from the other scheme. */
const ROWS = [
  [0, 8, 0, 0, STAYS_ALIVE],
  [0, 12, 1, 0, STAYS_ALIVE],
  [0, 3, 0, 1, STAYS_ALIVE],
  [1, 1, 0, 1, STAYS_ALIVE],
  [1, 13, 0, 1, 40],
] as const;

/** More of them: a newborn of June, someone who takes a job in March, one who leaves at the end of September. */
const MOVERS = [
  [1, 0, 0, 0, STAYS_ALIVE, 151, STAYS_ALIVE, 0],
  [0, 6, 0, 0, STAYS_ALIVE, 59, STAYS_ALIVE, 1],
  [0, 7, 0, 0, STAYS_ALIVE, 0, 273, 0],
] as const;

function counted(
  people: readonly (readonly number[])[] = ROWS,
): { counts: Float64Array; changes: Float64Array } {
  const column = (k: number) => Uint8Array.from(people, (row) => row[k]!);
  const persons = {
    rows: people.length,
    scheme: column(0),
    band: column(1),
    retired: column(2),
    county: column(3),
    leaves: Uint16Array.from(people, (row) => row[4]!),
    joins: Uint16Array.from(people, (row) => row[5] ?? 0),
    until: Uint16Array.from(people, (row) => row[6] ?? STAYS_ALIVE),
    switched: Uint8Array.from(people, (row) => row[7] ?? 0),
  } as unknown as Persons;
  const counts = new Float64Array(2 * 2 * 3);
  const changes = new Float64Array(counts.length * 12);
  countInsured(persons, counts, changes);
  return { counts, changes };
}

Deno.test("the insured are counted by county, scheme and cell", () => {
  // County 0: employees young, working, retired; residents. Then county 1.
  assertEquals([...counted().counts], [0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1]);
});

Deno.test("counties and schemes add up to all the insured", () => {
  assertEquals(insuredByScheme(counted().counts), [3, 2]);
});

Deno.test("who dies in February is insured in February and not in March; the months' money is the year's to the fen", () => {
  const { counts, changes } = counted();
  const perHead = { employee: 4708.11, resident: 1193.07 };
  const table = register(counts, changes, perHead);
  assertEquals(table.rows, 12 * 12);
  const money = [0, 0], heads = new Array<number>(12).fill(0);
  for (let row = 0; row < table.rows; row++) {
    money[table.scheme[row]!]! += table.contributions[row]!;
    heads[table.month[row]!]! += table.insured[row]!;
  }
  assertEquals(money, [3 * 4708_11, 2 * 1193_07]);
  assertEquals(heads, [5, 5, ...new Array<number>(10).fill(4)]);
});

Deno.test("who comes or goes in the year is insured for whole months, and who changes the scheme in the other one before", () => {
  const { counts, changes } = counted(MOVERS);
  assertEquals(insuredByScheme(counts), [2, 1]);
  const table = register(counts, changes, { employee: 1200, resident: 600 });
  const heads = [new Array<number>(12).fill(0), new Array<number>(12).fill(0)];
  for (let row = 0; row < table.rows; row++) {
    heads[table.scheme[row]!]![table.month[row]!]! += table.insured[row]!;
  }
  // The one of March was a resident of working age in January and February.
  assertEquals(heads[0], [1, 1, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1]);
  assertEquals(heads[1], [1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
});

Deno.test("a row's county, scheme and cell are those of its count", () => {
  const { counts: given, changes } = counted();
  const table = register(given, changes.fill(0), { employee: 1, resident: 1 });
  for (let row = 0; row < table.rows; row++) {
    const at = (table.county[row]! * 2 + table.scheme[row]!) * 3 +
      table.cell[row]!;
    assertEquals(table.insured[row], given[at]);
  }
});
