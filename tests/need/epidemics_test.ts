import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { MONTH_OF_DAY } from "../../sim/base/calendar.ts";
import { diseaseMonths } from "../../sim/need/epidemics.ts";
import { drawBlock } from "../support/drawn_world.ts";
import { smallPlans } from "../support/small_city.ts";
import { yearFrame } from "../../sim/run/world_frames.ts";
import { yearValues } from "../../sim/run/year_values.ts";

const [plan] = smallPlans(["zibo_2025/baseline"]);
const { facts } = plan!;
const wave = { month: 11, codes: "J", factor: 3 };

Deno.test("a year without events has its seasons' months and no more stays", () => {
  const { rows, rowOf, growth } = diseaseMonths(
    facts.diseases,
    facts.seasons,
    [],
  );
  facts.diseases.forEach(({ season }, d) => {
    assertEquals(rows[rowOf[d]!], [...facts.seasons.get(season)!]);
    assertEquals(growth[d], 1);
  });
});

Deno.test("a wave multiplies its month for its diseases and leaves all else alone", () => {
  const { rows, rowOf, growth } = diseaseMonths(
    facts.diseases,
    facts.seasons,
    [wave],
  );
  facts.diseases.forEach(({ icd10, season }, d) => {
    const usual = facts.seasons.get(season)!;
    const factor = icd10.startsWith("J") ? 3 : 1;
    rows[rowOf[d]!]!.forEach((index, m) =>
      assertAlmostEquals(index, usual[m]! * (m === 10 ? factor : 1), 1e-12)
    );
    assertAlmostEquals(growth[d]!, 1 + (factor - 1) * usual[10]! / 12, 1e-3);
  });
});

Deno.test("a city in a respiratory wave has three times the respiratory stays of that November", () => {
  const values = yearValues(plan!, 2025);
  const stays = (events: readonly typeof wave[]) => {
    const frame = yearFrame(plan!.city, 2025, values["run.seed"], {
      ...values,
      "need.epidemics": events,
    });
    let november = 0, others = 0;
    for (let block = 0; block < 10; block++) {
      const { episodes: e } = drawBlock(frame, block);
      for (let i = 0; i < e.rows; i++) {
        const lungs = facts.diseases[e.disease[i]!]!.icd10.startsWith("J");
        if (lungs && MONTH_OF_DAY[e.day[i]!] === 10) november++;
        else if (!lungs) others++;
      }
    }
    return { november, others };
  };
  const usual = stays([]), ill = stays([wave]);
  const ratio = ill.november / usual.november;
  assert(ratio > 2.3 && ratio < 3.7, `${ratio}`);
  assertAlmostEquals(ill.others / usual.others, 1, 0.05);
});
