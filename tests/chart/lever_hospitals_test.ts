import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { chartTable } from "../../sim/chart/chart_tables.ts";
import type { Comparison } from "../../sim/chart/comparison.ts";
import { leverHospitals } from "../../sim/chart/lever_hospitals.ts";
import {
  leverCells,
  shownHospitals,
} from "../../sim/chart/lever_hospitals_rows.ts";
import { sampleModels } from "../support/sample_models.ts";
import { sampleResult } from "../support/sample_result.ts";
import { figureTexts } from "./figure_text.ts";

const courseOf = (years: readonly number[]): Comparison => ({
  baseline: sampleResult(),
  models: sampleModels({ reform: false, years }),
});
const words = (comparison: Comparison, lang: "zh" | "en") =>
  figureTexts(leverHospitals(comparison, { lang })).map(({ text }) => text);

Deno.test("three institutions of each level are shown, those that bill most, tertiary first", () => {
  const comparison = courseOf([2025]);
  const { level } = comparison.baseline.hospitals;
  const shown = shownHospitals(comparison);
  assertEquals(shown.map((h) => level[h]), [3, 3, 3, 2, 2, 2, 1, 1, 1]);
  const billed = (h: number) =>
    comparison.baseline.settlements.reduce((a, { cost }) => a + cost[h]!, 0);
  for (const h of level.keys()) {
    const last = shown.filter((x) => level[x] === level[h]).at(-1)!;
    if (!shown.includes(h)) assert(billed(h) <= billed(last));
  }
});

Deno.test("a year or two are drawn by month, a longer course by year", () => {
  const [year, two, five] = [[2025], [2025, 2026], [2025, 2026, 2027]]
    .map((years) => leverCells(courseOf(years)));
  // Two models, four levers, nine institutions.
  assertEquals(year!.length, 2 * 4 * 9 * 12);
  assertEquals(two!.length, 2 * 4 * 9 * 24);
  assertEquals(five!.length, 2 * 4 * 9 * 3);
  const mean =
    year!.filter((c) =>
      c.model === "reference" && c.lever === "volume" && c.hospital === 0
    ).reduce((sum, { pulled }) => sum + pulled, 0) / 12;
  const drawn = five!.find((c) =>
    c.model === "reference" && c.lever === "volume" && c.hospital === 0
  )!;
  assertAlmostEquals(drawn.pulled, mean, 1e-9);
});

Deno.test("each lever says how far its darkest cell is, and each row its last value with its sign", () => {
  for (const lang of ["zh", "en"] as const) {
    const texts = words(courseOf([2025]), lang);
    const head = lang === "zh"
      ? "收治量（最深 7.5%）"
      : "Admissions at the margin (darkest: 7.5%)";
    assert(texts.includes(head), texts.join("|"));
    assert(texts.some((text) => /^−\d\.\d%$/.test(text)));
    // A lever that none of the shown pulls has no panel.
    assert(!texts.some((text) => /编码更完整|fuller coding/i.test(text)));
  }
});

Deno.test("the table has every institution that pulls a lever, month by month", () => {
  const { columns, rows } = chartTable("lever_hospitals", courseOf([2025]));
  assertEquals(columns.slice(0, 7), [
    "行为模型 model",
    "方案 side",
    "手柄 lever",
    "机构编号 institution",
    "级别 level",
    "年度 year",
    "1 月 month 1",
  ]);
  assertEquals(columns.length, 18);
  // Two models, three levers that move, forty institutions.
  assertEquals(rows.length, 2 * 3 * 40);
  assertEquals(rows[0]!.slice(0, 8), [
    "M1 利润与利他 M1 profit and altruism",
    "baseline",
    "诊疗强度 treatment intensity",
    "H001",
    3,
    2025,
    0,
    Math.fround(-0.02 * 2 * (1 - Math.exp(-1 / 4))),
  ]);
});
