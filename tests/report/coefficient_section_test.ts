import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  coefficientTable,
  raiseTable,
} from "../../sim/analysis/coefficient_tables.ts";
import { reviewTables } from "../../sim/analysis/review_tables.ts";
import { raiseRows } from "../../sim/chart/coefficient_raise_rows.ts";
import { raiseLosses } from "../../sim/chart/raise_losses.ts";
import { reviewRows, rowsTogether } from "../../sim/chart/review_shift_rows.ts";
import { coefficientSection } from "../../sim/report/coefficient_section.ts";
import { raiseText } from "../../sim/report/coefficient_text.ts";
import { reviewSection } from "../../sim/report/review_section.ts";
import { sampleResult } from "../support/sample_result.ts";

const result = sampleResult(), { hospitals } = result;
const booked = sampleResult({ asBooked: true });
const sum = (list: Iterable<number>) => [...list].reduce((a, b) => a + b, 0);

Deno.test("the sections say who pays and who gains in both languages, and are left out where points are worth nothing", () => {
  for (const lang of ["zh", "en"] as const) {
    const { html } = coefficientSection(result, lang);
    const review = reviewSection(result, lang).html;
    for (const text of [html, review]) {
      assert(!/undefined|NaN|\[object/.test(text));
    }
    const rows = raiseRows(result.raises!, hospitals);
    const names = lang === "zh" ? hospitals.nameZh : hospitals.nameEn;
    for (const { hospital, most } of rows) {
      assertStringIncludes(html, names[hospital]!);
      assertStringIncludes(html, names[most!.hospital]!);
    }
    assertStringIncludes(review, lang === "zh" ? "点值稀释" : "Dilution");
    assertStringIncludes(review, "2025-03");
    assertEquals(coefficientSection(booked, lang).html, "");
    assertEquals(reviewSection(booked, lang).html, "");
  }
});

Deno.test("INV-3 in the rows: what one gains is what the others of all levels lose", () => {
  for (const { gain, byLevel, most } of raiseRows(result.raises!, hospitals)) {
    assert(gain > 0 && byLevel.every((change) => change <= 0));
    assertEquals(gain + sum(byLevel), 0);
    assert(most!.change < 0);
  }
});

Deno.test("the text of a trial lists the raised, the levels, the largest losers and a total of nothing", () => {
  const { heads, cells } = raiseText(result.raises![0]!, hospitals, "zh");
  assertEquals(cells.every((row) => row.length === heads.length), true);
  assertEquals(cells[0]![0], hospitals.nameZh[0]);
  assertEquals(cells.at(-1)![0], "合计");
  assert(/^0/.test(cells.at(-1)![4]!), cells.at(-1)![4]);
});

Deno.test("rows of review add up to nothing, whoever they are taken together with", () => {
  const rows = reviewRows(result), all = rowsTogether(rows);
  assertEquals(all.net, 0);
  assertEquals(all.given + all.taken, 0);
  assert(all.given > 0);
  assertEquals(
    rows.map(({ net }) => net),
    rows.map(({ net }) => net).toSorted((a, b) => b - a),
  );
});

Deno.test("tables for files have a row an institution, a trial and a session", () => {
  const coefficients = coefficientTable(result)!;
  assertEquals(coefficients.columns[0]!.values.length, hospitals.id.length);
  const names = coefficients.columns.map(({ name }) => name);
  assert(names.includes("tcm.bonus") && names.at(-1) === "used");
  const raises = raiseTable(result)!;
  const change = raises.columns.find(({ name }) => name === "standardChange")!;
  assertEquals(sum(Array.from(change.values, Number)), 0);
  const [sessions, review] = reviewTables(result);
  assertEquals(sessions!.columns[0]!.values.length, 4);
  const at = (name: string) =>
    Array.from(
      review!.columns.find((column) => column.name === name)!.values,
      Number,
    );
  assertEquals(
    at("net"),
    at("given").map((given, i) => given + at("taken")[i]!),
  );
  assertEquals(reviewTables(booked), []);
  assertEquals(raiseTable(booked), null);
});

Deno.test("the figure of one trial names the raised, its coefficients and the run", () => {
  for (const lang of ["zh", "en"] as const) {
    const svg = raiseLosses({
      trial: result.raises![0]!,
      hospitals,
      title: { zh: result.titleZh, en: result.titleEn },
      scenario: result.scenario,
      recordHash: result.recordHash,
    }, { lang, width: 960 });
    assert(!/NaN|undefined/.test(svg));
    assertStringIncludes(svg, "1.0000→1.0100");
    assertStringIncludes(svg, result.recordHash.slice(0, 8));
  }
});
