/**
 * What patients do when benefits change (患者对待遇的反应), on a small city: the same
 * people with the same luck under other prices.
 *
 * @module
 */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { careOptions } from "../../../sim/hospital/care_options.ts";
import { patientPrices } from "../../../sim/hospital/patients/patient_prices.ts";
import { OUT_OF_AREA } from "../../../sim/model/ledger.ts";
import { atRest } from "../../../sim/model/levers.ts";
import type { Values } from "../../../sim/model/policy/mod.ts";
import { MARK } from "../../../sim/model/world.ts";
import {
  blockCount,
  type BlockResult,
  playBlocks,
} from "../../../sim/run/play_blocks.ts";
import { yearFrame } from "../../../sim/run/world_frames.ts";
import { leverCity } from "../../support/lever_year.ts";

const { plan, values, hospitals } = leverCity();
const LEVELS = ["3", "2", "1"] as const;

/** The year of the reform, under benefits that may differ from those of the year before. */
function played(
  change: Partial<Values> = {},
  levers = atRest(hospitals),
): BlockResult {
  const now = { ...values, ...change };
  const frame = yearFrame(
    plan.city,
    2025,
    values["run.seed"],
    now,
    [values, now],
    false,
    levers && { levers },
  );
  const to = blockCount(frame.persons.persons);
  return playBlocks([frame])({ frame: 0, from: 0, to });
}

/** Fund ratios under which a typical stay costs patients `times` as much. */
function dearer(times: number): Partial<Values> {
  const { stay } = patientPrices(values), options = careOptions(values);
  const off = values["claims.selfPaid.share"];
  const ratios = (["employee", "resident"] as const).map((scheme, s) => [
    scheme,
    Object.fromEntries(LEVELS.map((l, i) => {
      const cost = options.typicalCost[scheme][l];
      const deductible = options.benefits.deductible[scheme][l];
      const share = (times * stay[s * 3 + i]! - off[scheme][l]) /
        (1 - off[scheme][l]);
      return [l, 1 - (share * cost - deductible) / (cost - deductible)];
    })),
  ]);
  return { "claims.benefit.ratio": Object.fromEntries(ratios) };
}

const better = (change: number): Partial<Values> => ({
  "claims.benefit.outpatientChange": { employee: change, resident: change },
});

/** Local stays. */
function stays({ claims }: BlockResult): number {
  return claims.hospital.filter((h) => h !== OUT_OF_AREA).length;
}

const still = played(), all = stays(still);

Deno.test("the benefits of before change nothing, to the last byte", () => {
  assertEquals(still.moved, null);
  const same = played({
    "hospital.choice.priceElasticity": -2,
    "hospital.choice.outpatientSubstitution": 1,
  });
  assertEquals(same, still);
});

Deno.test("a tenth more out of pocket, 3.7 % fewer admissions; a tenth less brings them", () => {
  const dear = stays(played(dearer(1.1))) / all - 1;
  const cheap = stays(played(dearer(0.9))) / all - 1;
  // Who leaves is drawn: three standard errors of so many of so many.
  const error = 3 * Math.sqrt(0.037 / all);
  assertAlmostEquals(dear, 1.1 ** -0.372 - 1, error);
  assertAlmostEquals(cheap, 0.9 ** -0.372 - 1, error);
  assertAlmostEquals(dear, -0.037, error);
});

Deno.test("each level and scheme answers its own price", () => {
  const { stay } = patientPrices(values);
  const now = dearer(1.2)["claims.benefit.ratio"]!;
  const only = {
    "claims.benefit.ratio": {
      employee: values["claims.benefit.ratio"].employee,
      resident: now.resident,
    },
  };
  const year = played(only), level = plan.city.hospitals.archive.level;
  const count = ({ claims }: BlockResult, s: number, l: number) =>
    claims.hospital.filter((h, i) =>
      h !== OUT_OF_AREA && claims.scheme[i] === s && level[h] === l
    ).length;
  for (const l of [3, 2, 1]) {
    assertEquals(count(year, 0, l), count(still, 0, l));
    const before = count(still, 1, l);
    assertAlmostEquals(
      count(year, 1, l) / before,
      1.2 ** -0.372,
      4 * Math.sqrt(0.07 / before),
      `level ${l} at ${stay[6 - l]}`,
    );
  }
});

Deno.test("better paid visits take mild admissions, worse paid ones give them back", () => {
  const outpatients = played(better(0.2)), inpatients = played(better(-0.2));
  const expected = (change: number) =>
    [0, 1].reduce((sum, s) => {
      const visit = patientPrices(values).visit[s]!;
      const own = still.claims.hospital.filter((h, i) =>
        h !== OUT_OF_AREA && still.claims.scheme[i] === s
      ).length;
      return sum + own * (((visit - change) / visit) ** 0.1 - 1);
    }, 0) / all;
  const error = 3 * Math.sqrt(0.05 / all);
  assertAlmostEquals(stays(outpatients) / all - 1, expected(0.2), error);
  assertAlmostEquals(stays(inpatients) / all - 1, expected(-0.2), error);
  assert(expected(0.2) < -0.02 && expected(-0.2) > 0.02);
  // Who does not come to a bed comes to the clinic; who does, could have been none.
  assertEquals(outpatients.moved!.rows, all - stays(outpatients));
  const { marks, severity } = inpatients.truth;
  const added = [...marks.keys()].filter((row) =>
    (marks[row]! & MARK.lowIndication) !== 0
  );
  assertEquals(added.length, stays(inpatients) - all);
  assert(added.every((row) => severity[row] === 0));
});

Deno.test("an elasticity of 0 switches patients off", () => {
  const deaf = {
    ...dearer(1.1),
    ...better(0.2),
    "hospital.choice.priceElasticity": 0,
    "hospital.choice.outpatientSubstitution": 0,
  };
  assertEquals(stays(played(deaf)), all);
});

Deno.test("what hospitals want and what patients want add up", () => {
  const pulled = atRest(hospitals);
  pulled.volume.fill(0.2);
  const wanted = stays(played({}, pulled));
  const both = stays(played(dearer(1.1), pulled));
  assert(wanted > all && both < wanted && both > stays(played(dearer(1.1))));
});
