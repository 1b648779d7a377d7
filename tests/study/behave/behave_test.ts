import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { fixedPoints } from "../../../sim/hospital/response/race/fixed_points.ts";
import { plainRacers } from "../../../sim/hospital/response/race/racers.ts";
import { solveRace } from "../../../sim/hospital/response/race/solve_race.ts";
import { floatingValue } from "../../../sim/hospital/response/race/value_rule.ts";
import type { BehaveRow } from "../../../sim/model/behave.ts";
import { alikeLevel } from "../../../sim/study/behave/alike_level.ts";
import { basinsOf } from "../../../sim/study/behave/basin_checks.ts";
import {
  basinTable,
  behaveNotes,
  behaveTable,
  lastLine,
  trendTable,
} from "../../../sim/study/behave/behave_text.ts";
import { pointsRatio } from "../../../sim/study/behave/points_ratio.ts";

const ALIKE = { hospitals: 20, cost: 0.6, effort: 0, kappa: 1.5, weight: 1 };

Deno.test("the closed form is where replies agree, for any number of institutions and cost of expansion", () => {
  for (const hospitals of [2, 5, 20, 80]) {
    for (const kappa of [1.5, 3, 6, 12]) {
      const racers = plainRacers(new Array(hospitals).fill(1), {
        k: 0.6,
        kappa,
      });
      const end = solveRace(racers, floatingValue(hospitals));
      assertAlmostEquals(
        alikeLevel({ ...ALIKE, hospitals, kappa }),
        end.levels[0]!,
        1e-9,
      );
    }
  }
});

Deno.test("the calm and the racing end of the treadmill are closed forms too", () => {
  const calm = { ...ALIKE, effort: 0.4, kappa: 1.67 };
  const racers = plainRacers(new Array(20).fill(1), {
    k: 0.6,
    kappa: 1.67,
    effort: 0.4,
    lossAversion: 1,
  });
  const [low, , high] = fixedPoints(racers, floatingValue(20));
  assertAlmostEquals(alikeLevel(calm), low!.levels[0]!, 1e-9);
  assertAlmostEquals(
    alikeLevel({ ...calm, weight: 2 }),
    high!.levels[0]!,
    1e-9,
  );
});

Deno.test("every start leads to a stable rest point, but the one that lies on the unstable one", () => {
  const { points, ends } = basinsOf();
  assertEquals(points.map(({ stable }) => stable), [true, false, true]);
  for (const { start, end } of ends) {
    const [low, middle, high] = points;
    const at = Math.abs(start - 1) < 1e-9 ? middle! : start < 1 ? low! : high!;
    assertAlmostEquals(end, at.level, 1e-9);
  }
  const share = points.reduce((sum, { basin }) => sum + basin, 0);
  assertAlmostEquals(share, 1, 1e-12);
});

Deno.test("the error of x is that of a mean of institutions alike", () => {
  const year = (...points: number[]) => ({
    settlements: [
      { points: Float64Array.from(points) },
      { points: Float64Array.from(points) },
    ],
  });
  const { x, error } = pointsRatio(year(110, 130), year(100, 100));
  assertAlmostEquals(x, 1.2, 1e-12);
  assertAlmostEquals(error!, 0.1, 1e-12);
});

const ROW: BehaveRow = {
  topic: "race",
  title: { zh: "竞赛", en: "race" },
  expected: { zh: "x = 1.150", en: "x = 1.150" },
  engine: { zh: "x = 1.148", en: "x = 1.148" },
  error: 0.0021,
  holds: true,
};

Deno.test("the table says in both languages what does not hold, and the last line counts", () => {
  const rows = [ROW, {
    ...ROW,
    holds: false,
    error: null,
    note: { zh: "缺数据", en: "data are missing" },
  }];
  for (const lang of ["zh", "en"] as const) {
    const table = behaveTable(rows, lang);
    assertEquals(table.heads.length, table.rows[0]!.length);
    assertEquals(table.rows[0]![3], "±0.0021");
    assertEquals(table.rows[1]![3], "–");
    assert(table.rows[0]![4] !== table.rows[1]![4]);
    assertEquals(behaveNotes(rows, lang).length, 1);
    const basins = basinTable({ ...basinsOf(), paths: [] }, lang);
    assertEquals(basins.rows.map((row) => row[1]), ["0.981", "1.000", "1.088"]);
  }
  assertEquals(lastLine(rows), "behave: 1 of 2");
});

Deno.test("trends stand in a table of their own, are explained, and are not counted", () => {
  const words = (text: string) => ({ zh: text, en: text });
  const trend = {
    id: "S1",
    title: words("丽水"),
    published: words("11.3%"),
    engine: words("16.5%"),
    note: words("不作门槛"),
  };
  const { heads, rows } = trendTable([trend], "en");
  assertEquals(rows, [["S1 丽水", "11.3%", "16.5%"]]);
  assertEquals(heads.length, rows[0]!.length);
  assertEquals(behaveNotes([ROW, trend], "zh"), ["丽水：不作门槛"]);
});
