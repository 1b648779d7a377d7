import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { staysRoom, treat } from "../../sim/hospital/treat.ts";
import { OUT_OF_AREA } from "../../sim/model/ledger.ts";
import type { Episodes } from "../../sim/model/world.ts";
import { type DrawnBlock, drawnWorld } from "../support/drawn_world.ts";
import { assertMean, assertShare } from "../support/sampling.ts";

const { plan, values, frame, blocks } = drawnWorld();
const { facts, city } = plan;
const { archive, size } = city.hospitals;

/** A stay with all that is behind it. */
interface Stay {
  readonly scheme: number;
  readonly county: number;
  readonly disease: number;
  readonly hospital: number;
  readonly cost: number;
  readonly los: number;
  readonly need: number;
}
const stays: Stay[] = blocks.flatMap(listed);
const local = stays.filter((s) => s.hospital !== OUT_OF_AREA);

function listed({ persons, episodes, stays }: DrawnBlock): Stay[] {
  return Array.from({ length: stays.rows }, (_, i) => {
    const e = stays.episode[i]!, p = episodes.person[e]!;
    return {
      scheme: persons.scheme[p]!,
      county: persons.county[p]!,
      disease: episodes.disease[e]!,
      hospital: stays.hospital[i]!,
      cost: stays.cost[i]!,
      los: stays.los[i]!,
      need: episodes.need[e]!,
    };
  });
}

Deno.test("every episode becomes one stay, recorded as the illness calls for", () => {
  for (const { episodes, stays } of blocks) {
    assertEquals(stays.rows, episodes.rows);
    for (let i = 0; i < stays.rows; i++) {
      assertEquals(stays.episode[i], i);
      assertEquals(stays.code[i], episodes.code[i]);
      assertEquals(stays.marks[i], 0, "no hospital responds yet");
    }
  }
});

Deno.test("a stay costs on average what was published, out-of-area stays included", () => {
  const { employee, resident } = values["need.meanCost"];
  [employee, resident].forEach((mean, s) =>
    assertMean(
      stays.filter((x) => x.scheme === s).map((x) => x.cost / 100),
      mean,
      `scheme ${s}`,
    )
  );
});

Deno.test("a stay has at least a day and no stay costs more than the cap", () => {
  const cap = values["need.caseCap"] * 100;
  for (const { los, cost } of stays) {
    assert(los >= 1 && los <= 365 && cost > 0 && cost <= cap);
  }
});

Deno.test("a need beyond the cap is billed at the cap", () => {
  const { persons, episodes } = blocks[0]!;
  const dear = { ...episodes, need: episodes.need.map(() => 1e6) };
  const room = staysRoom(episodes.rows);
  treat(frame.care, frame.keys.choice, persons, dear, room);
  assert(room.cost.every((fen) => fen === values["need.caseCap"] * 100));
});

Deno.test("diseases are treated at the levels that suit them, by scheme", () => {
  facts.levelChoice.forEach(({ typicalLevel, scheme, shares }) => {
    const s = scheme === "employee" ? 0 : 1;
    const of = local.filter((x) =>
      x.scheme === s && facts.diseases[x.disease]!.typicalLevel === typicalLevel
    );
    shares.forEach((share, l) =>
      assertShare(
        of.filter((x) => archive.level[x.hospital] === 3 - l).length,
        of.length,
        share,
        `${scheme}, typical level ${typicalLevel}, at level ${3 - l}`,
      )
    );
  });
});

Deno.test("each scheme's people leave the area as often as assumed", () => {
  const { employee, resident } = values["hospital.remote.rate"];
  [employee, resident].forEach((remote, s) => {
    const of = stays.filter((x) => x.scheme === s);
    const far = of.filter((x) => x.hospital === OUT_OF_AREA).length;
    assertShare(far, of.length, remote, `scheme ${s}`);
  });
});

Deno.test("a cancer takes people out of the area more often than a cold, by the odds of the file", () => {
  const share = (odds: number) => {
    const of = stays.filter((x) =>
      x.scheme === 1 && facts.diseases[x.disease]!.outOfAreaOdds === odds
    );
    const far = of.filter((x) => x.hospital === OUT_OF_AREA).length;
    return far / of.length;
  };
  assertAlmostEquals(share(1.4) / share(0.9), 1.4 / 0.9, 0.12);
  assertAlmostEquals(share(0.5) / share(0.9), 0.5 / 0.9, 0.08);
});

Deno.test("within a level a hospital draws by size and nearness", () => {
  const own = values["hospital.choice.ownCounty"];
  for (const level of [3, 2, 1] as const) {
    const members = [...archive.id.keys()].filter((h) =>
      archive.level[h] === level
    );
    facts.counties.forEach((_, county) => {
      const pull = members.map((h) =>
        size[h]! *
        (archive.county[h] === county ? own[String(level) as "3"] : 1)
      );
      const near = pull.reduce(
        (n, x, i) => archive.county[members[i]!] === county ? n + x : n,
        0,
      );
      const of = local.filter((x) =>
        x.county === county && archive.level[x.hospital] === level
      );
      assertShare(
        of.filter((x) => archive.county[x.hospital] === county).length,
        of.length,
        near / pull.reduce((a, b) => a + b, 0),
        `county ${county}, level ${level}, own county`,
      );
    });
  }
});

Deno.test("the same need costs more at a higher level and more still out of the area", () => {
  const d = facts.diseases.findIndex((x) => x.icd10 === "I63");
  const perNeed = (test: (s: Stay) => boolean) => {
    const of = stays.filter((x) =>
      x.disease === d && x.scheme === 1 && test(x)
    );
    return of.reduce((n, x) => n + x.cost / x.need, 0) / of.length;
  };
  const at = (level: number) =>
    perNeed((x) =>
      x.hospital !== OUT_OF_AREA && archive.level[x.hospital] === level
    );
  const far = perNeed((x) => x.hospital === OUT_OF_AREA);
  assert(at(1) < at(2) && at(2) < at(3) && at(3) < far);
});

Deno.test("a person's luck is the person's own: it stays when others are not ill", () => {
  const { persons, episodes, stays } = blocks[5]!;
  const kept = Array.from({ length: episodes.rows }, (_, e) => e)
    .filter((e) => episodes.person[e]! % 3 === 1);
  const few = Object.fromEntries(
    Object.entries(episodes).map(([name, column]) => [
      name,
      typeof column === "number" ? kept.length : kept.map((e) => column[e]!),
    ]),
  ) as unknown as Episodes;
  const room = staysRoom(kept.length);
  treat(frame.care, frame.keys.choice, persons, few, room);
  assertEquals([...room.hospital], kept.map((e) => stays.hospital[e]!));
  assertEquals([...room.cost], kept.map((e) => stays.cost[e]!));
});

Deno.test("a change of cost moves no one to another hospital", () => {
  const { persons, episodes, stays } = blocks[3]!;
  const dearer = {
    ...frame.care,
    cost: frame.care.cost.map((fen) => fen * 1.3),
    remoteCost: 1,
  };
  const room = staysRoom(episodes.rows);
  treat(dearer, frame.keys.choice, persons, episodes, room);
  assertEquals(
    room.hospital.subarray(0, room.rows),
    stays.hospital.subarray(0, stays.rows),
  );
  assert(room.cost.some((fen, i) => fen !== stays.cost[i]));
});
