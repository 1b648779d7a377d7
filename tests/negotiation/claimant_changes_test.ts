import { assert, assertEquals } from "@std/assert";
import { claimantsTable } from "../../sim/analysis/claimant_tables.ts";
import { PROTOCOLS } from "../../sim/model/negotiation.ts";
import {
  type ClaimantAsk,
  claimantChanges,
  HALVES,
} from "../../sim/negotiation/claimant_changes.ts";
import { divide } from "../../sim/negotiation/divide.ts";
import { negotiate } from "../../sim/negotiation/negotiate.ts";
import { smallRun } from "./small_run.ts";
import { SMALL, termsWith } from "./small_talks.ts";
import { claimsOn } from "./some_problem.ts";

Deno.test("the largest of each group asks as two halves, under every rule", () => {
  for (const protocol of PROTOCOLS) {
    const [sheet] = smallRun(protocol).sheets;
    assertEquals(sheet!.splits.length, sheet!.groups.length);
    sheet!.splits.forEach(({ kind, members: [row], parts, effects }, k) => {
      const { members } = sheet!.groups[k]!, { claims } = sheet!.hospital;
      assertEquals([kind, parts], ["split", 2]);
      assert(members.includes(row!));
      assertEquals(
        claims[row!],
        Math.max(...members.map((one) => claims[one]!)),
      );
      assertEquals(
        Object.keys(effects),
        sheet!.divisions.map(({ rule }) => rule),
      );
      // Shares of last year, of points and of claims do not see licences.
      for (const rule of ["lastYear", "points", "proportional"] as const) {
        assert(Math.abs(effects[rule]!.gain) <= 2, `${protocol} ${rule}`);
      }
      assert(effects.equalAwards!.gain <= 0);
      assert(effects.equalLosses!.gain >= 0);
    });
  }
});

Deno.test("what is asked about is what the division of the changed claimants gives", () => {
  const problem = claimsOn(700, [300, 400, 500]);
  const ask = (
    kind: ClaimantAsk["kind"],
    members: number[],
    shares: bigint[],
  ): ClaimantAsk => ({ kind, zh: "甲", en: "A", members, shares });
  const [merged, split] = claimantChanges(problem, [
    ask("merge", [0, 2], []),
    ask("split", [1], [7n, 3n]),
  ]);
  const before = divide("talmud", problem);
  assertEquals(merged!.effects.talmud!.apart, before[0]! + before[2]!);
  assertEquals(split!.effects.talmud!.together, before[1]!);
  assertEquals([merged!.parts, split!.parts], [2, 2]);
});

Deno.test("who claims nothing is left out of a merger, and a merger of one is none", () => {
  // H7 had no standard last year, so that it claims nothing.
  const asked = (members: number[]): ClaimantAsk[] => [
    { kind: "merge", zh: "甲", en: "A", members, shares: [] },
  ];
  const of = (asks: readonly ClaimantAsk[]) =>
    negotiate({ ...SMALL, asked: asks }, termsWith()).asked;
  assertEquals(of(asked([0, 1, 6]))[0]!.members, [0, 1]);
  assertEquals(of(asked([0, 6])), []);
  assertEquals(
    of([{ ...asked([6])[0]!, kind: "split", shares: HALVES }]),
    [],
  );
});

Deno.test("the table of splits and mergers shows gains from the side of those who change", () => {
  const run = smallRun("mixed"), [sheet] = run.sheets;
  const { columns } = claimantsTable(run);
  const column = (name: string) =>
    columns.find((one) => one.name === name)!.values;
  const rules = sheet!.divisions.length;
  assertEquals(column("gain").length, sheet!.splits.length * rules);
  const gain = column("gain"), apart = column("apart");
  const together = column("together");
  for (let row = 0; row < gain.length; row++) {
    assertEquals(gain[row], Number(apart[row]) - Number(together[row]));
  }
});
