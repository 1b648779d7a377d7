import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { bandRows } from "../../sim/chart/band_map_rows.ts";
import { catalogueRows } from "../../sim/chart/catalogue_points_rows.ts";
import { swarmRows } from "../../sim/chart/change_swarm.ts";
import { chartNames } from "../../sim/chart/chart_names.ts";
import { chartTable } from "../../sim/chart/chart_tables.ts";
import { hospitalDays } from "../../sim/chart/hospital_cash_rows.ts";
import { hospitalMonths } from "../../sim/chart/hospital_months_rows.ts";
import { levelShares } from "../../sim/chart/level_gain_rows.ts";
import { burdenRows } from "../../sim/chart/patients/burden_rows.ts";
import { patientBurden } from "../../sim/chart/patients/patient_burden.ts";
import { sentOnFigure } from "../../sim/chart/patients/sent_on_figure.ts";
import { paySplitRows } from "../../sim/chart/pay_split_rows.ts";
import { swarm } from "../../sim/chart/swarm.ts";
import { sampleGroups } from "../support/sample_catalogue.ts";
import { sampleResult } from "../support/sample_result.ts";
import { COMPARISONS } from "./compared.ts";
import { figureTexts } from "./figure_text.ts";

const PAIR = COMPARISONS.reform!;
const { baseline } = PAIR;

Deno.test("the levels share all that the fund pays, last year and this year, and growth is of the two (B19)", () => {
  const shares = levelShares(PAIR);
  for (const role of ["baseline", "reform"]) {
    for (const scheme of ["employee", "resident"]) {
      const of = shares.filter((row) =>
        row.role === role && row.scheme === scheme && row.group !== "township"
      );
      for (const key of ["share", "before"] as const) {
        assertAlmostEquals(
          of.reduce((sum, row) => sum + row[key]!, 0),
          1,
          1e-12,
        );
      }
      for (const { share, before, growth } of of) {
        assertAlmostEquals(growth!, share! / before! - 1, 1e-12);
      }
    }
  }
  const alone = { baseline: { ...baseline, lastYear: [] } };
  assert(levelShares(alone).every(({ growth }) => growth === null));
});

Deno.test("no dot of a swarm covers another, and none is farther from the line than it must be", () => {
  const dots = Array.from({ length: 120 }, (_, i) => ({
    row: i,
    at: (i * 37) % 90,
    radius: 2 + i % 5,
  }));
  const placed = swarm(dots);
  assertEquals(placed.length, dots.length);
  placed.forEach((a, i) =>
    placed.slice(i + 1).forEach((b) => {
      const apart = Math.hypot(a.at - b.at, a.off - b.off);
      assert(apart >= a.radius + b.radius - 1e-6, `${a.row} on ${b.row}`);
    })
  );
  assertEquals(swarm([{ row: 0, at: 5, radius: 3 }])[0]!.off, 0);
  assertEquals(swarm(dots), placed);
});

Deno.test("a swarm has every institution that booked, by its change of pay", () => {
  for (const row of swarmRows(PAIR)) {
    assertAlmostEquals(row.rate, row.change / row.booked, 1e-15);
  }
  const booked = baseline.hospitals.id.filter((_, h) =>
    baseline.settlements.some((s) => s.booked[h]! > 0)
  );
  assertEquals(swarmRows(PAIR).map(({ id }) => id), booked);
});

Deno.test("the map of bands has r = J ÷ D and pay ÷ J of the sheets, nothing where nothing is cleared", () => {
  const rows = bandRows(PAIR);
  for (const { role, scheme, hospital, ratio, rate } of rows) {
    const result = role === "baseline" ? baseline : PAIR.reform!;
    const s = result.settlements.find((sheet) => sheet.scheme === scheme)!;
    assertEquals(
      ratio,
      s.clearedBooked[hospital]! / s.clearedStandard[hospital]!,
    );
    assertEquals(rate, s.pay[hospital]! / s.clearedBooked[hospital]!);
  }
  assert(rows.length > 100);
  assertEquals(bandRows(COMPARISONS["paid as booked"]!), []);
});

