import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { assertThrows } from "@std/assert";
import { ShapanError } from "../../sim/base/issues.ts";
import { parseDecimal, ratio } from "../../sim/base/ratio.ts";
import { rootKey } from "../../sim/base/streams.ts";
import { DIVISION_RULES, PROTOCOLS } from "../../sim/model/negotiation.ts";
import { negotiate } from "../../sim/negotiation/negotiate.ts";
import { SMALL, termsWith } from "./small_talks.ts";

const total = (values: ArrayLike<number>) =>
  Array.from(values).reduce((a, b) => a + b, 0);

Deno.test("under every protocol awards of groups and of institutions sum to the envelope, rule by rule", () => {
  for (const protocol of PROTOCOLS) {
    const sheet = negotiate(SMALL, termsWith({ protocol }));
    assert(sheet.envelope > sheet.lastYear, protocol);
    assertEquals(total(sheet.awards), sheet.envelope, protocol);
    assertEquals(total(sheet.hospital.awards), sheet.envelope, protocol);
    assertEquals(sheet.divisions.map(({ rule }) => rule), [
      ...DIVISION_RULES,
      "mixed",
    ]);
    for (const { rule, groups, hospitals } of sheet.divisions) {
      assertEquals(total(groups), sheet.envelope, rule);
      sheet.groups.forEach(({ members }, k) => {
        const own = total(members.map((row) => hospitals[row]!));
        assertEquals(own, groups[k], `${rule} ${k}`);
      });
    }
  }
});

Deno.test("the formula: growth of 5.7 % for everyone, envelope and division by the mixed forecast", () => {
  const sheet = negotiate(SMALL, termsWith());
  assertEquals(sheet.affordable, "0.075000");
  assertEquals(sheet.growth, sheet.groups.map(() => "0.057000"));
  assertEquals(sheet.agreed, sheet.groups.map(() => true));
  assertEquals(sheet.lastYear, 11_000_000_00);
  assertEquals(sheet.envelope, 11_627_000_00);
  const mixed = sheet.divisions.find(({ rule }) => rule === "mixed")!;
  assertEquals(sheet.awards, mixed.groups);
});

Deno.test("what is agreed above all claims is not divided and stays with the fund", () => {
  const modest = termsWith({
    needGrowth: ratio(0),
    margin: ratio(0),
    overrunShare: ratio(0),
    beta: ratio(0),
  });
  const { last } = SMALL;
  const content = { ...SMALL, last: { ...last, booked: last.standard } };
  const sheet = negotiate(content, modest);
  // Claims are last year and 4.5 %, the talks give 7.5 %.
  assertEquals(sheet.envelope, total(sheet.claims));
  assertEquals(sheet.unclaimed, 11_000_000_00 * 3 / 100);
  assertEquals([...sheet.awards], [...sheet.claims]);
  assertEquals(sheet.objections, []);
});

Deno.test("where cost rises by more than can be afforded no group agrees and the default holds, up to what can be afforded", () => {
  const poor = { ...SMALL, cap: 20_400_000_00 };
  for (const protocol of PROTOCOLS) {
    const sheet = negotiate(poor, termsWith({ protocol }));
    assertEquals(sheet.affordable, "0.020000");
    assertEquals(sheet.defaultGrowth, "0.020000");
    if (protocol === "sessions") continue;
    assertEquals(sheet.agreed.some((agreed) => agreed), false, protocol);
    assertEquals(sheet.envelope, 11_220_000_00, protocol);
    assertEquals(sheet.leverage, null);
    const last = sheet.offers.at(-1)!;
    assertEquals([last.side, last.answer], ["administration", "decided"]);
  }
});

Deno.test("a fund that cannot afford last year's total divides less, and every rule still does", () => {
  const broke = { ...SMALL, cap: 19_000_000_00 };
  for (const protocol of PROTOCOLS) {
    const sheet = negotiate(broke, termsWith({ protocol }));
    assertEquals(sheet.affordable, "-0.050000");
    assert(sheet.envelope <= 10_450_000_00, protocol);
    assertEquals(sheet.divisions.length, 9);
    for (const { rule, groups } of sheet.divisions) {
      assertEquals(total(groups), sheet.envelope, rule);
    }
    assertEquals([sheet.leverage, sheet.increment], [null, null]);
  }
});

Deno.test("the luck of a group's concessions is its own: another group more or less changes nothing", () => {
  const growths = (
    ownGroups: NonNullable<Parameters<typeof termsWith>[0]>["ownGroups"],
  ) => {
    const sheet = negotiate(
      SMALL,
      termsWith({ protocol: "sessions", ownGroups: ownGroups! }),
    );
    return new Map(sheet.groups.map(({ id }, k) => [id, sheet.growth[k]]));
  };
  const plain = growths([]);
  const other = growths([groupOf("alone", ["H6"])]);
  assertEquals(other.has("alone"), true);
  for (const id of ["3-general", "3-tcm", "2-general"]) {
    assertEquals(other.get(id), plain.get(id), id);
  }
});

Deno.test("the default rule: last year's growth, prices or none", () => {
  const poor = { ...SMALL, cap: 20_800_000_00 };
  const g = (changes: Parameters<typeof termsWith>[0]) =>
    negotiate(poor, termsWith(changes)).defaultGrowth;
  assertEquals(g({ defaultRule: "none" }), "0.000000");
  assertEquals(g({ defaultRule: "prices" }), "0.002000");
  assertEquals(g({ defaultRule: "lastYear" }), "0.040000");
  const unknown = { ...poor, lastGrowth: null };
  assertEquals(negotiate(unknown, termsWith()).defaultGrowth, "0.000000");
});

