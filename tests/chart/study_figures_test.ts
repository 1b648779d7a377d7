import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { differenceFan } from "../../sim/chart/study/difference_fan.ts";
import { forest } from "../../sim/chart/study/forest.ts";
import { studyLines } from "../../sim/chart/study/study_rows.ts";
import { SYNTHETIC } from "../../sim/chart/words.ts";
import type { StudyRow } from "../../sim/model/study.ts";
import { studyLevels } from "../../sim/report/study/study_words.ts";
import { xmlFault } from "./well_formed.ts";

const mean = (value: number, error: number) => ({
  mean: value,
  deviation: error * 2,
  error,
  interval: [value - 3 * error, value + 3 * error] as const,
});

function row(
  group: string,
  diff: number,
  unit: StudyRow["unit"] = "fen",
): StudyRow {
  const base = unit === "fen" ? 1e11 : 0.95;
  return {
    behaviour: "asWritten",
    scenario: "b",
    headline: `pay@all/${group}`,
    title: { zh: "清算额", en: "pay at clearing" },
    scheme: "all",
    group,
    unit,
    n: 5,
    baseline: mean(base, base / 1e4),
    reform: mean(base + diff, base / 1e4),
    diff: {
      ...mean(diff, Math.abs(diff) / 50),
      positive: diff > 0 ? 1 : 0,
      gain: 40,
      fan: [0.7, 0.9, 1, 1.1, 1.3].map((f) =>
        f * diff
      ) as unknown as StudyRow["diff"]["fan"],
      bootstrap: null,
      variance: null,
      needed: 7,
    },
  };
}

const ROWS = [
  row("all", 2e9),
  row("level:3", -1e8),
  row("level:1", 0.012, "share"),
  ...Array.from(
    { length: 40 },
    (_, i) => row(`hospital:H${i}`, (i - 10) * 1e7),
  ),
];
const NAMES = new Map(
  Array.from({ length: 40 }, (_, i) => [`H${i}`, `张店镇卫生院${i}`] as const),
);

for (const lang of ["zh", "en"] as const) {
  for (const width of [640, 960] as const) {
    const frame = {
      title: lang === "zh" ? "提高分担比例" : "A higher share",
      source: lang === "zh" ? "5 次重复" : "5 replicates",
      note: ({ row }: { row: StudyRow }) => studyLevels(row, lang).diff,
    };
    Deno.test(`figures of a study are whole, labelled and the same twice (${lang}, ${width})`, () => {
      const lines = studyLines(ROWS, NAMES, lang);
      for (const draw of [forest, differenceFan]) {
        const svg = draw(lines, frame, { lang, width });
        assertEquals(xmlFault(svg), null);
        assertEquals(/NaN|undefined|Infinity/.exec(svg), null);
        assertStringIncludes(svg, SYNTHETIC[lang]);
        assertStringIncludes(svg, frame.source);
        assertEquals(draw(lines, frame, { lang, width }), svg);
      }
    });
  }
}

Deno.test("the fan of many institutions shows both ends and says how many it leaves out", () => {
  const lines = studyLines(ROWS.slice(3), NAMES, "zh");
  const svg = differenceFan(
    lines,
    { title: "t", source: "s", note: () => "" },
    {
      lang: "zh",
    },
  );
  assertStringIncludes(svg, "其余 16 家");
  assert(svg.includes("张店镇卫生院39") && svg.includes("张店镇卫生院0"));
  assert(!svg.includes("张店镇卫生院20<"));
});

Deno.test("a number of a study has no more digits than its error supports", () => {
  const { diff, interval } = studyLevels(row("all", 123_456_789_00), "zh");
  assertEquals(diff, "+1.23 亿元");
  assertStringIncludes(interval, "…");
  const share = studyLevels(row("all", -0.0123, "share"), "en");
  assertEquals(share.diff, "−1.23 points");
});
