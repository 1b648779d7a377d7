import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { issueText, ShapanError } from "../../sim/base/issues.ts";
import { headlineOf } from "../../sim/analysis/headlines/headline_ref.ts";
import { parseCsv } from "../../sim/base/csv.ts";
import { withSettings } from "../../sim/model/scenario/mod.ts";
import { pageBlocks } from "../../sim/report/page_blocks.ts";
import { gridViews } from "../../sim/report/study/grid_view.ts";
import { readStudy } from "../../sim/study/plan/read_study.ts";
import { settleWorld } from "../../sim/study/cells/settle_world.ts";
import { runStudy } from "../../sim/study/run_study.ts";
import { studyFiles } from "../../sim/study_files.ts";
import { xmlFault } from "../chart/well_formed.ts";
import { inFolder, opened } from "./small_study.ts";

const STUDY = `format: 1
title: 三家医院的网格
titleEn: A grid of three hospitals
baseline: toy/toy
grid:
  - { key: "clr.steps[0].share", title: 超支分担, titleEn: Share, percent: true, values: [0.4, 0.6, 0.8] }
  - { key: settlement.month.deposit, values: [0, 0.05] }
headlines: [pay, shared, "pay@all/hospital:*"]
`;
const SHARES = [0.4, 0.6, 0.8], DEPOSITS = [0, 0.05];

const study = await opened(STUDY);
const RESULT =
  (await inFolder((folder) =>
    runStudy(study, folder, { jobs: 1, onProgress: () => {} })
  ))!;
const files = (lang: "zh" | "en") =>
  new Map(
    studyFiles(
      RESULT,
      { statements: [], attributions: [], inverses: [], meter: null },
      { ...study.where, folder: "f" },
      lang,
      "deno task shapan study grid",
    ).map(({ path, text }) => [path, String(text)]),
  );

Deno.test("every point of a grid is the baseline with its numbers changed and nothing else, settled", async () => {
  assertEquals(
    RESULT.grid!.points.map(({ at }) => at),
    SHARES.flatMap((_, s) => DEPOSITS.map((_, d) => [s, d])),
  );
  const settle = settleWorld(), { plans, headlines } = study;
  const [plan] = plans[0]!;
  const base = plan!.scenario.valuesOn("2025-06-01");
  const shared = headlines.find(({ text }) => text.startsWith("shared"))!;
  for (const { ref, at } of RESULT.grid!.points) {
    const outcome = await settle({
      ...plan!,
      scenario: withSettings(plan!.scenario, {
        "settlement.clearing.steps": base["settlement.clearing.steps"].map(
          (step, i) => i === 0 ? { ...step, share: SHARES[at[0]!]! } : step,
        ),
        "settlement.month.deposit": DEPOSITS[at[1]!]!,
      }),
    });
    const row = RESULT.rows.find((row) =>
      row.scenario === ref && row.headline === shared.text
    )!;
    assertEquals(row.reform.mean, headlineOf(shared, outcome));
  }
  // The baseline's own numbers are a point, which differs by nothing.
  assertEquals(RESULT.grid!.axes.map(({ baseline }) => baseline), [1, 1]);
  const own = RESULT.grid!.points.find(({ at }) => at.join() === "1,1")!;
  for (const row of RESULT.rows.filter((r) => r.scenario === own.ref)) {
    assertEquals(row.diff.mean, 0);
  }
  assert(RESULT.rows.some(({ diff }) => diff.mean > 0));
});

Deno.test("the page has a slider an axis with a name, starts at the baseline, and embeds every number once as it stands in the table", () => {
  for (const lang of ["zh", "en"] as const) {
    const page = files(lang).get("study.html")!;
    const [view] = gridViews(RESULT, new Map(), lang);
    assertEquals(view!.headlines.length, 2, "no single institutions");
    assertEquals(page.match(/<input type="range"/g)!.length, 2);
    for (const [i, { title, labels, start }] of view!.axes.entries()) {
      assert(page.includes(`<label for="grid-axis${i + 1}">${title}</label>`));
      assert(page.includes(`<output for="grid-axis${i + 1}">${labels[start]}`));
    }
    assertEquals(view!.axes[0]!.labels, ["40%", "60%", "80%"]);
    const [, json] = /<script type="application\/json">([^<]*)</.exec(page)!;
    const data = JSON.parse(json!);
    assertEquals(data.labels, view!.axes.map(({ labels }) => labels));
    assertEquals(data.points, view!.headlines.map(({ points }) => points));
    assert(!/<(script|link|img)[^>]*(src|href)=/.test(page), "no network");
  }
});

