/**
 * The mix of admissions follows what either kind is paid (收治结构随价格而动).
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { type Aims, noAims } from "../../../sim/hospital/response/aims.ts";
import { codeSteps } from "../../../sim/hospital/response/code_steps.ts";
import { fixedPrice } from "../../../sim/hospital/response/margins.ts";
import { mixTarget } from "../../../sim/hospital/response/mix_target.ts";
import { plainSight } from "../../../sim/hospital/response/plain_sight.ts";
import {
  kindPay,
  kindSums,
} from "../../../sim/hospital/response/primary_pay.ts";
import { motivesWith } from "./motives_with.ts";
import { DEPTH } from "../../../sim/need/margin_terms.ts";
import { ZONES } from "../../../sim/model/ledger.ts";

const STEP = 0.2, PRIMARY = 0.05;

/** Aims of one institution that is paid `gap` for primary-level groups now, and `old` before. */
function answer(
  gap: number,
  { volume = 0.3, old = 0, mix = 1, weight = 1, dose = 1, level = 2 } = {},
): Aims {
  const sight = plainSight(1, {
    level: Uint8Array.of(level),
    volumeStep: Float64Array.of(STEP),
    primaryStep: Float64Array.of(PRIMARY),
  });
  const aims = noAims(1);
  aims.volume[0] = volume;
  const price = (primaryGap: number) => ({
    margin: { ...fixedPrice(1), primaryGap: Float64Array.of(primaryGap) },
    price: 0.9,
  });
  const motives = motivesWith({ volume: dose, mix });
  mixTarget(aims, sight, motives, 0, price(old), price(gap), weight);
  return aims;
}

const points = ({ volume, mix }: Aims) => volume[0]! * STEP + mix[0]! * PRIMARY;

Deno.test("whatever the mix, volume comes to the points that the race gives it", () => {
  for (const volume of [-0.9, -0.2, 0, 0.4, 1]) {
    for (const gap of [-3, -0.4, -0.02, 0.02, 0.4, 3]) {
      const aims = answer(gap, { volume });
      assertAlmostEquals(points(aims), volume * STEP, 1e-9);
      const other = aims.volume[0]!, primary = other + aims.mix[0]!;
      for (const change of [other, primary]) {
        assert(change >= -1 - 1e-6 && change <= DEPTH + 1e-6, `${change}`);
      }
      assert(Math.sign(aims.mix[0]!) === Math.sign(gap), `${volume} ${gap}`);
    }
  }
});

Deno.test("the worse primary-level groups are paid, the fewer of them; a yuan counts more below last year's margin", () => {
  let last = Infinity;
  for (const gap of [0.3, 0.1, -0.1, -0.3, -1]) {
    const { mix } = answer(gap);
    assert(mix[0]! < last);
    last = mix[0]!;
  }
  assert(answer(-0.1, { weight: 2 }).mix[0]! < answer(-0.1).mix[0]!);
  // A margin of 1 − k that is smaller makes the same gap larger.
  assert(answer(-0.1, { level: 1 }).mix[0]! < answer(-0.1).mix[0]!);
});

Deno.test("the odds of both kinds part by the gap over the spread of the margin", () => {
  const gap = -0.05, { mix, volume } = answer(gap, { volume: 0 });
  const odds = (change: number) => {
    const admitted = (1 + change) / (1 + DEPTH);
    return Math.log(admitted / (1 - admitted));
  };
  const other = volume[0]!, primary = other + mix[0]!;
  const motives = motivesWith({});
  assertAlmostEquals(
    odds(primary) - odds(other),
    0.9 * gap / (motives.mixSpread * (1 - motives.race.costShare["2"])),
    1e-6,
  );
});

