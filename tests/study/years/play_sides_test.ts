import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { yearsTable } from "../../../sim/analysis/years_table.ts";
import { ShapanError } from "../../../sim/base/issues.ts";
import { yearsFigure } from "../../../sim/chart/years_figure.ts";
import { readHeldAgainst } from "../../../sim/io.ts";
import { lastAlike } from "../../../sim/model/years.ts";
import { escapeHtml } from "../../../sim/report/html.ts";
import { tableCsv } from "../../../sim/report/table_csv.ts";
import { yearsPage } from "../../../sim/report/years/years_page.ts";
import {
  yearAnswers,
  yearCells,
} from "../../../sim/report/years/years_text.ts";
import { playSides } from "../../../sim/study/years/play_sides.ts";
import { OPTIONS } from "../../chart/compared.ts";
import { figureTexts } from "../../chart/figure_text.ts";
import { xmlFault } from "../../chart/well_formed.ts";
import { PLAIN, smallPlans } from "../../support/small_city.ts";

const QUIET = { ...PLAIN, onProgress: () => {} };

/** Lishui with few insured, from 2014 on. */
const small = (name: string) =>
  `format: 1
title: 小${name}
titleEn: small ${name}
inherits: lishui_2011_2015/${name}
data:
  population.insured:
    value: { employee: 16000, resident: 27000 }
    source: assumed
    status: assumed
    note: 测试
run:
  run.since: 2014
  run.preRegime: small/pre_regime
`;
const FILES = {
  "small/pre_regime": small("pre_regime").replace(/run:[^]*/, ""),
  "small/open": small("open"),
  "small/controlled": small("controlled"),
};
const plans = smallPlans(["small/open", "small/controlled"], FILES);
const held = readHeldAgainst();
const years = await playSides(plans, held, QUIET);
const [open, controlled] = years.sides;

Deno.test("sides part where their rules do, and control costs less and is paid less than was booked", () => {
  assertEquals(open!.rows[0], controlled!.rows[0]);
  assertEquals(lastAlike(years.sides, "employee"), 2013);
  const last = (side: typeof open) =>
    side!.rows.find((row) => row.year === 2015 && row.scheme === "employee")!;
  assert(last(controlled).cost < last(open).cost);
  assert(last(controlled).borneShare > 0);
  assertEquals(last(open).borneShare, 0);
});

Deno.test("fund, patients and institutions pay the whole, and growth is that of the amounts", () => {
  for (const { rows } of years.sides) {
    for (const row of rows) {
      assertAlmostEquals(
        row.fundShare + row.patientShare + row.borneShare,
        1,
        1e-12,
      );
      const before = rows.find((other) =>
        other.year === row.year - 1 && other.scheme === row.scheme
      );
      if (before === undefined) assertEquals(row.growth, null);
      else {
        assertAlmostEquals(row.growth!, row.cost / before.cost - 1, 1e-9);
      }
      assert(row.inpatient > 0 && row.inpatient < row.cost);
    }
  }
});

Deno.test("what was published stands beside the play and does not enter it", async () => {
  assertEquals(
    years.published.filter(({ scheme }) => scheme === "employee")
      .map(({ growth }) => growth === null ? null : Math.round(growth * 1e4)),
    [null, 3612, 1541, 1467, 1134],
  );
  const without = await playSides(plans.slice(1), { targets: [] }, QUIET);
  assertEquals(without.sides[0]!.rows, controlled!.rows);
  assertEquals(without.published, []);
});

Deno.test("the page, the table and the figure say so in both languages, and texts stay inside", () => {
  const csv = tableCsv(yearsTable(years));
  assertEquals(csv.trim().split("\n").length, 1 + 2 * 3 * 2);
  for (const lang of ["zh", "en"] as const) {
    const page = yearsPage(years, "shapan years", lang);
    for (const line of yearAnswers(years, "employee", lang)) {
      assert(page.includes(escapeHtml(line)), line);
    }
    const { heads, rows } = yearCells(years, "employee", lang);
    assert(rows.every((row) => row.length === heads.length));
    // Two sides and the published line of each year from 2013 on.
    assertEquals(rows.length, 9);
    assert(rows[2]!.includes("15.4%"));
  }
  for (const options of OPTIONS) {
    for (const scheme of ["employee", "resident"] as const) {
      const svg = yearsFigure(years, scheme, options);
      assertEquals(xmlFault(svg), null);
      for (const { text, left, right } of figureTexts(svg)) {
        assert(left >= -1 && right <= options.width + 1, text);
      }
    }
  }
});

Deno.test("a scenario of one year is refused, with what to do", async () => {
  const [single] = smallPlans(["zibo_2025/baseline"]);
  try {
    await playSides([single!], held, QUIET);
    throw new Error("it was played");
  } catch (error) {
    assert(error instanceof ShapanError);
    assertEquals(error.issues[0]!.key, "run.since");
  }
});