Deno.test("what an institution waits for is what the cash film has outstanding on the last of the month", () => {
  const [first, second] = hospitalMonths(baseline);
  const { cash } = baseline, days = hospitalDays(cash, first![0]!.hospital);
  const ends = [30, 58, 89, 119, 150, 180, 211, 242, 272, 303, 333, 364];
  assertEquals(
    first!.map(({ outstanding }) => outstanding),
    ends.map((day) => days.outstanding[day]!),
  );
  const sum = (months: typeof first) =>
    months!.reduce((fen, { booked }) => fen + booked, 0);
  assert(sum(first) >= sum(second));
  for (const { waiting, outstanding } of first!) {
    assertAlmostEquals(waiting, outstanding / (sum(first) / 12), 1e-9);
  }
});

Deno.test("who pays adds up to the whole bill, and a part that is not known is not drawn as nothing", () => {
  for (const { parts } of burdenRows(PAIR)) {
    assertAlmostEquals(
      parts.reduce((sum, { share }) => sum + share, 0),
      1,
      1e-12,
    );
  }
  const unknown = {
    ...baseline,
    metrics: baseline.metrics.map((row) =>
      row.metric === "burden.aid" ? { ...row, value: null } : row
    ),
  };
  const rows = chartTable("patient_burden", { baseline: unknown }).rows;
  const aid = rows.filter((row) => String(row[3]).startsWith("医疗救助"));
  assert(aid.length > 0 && aid.every((row) => row[4] === null));
});

Deno.test("patients whom a reform does not touch are drawn once, and it is said", () => {
  const same = { baseline, reform: { ...baseline, scenario: "x/y" } };
  const words = (comparison: typeof same) =>
    figureTexts(patientBurden(comparison, { lang: "zh" }))
      .map(({ text }) => text).join(" ");
  assert(words(same).includes("只画一次"));
  assert(
    !words({ baseline, reform: PAIR.reform! as typeof baseline }).includes(
      "只画一次",
    ),
  );
});

Deno.test("refusals that are nought everywhere are said and not drawn", () => {
  const texts = (svg: string) =>
    figureTexts(svg).map(({ text }) => text).join(" ");
  const alone = texts(sentOnFigure({ baseline }, { lang: "en" }));
  assert(alone.includes("0 at every level"), alone);
  const pair = texts(sentOnFigure(PAIR, { lang: "en" }));
  assert(!pair.includes("0 at every level"), pair);
});

Deno.test("the catalogue is drawn by points and mean cost, most cases first; a group without a mean is left out", () => {
  const file = sampleGroups(10);
  const rows = catalogueRows({
    catalogueFile: {
      ...file,
      mean: file.mean.map((m, g) => g === 3 ? { total: 0, cases: 1 } : m),
    },
  });
  assertEquals(rows.length, 9);
  assertEquals(rows[0]!.code, "K0.1+51.2300");
  assertEquals(rows[0]!.mean, file.mean[0]!.total / 2);
  assertEquals(rows[0]!.points, file.points[0]! / 10_000);
});

Deno.test("a result without patients, rehearsal or card has none of their figures", () => {
  const bare = {
    baseline: { ...sampleResult(), metrics: [], rehearsal: [], realism: [] },
  };
  const names = chartNames(bare);
  for (
    const name of [
      "patient_burden",
      "catastrophic",
      "sent_on",
      "county_access",
      "rehearsal_levels",
      "realism_card",
    ] as const
  ) {
    assert(!names.includes(name), name);
    assert(chartNames({ baseline }).includes(name), name);
  }
});

Deno.test("the provisions' parts add up to the change of pay, and the levels to the city, to the fen", () => {
  const rows = paySplitRows(COMPARISONS["three models"]!);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  for (const { parts, change } of rows) assertEquals(sum(parts), change);
  const [city, ...levels] = rows;
  assertEquals(levels.length, 3);
  assertEquals(sum(levels.map(({ change }) => change)), city!.change);
  city!.parts.forEach((part, f) =>
    assertEquals(sum(levels.map(({ parts }) => parts[f]!)), part)
  );
  assertEquals(paySplitRows(PAIR), []);
});
