import { assertEquals, assertThrows } from "@std/assert";
import { ShapanError } from "../../../sim/base/issues.ts";
import {
  eventFunds,
  reasonableParts,
  type ReasonableRow,
} from "../../../sim/settlement/clearing/reasonable_parts.ts";
import type { Claims, CodeBook } from "../../../sim/model/ledger.ts";

const hospitals = { id: ["A", "B", "C"], level: Uint8Array.of(3, 2, 2) };
const booked = Float64Array.of(100, 100, 0);
const parts = (rows: ReasonableRow[], funds: (Float64Array | null)[] = []) => [
  ...reasonableParts(0.5, rows, hospitals, funds, booked),
];

Deno.test("a level, then an institution of it; the last row that fits wins", () => {
  assertEquals(parts([{ level: 2, part: 0.8 }]), [0.5, 0.8, 0.8]);
  assertEquals(
    parts([{ level: 2, part: 0.8 }, { hospital: "C", part: 0.1 }]),
    [0.5, 0.8, 0.1],
  );
  assertEquals(
    parts([{ hospital: "C", part: 0.1 }, { level: 2, part: 0.8 }]),
    [0.5, 0.8, 0.8],
  );
});

Deno.test("an event counts by its share of the booked fund, on top of the level's part", () => {
  const event = { disease: "J10", part: 1 };
  const funds = [null, Float64Array.of(25, 50, 0)];
  assertEquals(
    parts([{ level: 2, part: 0.6 }, event], funds),
    // 0.5 + 0.5 × 25 %, 0.6 + 0.4 × 50 %, and nothing booked.
    [0.625, 0.8, 0.6],
  );
  assertEquals(
    parts([{ ...event, level: 3 }], [Float64Array.of(25, 50, 0)]),
    [0.625, 0.5, 0.5],
  );
});

Deno.test("an institution that does not exist is refused by its key", () => {
  const error = assertThrows(
    () => parts([{ hospital: "X9", part: 0.1 }]),
    ShapanError,
  );
  assertEquals(error.issues[0]?.key, "settlement.clearing.reasonableFor");
  assertEquals(error.issues[0]?.given, "X9");
});

Deno.test("cases of an event are those of its disease, months and method, and count once", () => {
  // Discharged on 1 January, 1 February, 1 February, 1 March and 1 January.
  const claims = {
    rows: 5,
    weight: 2,
    hospital: Uint16Array.of(0, 0, 1, 0, 0),
    scheme: Uint8Array.of(0, 1, 0, 0, 0),
    day: Uint16Array.of(0, 31, 31, 59, 0),
    code: Uint16Array.of(0, 0, 1, 0, 0),
    fund: Int32Array.of(1, 10, 100, 1000, 10_000),
  } as unknown as Claims;
  const codes = { diagnosis: ["J10.1", "J18.9"] } as unknown as CodeBook;
  const method = Uint8Array.of(0, 0, 0, 0, 1);
  const rows: ReasonableRow[] = [
    { level: 2, part: 1 },
    { disease: "J", part: 1 },
    { disease: "J10", months: [1, 2], part: 1 },
  ];
  const [plain, respiratory, influenza] = eventFunds(
    claims,
    { method, group: new Uint16Array(5) },
    codes,
    rows,
    2,
  );
  assertEquals(plain, null);
  // Scheme × 2 + hospital, every claim stands for two.
  assertEquals([...influenza!], [2, 0, 20, 0]);
  assertEquals([...respiratory!], [2000, 200, 0, 0]);
});