Deno.test("the same pay as before, a dose of 0 of either, or one kind only: volume stays as it is, to the last bit", () => {
  const unmoved = [
    answer(-0.3, { old: -0.3 }),
    answer(-0.3, { mix: 0 }),
    answer(-0.3, { dose: 0 }),
    answer(-0.3, { volume: 3 }),
    answer(-0.3, { volume: -1 }),
  ];
  assertEquals(unmoved.map(({ mix }) => mix[0]), [0, 0, 0, 0, 0]);
  assertEquals(unmoved.map(({ volume }) => volume[0]), [0.3, 0.3, 0.3, 3, -1]);
  const aims = noAims(1);
  aims.volume[0] = 0.3;
  const sight = plainSight(1, { primaryStep: Float64Array.of(0) });
  const price = { margin: { primaryGap: Float64Array.of(-1) }, price: 1 };
  mixTarget(
    aims,
    sight,
    motivesWith({ volume: 1, mix: 1 }),
    0,
    {
      ...price,
      margin: fixedPrice(1),
    },
    price,
    1,
  );
  assertEquals([aims.volume[0], aims.mix[0]], [0.3, 0]);
});

/** Level 3 and level 1 with two mild cases each, one of a primary-level group; level 3 bills more for it. */
function twoLevels() {
  const claims = {
    rows: 5,
    hospital: Uint16Array.of(0, 0, 1, 1, 0),
    code: Uint16Array.of(0, 1, 0, 1, 1),
    cost: Int32Array.of(125, 250, 90, 180, 900),
  };
  const own = {
    trueCode: claims.code,
    severity: Uint8Array.of(0, 0, 0, 0, 2),
    heavier: Uint16Array.of(0, 1),
    upcoded: Uint16Array.of(0, 1),
    readiness: Float64Array.of(1, 1, 1),
    atMargin: Float64Array.of(0.5, 0.5),
    primary: Uint8Array.of(1, 0),
  };
  const codes = {
    groupOfCode: Uint16Array.of(0, 1),
    points: Float64Array.of(100, 200),
  };
  const normal = ZONES.indexOf("normal"), extreme = ZONES.indexOf("extreme");
  const scored = {
    points: Float64Array.of(120, 240, 80, 160, 700),
    zone: Uint8Array.of(normal, normal, normal, normal, extreme),
  };
  const level = Uint8Array.of(3, 1);
  return { claims, own, codes, scored, level };
}

Deno.test("both kinds are added up by level, and the level's coefficient is that of its ordinary cases", () => {
  const { claims, own, codes, scored, level } = twoLevels();
  const [tertiary, secondary, primary] = kindSums(
    claims,
    scored,
    own,
    codes,
    level,
  );
  assertEquals(tertiary, {
    heads: [0.5, 0.5],
    bills: [125, 62.5],
    points: [120, 60],
    coefficient: 1.2,
  });
  assertEquals(primary!.coefficient, 0.8);
  assertEquals(secondary!.heads, [0, 0]);
  assertEquals(kindPay(secondary!, null, 1), { byPoints: 0, byHead: 0 });
  const steps = codeSteps(claims, own, codes, 2);
  assertEquals([...steps.primaryStep], [50 / 500, 50 / 300]);
  assertEquals([...steps.volumeStep], [150 / 500, 150 / 300]);
});

Deno.test("one price in the city takes from level 3 and gives to level 1; a higher one keeps more of these cases at level 3", () => {
  const { claims, own, codes, scored, level } = twoLevels();
  const [tertiary, , primary] = kindSums(claims, scored, own, codes, level);
  // At the level's own coefficient both kinds are alike here.
  assertAlmostEquals(kindPay(tertiary!, null, null).byPoints, 0, 1e-12);
  assert(kindPay(tertiary!, null, 1).byPoints < 0);
  assert(kindPay(primary!, null, 1).byPoints > 0);
  let kept = -Infinity;
  for (const coefficient of [0.8, 1, 1.1, 1.2, 1.4]) {
    const { byPoints } = kindPay(tertiary!, null, coefficient);
    const { volume, mix } = answer(byPoints, { level: 3 });
    const admitted = volume[0]! + mix[0]!;
    assert(admitted > kept, `${coefficient}`);
    kept = admitted;
  }
  // Heads pay the cheaper kind better, whatever its points.
  assert(kindPay(tertiary!, null, 1).byHead > 0);
});
