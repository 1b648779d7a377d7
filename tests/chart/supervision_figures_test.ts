import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  CHART_NAMES,
  chartNames,
  OF_SUPERVISION,
} from "../../sim/chart/chart_names.ts";
import { chartTable } from "../../sim/chart/chart_tables.ts";
import { indicatorRows } from "../../sim/chart/supervision/indicator_rows.ts";
import { indicatorsBaseline } from "../../sim/chart/supervision/indicators_baseline.ts";
import { findingOutcomes } from "../../sim/chart/finding_outcomes.ts";
import { inspectorYield } from "../../sim/chart/inspector_yield.ts";
import { actLeak } from "../../sim/chart/supervision/act_leak.ts";
import { practitionerPoints } from "../../sim/chart/supervision/practitioner_points.ts";
import {
  barredRows,
  pointBins,
  pointedSides,
} from "../../sim/chart/supervision/practitioner_rows.ts";
import { screenAccuracy } from "../../sim/chart/supervision/screen_accuracy.ts";
import { COLORS } from "../../sim/chart/theme.ts";
import { sampleResult } from "../support/sample_result.ts";
import { sampleSupervision } from "../support/sample_supervision.ts";
import { COMPARISONS } from "./compared.ts";
import { drawn } from "./drawn.ts";
import { figureTexts } from "./figure_text.ts";

const plain = sampleResult();
const watched = { ...plain, ...sampleSupervision() };
const bars = (svg: string) => drawn(svg, 'g[aria-label="bar"] rect');
const words = (svg: string) => figureTexts(svg).map(({ text }) => text);

Deno.test("figures of supervision are those of a scenario that is supervised; the truth's only where it is known", () => {
  const of = (result: typeof plain) =>
    chartNames({ baseline: result }).filter((name) =>
      OF_SUPERVISION.includes(name)
    );
  assertEquals(of(plain), []);
  assertEquals(
    of(watched),
    CHART_NAMES.filter((name) => OF_SUPERVISION.includes(name)),
  );
  const { score: _, ...unknown } = watched;
  assertEquals(
    of(unknown).filter((name) =>
      ["act_leak", "screen_accuracy"].includes(name)
    ),
    [],
  );
});

Deno.test("a bar an outcome of a rule that met something, and three a kind of inspectors that worked", () => {
  const svg = findingOutcomes({ baseline: watched }, { lang: "zh" });
  // Five rules and leads: four outcomes of the first, one of each other.
  assertEquals(bars(svg).length, 8);
  assert(!svg.includes("分解住院疑似"));
  const wide = bars(svg).map(({ width }) => Number(width));
  // Two of five stand, one each was overturned, cleared and left open.
  assertAlmostEquals(wide[0]!, 2 * wide[1]!, 0.1);
  assertAlmostEquals(wide[1]!, wide[3]!, 0.1);
  assertEquals(
    bars(inspectorYield({ baseline: watched }, { lang: "zh" })).length,
    3,
  );
});

Deno.test("a comparison draws the supervision of the last side that has any, and says whose it is", () => {
  const reform = sampleResult({ reform: true });
  const only = { baseline: watched, reform };
  assert(
    words(findingOutcomes(only, { lang: "zh" })).join(" ").includes(
      "所画为基线的监管",
    ),
  );
  const both = {
    baseline: watched,
    reform: { ...reform, ...sampleSupervision() },
  };
  assert(
    words(inspectorYield(both, { lang: "en" })).join(" ").includes(
      "supervision of the reform",
    ),
  );
  assertEquals(
    chartTable("finding_outcomes", both).rows[0]![0],
    reform.scenario,
  );
});

Deno.test("a bar of conduct is as long as its loss, in five parts, the costliest first, and says that it is the truth", () => {
  const svg = actLeak({ baseline: watched }, { lang: "en" });
  const parts = drawn(svg, 'g[aria-label="rect"] rect');
  // Impersonation cost nothing and has no bar.
  assertEquals(parts.length, 10);
  const { acts } = watched.score!;
  const upcoded = acts.find(({ act }) => act === "upcoded")!;
  const perFen = Number(parts[1]!.width) / upcoded.returned;
  assertAlmostEquals(Number(parts[3]!.width), upcoded.unlooked * perFen, 0.05);
  assert(words(svg).join(" ").includes("only the rehearsal knows it"));
  const { rows } = chartTable("act_leak", { baseline: watched });
  assertEquals(rows.map(([, , act]) => act), [
    "upcoded",
    "drugResale",
    "impersonation",
  ]);
  const [, , , , , , planted, refused, returned, ...leaks] = rows[0]!.map(
    Number,
  );
  const leak = leaks.pop()!;
  assertEquals(planted, refused! + returned! + leak);
  assertEquals(leak, leaks.reduce((a, b) => a + b, 0));
});

