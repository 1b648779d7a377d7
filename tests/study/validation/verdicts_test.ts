import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { sha256 } from "../../../sim/base/sha256.ts";
import {
  readChecks,
  readSources,
  readText,
  readVerdicts,
  ROOT,
} from "../../../sim/io.ts";
import { BEHAVE_TOPICS } from "../../../sim/model/behave.ts";
import {
  CHECK_KINDS,
  CHECK_REASONS,
  CHECK_UNITS,
  metResults,
} from "../../../sim/model/validation.ts";
import { behaviourSection } from "../../../sim/report/validation/behaviour_section.ts";
import { validationSection } from "../../../sim/report/validation/validation_section.ts";
import { verdictCells } from "../../../sim/report/validation/verdict_cells.ts";
import { checksCsv } from "../../../sim/study/behave/behave_csv.ts";
import { RECIPES } from "../../../sim/study/validation/recipes.ts";
import { rowsOf } from "../../../sim/study/validation/ensemble_csv.ts";
import {
  gate,
  keptOf,
  scorecard,
} from "../../../sim/study/validation/scorecard.ts";
import {
  storedVerdictsCsv,
  verdictsOf,
} from "../../../sim/study/validation/verdicts.ts";

const ENSEMBLE = readText(`${ROOT}/data/validation/ensemble.csv`)!;
const STORED = readVerdicts()!;
const SOURCES = [...readSources().values()];
const KEPT = keptOf(rowsOf(ENSEMBLE, "ensemble.csv"));
const CARD = scorecard(KEPT.map(({ values }) => values));

Deno.test("what is stored was judged from the ensemble that is stored, by the recipes and bands there are", () => {
  assertEquals(STORED.ensemble, sha256(ENSEMBLE));
  assertEquals(STORED.members, KEPT.length);
  assertEquals(
    readText(`${ROOT}/data/validation/verdicts.csv`),
    storedVerdictsCsv(ENSEMBLE, "ensemble.csv"),
  );
  assertEquals(metResults(STORED.checks).length, gate(CARD).passed);
  const ids = [...new Set(STORED.checks.map(({ result }) => result))];
  assertEquals(ids, RECIPES.map(({ id }) => id));
  for (const one of STORED.checks) {
    assert(CHECK_KINDS.includes(one.kind) && CHECK_UNITS.includes(one.unit));
    assert(CHECK_REASONS.includes(one.reason));
  }
});

Deno.test("a verdict says the same whether it is read from the file or judged", () => {
  for (const lang of ["zh", "en"] as const) {
    assertEquals(
      verdictCells(STORED.checks, lang),
      verdictCells(verdictsOf(CARD), lang),
    );
  }
});

Deno.test("a report prints every verdict with its interval, what was judged, when, and where it was published", () => {
  for (const lang of ["zh", "en"] as const) {
    const { html } = validationSection(STORED, SOURCES, lang);
    for (const row of verdictCells(STORED.checks, lang).rows) {
      assertStringIncludes(html, `<td>${row[4]!}</td>`);
    }
    for (const { source } of RECIPES) assertStringIncludes(html, source);
    for (const part of [STORED.ensemble.slice(0, 12), `${STORED.members}`]) {
      assertStringIncludes(html, part);
    }
    const { date } = SOURCES.find(({ id }) => id === STORED.source)!;
    assertStringIncludes(html, date);
    assertEquals(validationSection(null, SOURCES, lang).html, "");
  }
  const first = STORED.checks.map((one) =>
    one.result === "V4" ? { ...one, reason: "sign" as const } : one
  );
  const { html } = validationSection(
    { ...STORED, checks: first },
    SOURCES,
    "en",
  );
  assertStringIncludes(html, "not V4");
  assertStringIncludes(html, "explain and do not predict");
});

Deno.test("checks of behaviour are stored topic by topic and printed with what the engine gave", () => {
  const stored = readChecks()!;
  const ids = new Set(stored.rows.map(({ id }) => id));
  for (const topic of BEHAVE_TOPICS) {
    assert(topic === "trends" ? ids.has("S5") : ids.has(topic), topic);
  }
  assertEquals(
    checksCsv(stored.rows),
    readText(`${ROOT}/data/validation/behaviour.csv`),
  );
  for (const lang of ["zh", "en"] as const) {
    const { html } = behaviourSection(stored, SOURCES, lang);
    assertEquals(html.match(/<tr>/g)!.length, stored.rows.length + 2);
    const failed = behaviourSection(
      {
        ...stored,
        rows: stored.rows.map((row) => ({
          ...row,
          holds: row.holds === null ? null : false,
        })),
      },
      SOURCES,
      lang,
    );
    assertStringIncludes(failed.html, lang === "zh" ? "成立 0 项" : "0 of");
  }
});
