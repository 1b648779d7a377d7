import { assertEquals, assertThrows } from "@std/assert";
import { ShapanError } from "../../../sim/base/issues.ts";
import type { Measure } from "../../../sim/model/mechanisms.ts";
import type { ResultTable } from "../../../sim/model/table.ts";
import { measureOf } from "../../../sim/study/mechanisms/measure.ts";
import type { MeasuredYear } from "../../../sim/study/mechanisms/measured_year.ts";

const column = (
  name: string,
  kind: ResultTable["columns"][number]["kind"],
  values: readonly (string | number | null)[],
) => ({ name, titleZh: name, titleEn: name, kind, values });

const PAY: ResultTable = {
  name: "pay",
  titleZh: "支付",
  titleEn: "Pay",
  columns: [
    column("level", "count", [3, 2, 1, 1]),
    column("item", "text", ["dip.a", "dip.b", "bed", "dip.a"]),
    column("paid", "fen", [100, 40, null, 20]),
    column("cost", "fen", [200, 40, 10, 10]),
  ],
};

const YEAR = {
  outcome: null!,
  metrics: [
    {
      metric: "C56",
      unit: "yuan",
      scheme: "employee",
      group: "all",
      period: "2025",
      value: 11_000,
    },
  ],
  table: (name) => name === "pay" ? PAY : undefined,
  tables: () => ["pay"],
} as MeasuredYear;

function value(measure: Partial<Measure> & object): number | null {
  const cells = { table: "pay", take: "sum", column: "paid", over: undefined };
  return measureOf({ ...cells, where: {}, ...measure } as Measure, YEAR).value;
}

Deno.test("cells of a table are taken together as they are asked for", () => {
  assertEquals(value({}), 160);
  assertEquals(value({ where: { item: "dip.*" } }), 160);
  assertEquals(value({ where: { item: "dip.a", level: "1" } }), 20);
  assertEquals(value({ where: { level: "2|1" } }), 60);
  assertEquals(value({ take: "count", where: { level: "1" } }), 2);
  assertEquals(value({ take: "share", where: { level: "3" } }), 0.625);
  assertEquals(value({ take: "mean" }), 160 / 3);
  assertEquals([value({ take: "largest" }), value({ take: "least" })], [
    100,
    20,
  ]);
  assertEquals(value({ over: "cost", where: { item: "dip.a" } }), 120 / 210);
});

Deno.test("where nothing fits there is nothing to tell, but a sum of none is none", () => {
  const where = { item: "no" };
  assertEquals(value({ where }), 0);
  assertEquals(value({ take: "mean", where }), null);
  // A table that a result has only where its mechanism is on.
  assertEquals(value({ table: "consortia", column: "retained" }), 0);
});

Deno.test("metrics are taken by name; what does not exist names the nearest", () => {
  assertEquals(measureOf({ name: "C56@employee" }, YEAR).value, 11_000);
  for (
    const [measure, near] of [
      [{ name: "C55@employee" }, "C56"],
      [{ table: "pays", take: "sum", column: "paid", where: {} }, "pay"],
      [{ table: "pay", take: "sum", column: "pait", where: {} }, "paid"],
      [
        { table: "pay", take: "sum", column: "paid", where: { itm: "a" } },
        "item",
      ],
    ] as const
  ) {
    const error = assertThrows(
      () => measureOf(measure as unknown as Measure, YEAR),
      ShapanError,
    );
    assertEquals(error.issues[0]!.hint, near);
  }
});