Deno.test("precision and recall are those of the run's own score; what looks at the list itself is not scored, a lead is no screen", () => {
  const svg = screenAccuracy({ baseline: watched }, { lang: "zh" });
  assertEquals(drawn(svg, 'g[aria-label="dot"] circle').length, 4);
  assert(words(svg).join(" ").includes("病案质量"));
  const { rows } = chartTable("screen_accuracy", { baseline: watched });
  assertEquals(rows.map((row) => [row[2], row[8], row[9]]), [
    ["upcoding", 210 / 500, 210 / 900],
    ["drugResale", 39 / 40, 39 / 44],
    ["recordQuality", null, null],
  ]);
});

Deno.test("doctors stand by the points of the year; who reaches 9 is suspended, who reaches 12 ended, and the last bar has all beyond", () => {
  const svg = practitionerPoints({ baseline: watched }, { lang: "en" });
  const { doctors } = watched.supervision;
  assertEquals(
    pointBins(doctors!).filter((bin) => bin.doctors > 0),
    [
      { points: 3, doctors: 5, state: 0 },
      { points: 6, doctors: 1, state: 0 },
      { points: 9, doctors: 3, state: 1 },
      { points: 12, doctors: 2, state: 2 },
    ],
  );
  const said = words(svg);
  for (
    const label of [
      "11 doctors with points",
      "9: 3 suspended",
      "12: 2 ended",
      "12+",
    ]
  ) {
    assert(said.includes(label), label);
  }
});

Deno.test("institutions with barred doctors come by their number, with what they lose of next year's capacity", () => {
  const rows = barredRows(pointedSides({ baseline: watched }));
  assertEquals(
    rows.map(({ hospital, suspended, terminated }) => [
      hospital,
      suspended,
      terminated,
    ]),
    [[0, 1, 2], [2, 2, 0]],
  );
  assertAlmostEquals(rows[0]!.lost, 0.03, 1e-12);
  const svg = practitionerPoints({ baseline: watched }, { lang: "zh" });
  assert(words(svg).includes("3 人，能力 −3.00%"));
  const none = {
    ...watched.supervision,
    doctors: {
      ...watched.supervision.doctors!,
      points: new Uint16Array(11).fill(3),
    },
  };
  const mild = { ...watched, supervision: none };
  assert(
    words(practitionerPoints({ baseline: mild }, { lang: "zh" })).join("")
      .includes("没有医师到线"),
  );
  const table = chartTable("practitioner_points", { baseline: watched }).rows;
  assertEquals(table.length, 11);
  assertEquals(table.filter((row) => row[5] === "终止 ended").length, 2);
});

Deno.test("a level is compared as a share of the baseline, what may be below nought by its difference, what grows from nothing not at all", () => {
  const rows = indicatorRows(COMPARISONS.reform!);
  const changes = (id: string) =>
    rows.find(({ indicator }) => indicator.id === id)!.values.map((pair) =>
      pair?.change ?? null
    );
  const near = (id: string, expected: readonly (number | null)[]) =>
    changes(id).forEach((value, s) =>
      expected[s] === null
        ? assertEquals(value, null)
        : assertAlmostEquals(value!, expected[s]!, 1e-12)
    );
  near("B1", [null, -0.2, 0.02]);
  near("C31", [-0.25, null, null]);
  near("C55", [null, 0.03, null]);
  near("B33", [null, null, null]);
  near("D8", [null, null, null]);
  assertEquals(
    rows.filter(({ indicator }) => indicator.id === "C30").map((r) => r.group),
    ["level:3", "level:1"],
  );
  assertEquals(indicatorRows({ baseline: plain }), []);
});

Deno.test("indicators stand in the order of the standard; worse is said only where the standard says so, and what cannot be computed is named", () => {
  const svg = indicatorsBaseline(COMPARISONS.reform!, { lang: "en" });
  const said = words(svg).map((text) => text.trim());
  const drawnIds = said.flatMap((text) =>
    /^([B-E]\d+)\*? [a-z]/.exec(text)?.[1] ?? []
  );
  assertEquals(drawnIds, ["B1", "C30", "C30", "C31", "C32", "C55", "D20"]);
  assert(said.includes("−20.00% / +2.00%"));
  assert(said.includes("+3.00 pp"));
  const text = said.join(" ");
  assert(/Nothing to compare in these runs: B33, D8/.test(text), text);
  assert(/Not on the record: B11, /.test(text));
  const fills = drawn(svg, 'g[aria-label="dot"] *').map(({ fill }) => fill);
  // C31 falls and C32 rises: the only two with a direction.
  assertEquals(fills.filter((fill) => fill === COLORS.gain).length, 1);
  assertEquals(fills.filter((fill) => fill === COLORS.loss).length, 1);
});

Deno.test("with one side supervised its rows need no name of a side, and the caption says which it is", () => {
  const only = {
    baseline: plain,
    reform: { ...sampleResult({ reform: true }), ...sampleSupervision() },
  };
  for (const draw of [actLeak, screenAccuracy, practitionerPoints]) {
    const said = words(draw(only, { lang: "en" }));
    assert(said.includes("Drawn: supervision of the reform."));
    assertEquals(said.filter((text) => text.endsWith(", reform")), []);
  }
});
