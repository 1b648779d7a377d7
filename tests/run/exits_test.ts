/**
 * Stays that leave payment by case (退出病种付费): from the institution's paper to the
 * line that pays them.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { METHODS } from "../../sim/model/ledger.ts";
import { type Played, playedYears, rehearse } from "../../sim/run.ts";
import { methodsOf } from "../../sim/run/methods_of.ts";
import { yearValues } from "../../sim/run/year_values.ts";
import { PLAIN, smallPlans } from "../support/small_city.ts";

const [plan] = smallPlans(["test/door"], {
  "test/door": `format: 1
title: 有退出通道
inherits: zibo_2025/baseline
policy:
  settlement.escape: { value: { most: 1, paid: 1, from: 1 }, source: jian-2015, status: assumed }
behaviour:
  hospital.response.model: profit
  hospital.lever.exit: 1
  hospital.response.exit: { excess: 1, cost: 0.2, spread: 0.3, older: 0.2, sicker: 1, seen: 0.5 }
`,
});
const played: Played = new Map(), quiet = { ...PLAIN, onProgress: () => {} };
const { years } = await playedYears(plan!, quiet, played);
const [result] = await rehearse([plan!], quiet, played);
const values = yearValues(plan!, 2025), { book } = plan!.city.codes;
const year = years.at(-1)!.record;
const methods = methodsOf(year, book, values);
const rowsOf = (method: typeof METHODS[number], of = methods) =>
  [...of.keys()].filter((row) => of[row] === METHODS.indexOf(method));

Deno.test("what institutions put forward is paid by item, and is no case of the points", () => {
  const exits = new Set(year.exits), byItem = rowsOf("item");
  assert(byItem.length > 50, `${byItem.length}`);
  assert(byItem.every((row) => exits.has(row)));
  const settled = result!.settlements.reduce(
    (sum, { cases }) => sum + cases.reduce((a, b) => a + b, 0),
    0,
  );
  // A few more have no group, and go the same way.
  assert(settled <= rowsOf("dip").length);
  assert(settled > rowsOf("dip").length * 0.98);
});

Deno.test("without a door nothing leaves, whatever was put forward", () => {
  const shut = {
    ...values,
    "settlement.escape": { most: 0, paid: 1, from: 1 },
  };
  const all = methodsOf(year, book, shut);
  assertEquals(rowsOf("item", all), []);
  assertEquals(
    rowsOf("dip", all).length,
    rowsOf("dip").length + rowsOf("item").length,
  );
});