Deno.test("the same seed gives the same minutes, another seed other votes", () => {
  const terms = termsWith({ protocol: "sessions" });
  const sheet = negotiate(SMALL, terms);
  assertEquals(negotiate(SMALL, terms), sheet);
  const other = negotiate({ ...SMALL, root: rootKey("other") }, terms);
  assert(
    JSON.stringify(other.offers) !== JSON.stringify(sheet.offers),
    "the luck of concessions is drawn from the seed",
  );
});

Deno.test("a higher default share of the hospitals raises what alternating offers give them, and so does prepayment", () => {
  const envelope = (hospitals: string, delta = "0.9") =>
    negotiate(
      SMALL,
      termsWith({
        protocol: "alternating",
        shares: {
          fund: parseDecimal((1 - Number(hospitals)).toFixed(2)),
          hospitals: parseDecimal(hospitals),
        },
        discount: {
          fund: parseDecimal("0.98"),
          hospitals: parseDecimal(delta),
        },
      }),
    );
  const low = envelope("0.30"), high = envelope("0.50");
  assert(high.envelope > low.envelope);
  // 4.5 % and 0.2561 of the 3 points above it.
  assertEquals(low.growth[0], "0.052684");
  assertEquals(low.leverage!.rows[0]!.share, "0.2561");
  assertEquals(high.leverage!.rows[0]!.share, "0.4149");
  const prepaid = envelope("0.30", "0.98");
  assertEquals(prepaid.leverage!.rows[0]!.share, "0.3020");
  assert(prepaid.envelope > low.envelope);
});

Deno.test("a group that the scenario lists negotiates by itself; who did nothing last year is in none", () => {
  const own = [{
    id: "west",
    titleZh: "西县医共体",
    titleEn: "West",
    hospitals: ["H4", "H6", "H7"],
  }];
  const sheet = negotiate(SMALL, termsWith({ ownGroups: own }));
  assertEquals(sheet.groups.map(({ id, members }) => [id, [...members]]), [
    ["west", [3, 5, 6]],
    ["3-general", [0]],
    ["3-tcm", [1]],
    ["2-general", [2]],
    ["1-township", [4]],
  ]);
  const plain = negotiate(SMALL, termsWith({ groupsBy: "level" }));
  assertEquals(plain.groups.map(({ zh }) => zh), ["三级", "二级", "一级"]);
  const byKind = negotiate(SMALL, termsWith());
  assert(byKind.groups.every(({ id }) => id !== "1-community"));
});

Deno.test("points that nobody had leave their rule out", () => {
  const { last } = SMALL;
  const sheet = negotiate(
    { ...SMALL, last: { ...last, points: last.points.map(() => 0) } },
    termsWith(),
  );
  assertEquals(sheet.divisions.some(({ rule }) => rule === "points"), false);
  assertEquals(sheet.divisions.length, 8);
});

Deno.test("who objects lacks exactly what he accepts, and the fund pays what the others cannot spare", () => {
  const sheet = negotiate(SMALL, termsWith({ acceptFill: ratio(97, 100) }));
  assert(sheet.divisions.some(({ objections }) => objections.length > 0));
  for (const { rule, groups, objections } of sheet.divisions) {
    const spare = total(
      groups.map((award, k) => Math.max(0, award - sheet.accepted[k]!)),
    );
    const short = sheet.groups.flatMap((_, k) =>
      groups[k]! < sheet.accepted[k]! ? [k] : []
    );
    assertEquals(objections.map(({ claimant }) => claimant), short, rule);
    for (const row of objections) {
      const { claimant } = row;
      assertEquals(groups[claimant]! + row.short, sheet.accepted[claimant]);
      assertEquals(row.fromOthers + row.fromFund, row.short);
      assertEquals(row.fromOthers, Math.min(row.short, spare));
    }
  }
});

Deno.test("a fallback that the total does not cover, an unknown institution and one in two groups are refused", () => {
  const wrong = [
    [termsWith({ keep: ratio(11, 10) }), "破裂点", "fallback"],
    [
      termsWith({ ownGroups: [groupOf("a", ["X9"])] }),
      "没有这家机构",
      "no such institution",
    ],
    [
      termsWith({ ownGroups: [groupOf("a", ["H1"]), groupOf("b", ["H1"])] }),
      "列入了两个协商组",
      "stands in two groups",
    ],
    [
      termsWith({ ownGroups: [groupOf("a", [])] }),
      "没有机构",
      "has no institution",
    ],
  ] as const;
  for (const [terms, zh, en] of wrong) {
    const error = assertThrows(() => negotiate(SMALL, terms), ShapanError);
    const [issue] = error.issues;
    assertStringIncludes((issue!.hint as { zh: string }).zh, zh);
    assertStringIncludes((issue!.hint as { en: string }).en, en);
  }
});

Deno.test("a city without a year before has nothing to negotiate from", () => {
  const { last } = SMALL, nothing = last.standard.map(() => 0);
  assertThrows(
    () =>
      negotiate(
        { ...SMALL, last: { ...last, standard: nothing } },
        termsWith(),
      ),
    ShapanError,
    "谈判没有起点",
  );
  assertThrows(
    () => negotiate({ ...SMALL, lastExpenditure: 0 }, termsWith()),
    ShapanError,
    "算不出可承受增幅",
  );
});

function groupOf(id: string, hospitals: readonly string[]) {
  return { id, titleZh: id, titleEn: id, hospitals };
}