Deno.test("without scripting the whole table and all figures stand, and Word and Excel get these and no sliders", () => {
  const page = files("zh").get("study.html")!;
  assert(/<form class="screen" hidden/.test(page));
  assert(page.includes("<details open>"));
  const blocks = pageBlocks(page), [view] = gridViews(RESULT, new Map(), "zh");
  const tables = blocks.filter((block) => block.kind === "table");
  assertEquals(tables.length, 2);
  for (const [h, table] of tables.entries()) {
    if (table.kind !== "table") continue;
    const cells = table.rows.flatMap((row) =>
      row.slice(1).map(({ runs }) => runs.map(({ text }) => text).join(""))
    );
    assertEquals(
      cells,
      view!.headlines[h]!.points.map((point) => point.join("\n")),
    );
  }
  assertEquals(
    blocks.filter(({ kind }) => kind === "figure").length,
    view!.headlines.length,
  );
});

Deno.test("figures are numbered point by point, and the table of the grid has its axes as numbers", () => {
  for (const lang of ["zh", "en"] as const) {
    const all = [...files(lang)].filter(([path]) =>
      path.startsWith("charts/grid_")
    );
    assertEquals(all.length, 2);
    for (const [, svg] of all) {
      assertEquals(xmlFault(svg), null);
      assertEquals(
        [...svg.matchAll(/data-cell="(\d+)"/g)].map(([, n]) => Number(n)),
        [0, 1, 2, 3, 4, 5],
      );
    }
  }
  const rows = parseCsv(files("zh").get("grid.csv")!, { file: "grid.csv" });
  assertEquals(rows.length, RESULT.rows.length);
  const shares = Object.keys(rows[0]!).find((name) => /超支分担/.test(name))!;
  assertEquals([...new Set(rows.map((row) => Number(row[shares])))], SHARES);
  assertEquals(
    files("zh").get("differences.csv")!.trimEnd().split("\n").length,
    1,
  );
});

Deno.test("an axis that cannot be turned is refused with its place, the bound, and what to write", async () => {
  const both = (error: unknown) =>
    ["zh", "en"].map((lang) =>
      issueText((error as ShapanError).issues[0]!, lang as "zh" | "en")
    ).join("\n");
  const wrong = [
    ["clr.steps[0].share", "clr.stepz[0].share", "clr.steps"],
    ["clr.steps[0].share", "clr.steps[3].share", "steps[3].share"],
    ["[0.4, 0.6, 0.8]", "[0.4, 1.6]", "1.6"],
    ["[0.4, 0.6, 0.8]", "[0.4, 0.4]", "grid[0].values"],
    [
      "settlement.month.deposit, values: [0",
      '"clr.steps[0].share", values: [0',
      "settlement.clearing.steps[0].share",
    ],
  ] as const;
  for (const [from, to, said] of wrong) {
    const error = await assertRejects(
      () => opened(STUDY.replace(from, to)),
      ShapanError,
    );
    assert(both(error).includes(said), both(error));
  }
  const none = STUDY.replace(/grid:\n.*\n.*\n/, "");
  const missing = assertThrows(() => readStudy(none, "a.yaml"), ShapanError);
  assert(both(missing).includes("scenarios"), both(missing));
  const three = STUDY.replace(
    "headlines",
    "  - { key: budget.total.growth, values: [0, 0.1] }\n  - { key: budget.total.reserveRate, values: [0, 0.1] }\nheadlines",
  );
  const many = assertThrows(() => readStudy(three, "a.yaml"), ShapanError);
  assert(both(many).includes("grid"), both(many));
});
