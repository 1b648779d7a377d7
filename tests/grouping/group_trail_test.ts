import { assertEquals } from "@std/assert";
import { group } from "../../sim/grouping/group.ts";
import { groupTrail } from "../../sim/grouping/group_trail.ts";
import { METHODS } from "../../sim/model/ledger.ts";
import { type Base, built } from "./groupers.ts";
import { allDip, claimsOf, codeBook } from "./small_city.ts";

const BOOK = codeBook([
  { dx: "K80.1", operations: ["51.2300"], rank: 4 },
  { dx: "K80.1", operations: ["51.8800"], rank: 4 },
  { dx: "K80.1", operations: ["51.8800", "51.2300"], rank: 4 },
  { dx: "K80.1" },
  { dx: "Z54.8" },
  { dx: "P07.1", operations: ["93.9000"], rank: 2 },
]);
const NOTHING_ELSE = {
  ageDays: null,
  age: 50,
  birthWeight: null,
  secondary: [],
};

/** Twenty cases of each code but the third, which has one: a base period. */
const BASE: Base = {
  codes: BOOK,
  claims: claimsOf(
    [[0, 10_000_00], [1, 30_000_00], [3, 5_000_00], [4, 1], [5, 2]].flatMap(
      ([code, cost]) =>
        Array.from({ length: 20 }, () => ({ code: code!, cost: cost! })),
    ),
  ),
  details: null,
};

Deno.test("a case that only the cost can place is told both means and what it is nearer to", () => {
  const grouper = built(BASE, "2.0");
  const { steps, group: row } = groupTrail(grouper, BOOK, {
    code: 2,
    cost: 18_000_00,
    method: "dip",
    features: NOTHING_ELSE,
  });
  assertEquals(grouper.catalogue.group[row!], "K80.1+51.2300");
  assertEquals(steps.map((s) => s.question), [
    "route",
    "codes",
    "basic",
    "mostPlus",
    "mostMatched",
    "nearestCost",
    "result",
  ]);
  assertEquals(
    steps[1]!.zh,
    "主要诊断 K80.1（亚目 K80.1），51.8800 + 51.2300，治疗方式：手术",
  );
  const [, , basic, , , nearest] = steps;
  assertEquals(
    basic!.candidates.map(({ code, kept, zh }) => [code, kept, zh]),
    [
      ["K80.1", false, "是保守治疗病种"],
      ["K80.1+51.2300", true, "相符"],
      ["K80.1+51.8800", true, "相符"],
    ],
  );
  assertEquals(
    nearest!.candidates.map(({ kept, zh, en }) => [kept, zh, en]),
    [
      [
        true,
        "均费 10000.00 元，相差 8000.00 元",
        "mean 10000.00 yuan, 8000.00 yuan away",
      ],
      [
        false,
        "均费 30000.00 元，相差 12000.00 元",
        "mean 30000.00 yuan, 12000.00 yuan away",
      ],
    ],
  );
  assertEquals(steps.at(-1)!.rule, "R-GRP");
});

Deno.test("under the draft the excluded operation, the list and each layer are told, and where it ended", () => {
  const grouper = built(BASE, "3.0");
  const born = { ageDays: 12, age: 0, birthWeight: 900, secondary: [] };
  const { steps } = groupTrail(grouper, BOOK, {
    code: 5,
    cost: 1,
    method: "dip",
    features: born,
  });
  assertEquals(steps.map((s) => s.question), [
    ...["route", "codes", "exclusion", "pregroup", "merge", "dxAux"],
    ...["basic", "result"],
  ]);
  assertEquals(
    steps[1]!.zh,
    "主要诊断 P07.1（亚目 P07.1），无操作，治疗方式：保守治疗；不纳入分组的操作：93.9000",
  );
  const reasons = steps[3]!.candidates.map(({ code, zh }) => [code, zh]);
  assertEquals(reasons.slice(0, 2), [
    ["AI1", "附加条件不成立（年龄 < 29 天，出生体重 < 750 克）"],
    ["AI2", "基期例数不足，不在本地目录"],
  ]);
  const excluded = groupTrail(grouper, BOOK, {
    code: 4,
    cost: 1,
    method: "dip",
    features: NOTHING_ELSE,
  });
  assertEquals(excluded.group, null);
  assertEquals(excluded.steps.map(({ rule, verdict }) => [rule, verdict]), [
    ["R-GRP", "goes on"],
    ["R-CAT-2", "goes on"],
    ["R-CAT-0", "decides"],
    ["R-SPX-1", "decides"],
  ]);
});

Deno.test("a case of another payment method is told which, and has no group", () => {
  const grouper = built(BASE, "2.0");
  for (const method of METHODS) {
    const { steps, group } = groupTrail(grouper, BOOK, {
      code: 0,
      cost: 1,
      method,
      features: NOTHING_ELSE,
    });
    if (method === "dip") continue;
    assertEquals([group, steps.length, steps[0]!.question], [null, 1, "route"]);
  }
});

Deno.test("the trail asks what grouping asks: the same case, the same group", () => {
  const grouper = built(BASE, "2.0");
  for (const cost of [1, 19_999_99, 20_000_00, 20_000_01, 90_000_00]) {
    const claims = claimsOf([{ code: 2, cost }]);
    const cases = group(claims, allDip(claims), grouper.catalogue);
    const { group: row } = groupTrail(grouper, BOOK, {
      code: 2,
      cost,
      method: "dip",
      features: NOTHING_ELSE,
    });
    assertEquals(row, cases.group[0]);
  }
});
