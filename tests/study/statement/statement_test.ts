import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { readScenario, readSources } from "../../../sim/io.ts";
import {
  statementMarkdown,
  statementTable,
  statementText,
} from "../../../sim/report/statement_files.ts";
import { loadScenario } from "../../../sim/model/scenario/mod.ts";
import { statementOf } from "../../../sim/study/statement/statement_of.ts";
import { shelf } from "../../model/scenario/shelf.ts";

const SOURCES = readSources();
const zibo = (name: string) => readScenario(`zibo_2025/${name}`);
const stateShelf = (baseline: string, reform: string) => {
  const host = shelf({
    "x/a": `run: { run.historyYears: 2 }\n${baseline}`,
    "x/b": `inherits: x/a\n${reform}`,
  });
  return statementOf(
    loadScenario("x/a", host),
    loadScenario("x/b", host),
    SOURCES,
  );
};

Deno.test("a statement says each rule that differs, by provision in the order of a payment year, with its source", () => {
  const { rows, rulesOnly } = statementOf(
    zibo("baseline"),
    zibo("share_up+zibo_2025/elastic"),
    SOURCES,
  );
  assertEquals([...new Set(rows.map((row) => row.provision))], [
    "elastic",
    "clearing",
  ]);
  assertEquals(rulesOnly, true);
  const mode = rows.find(({ key }) => key === "settlement.value.mode")!;
  assertEquals(mode.source.issuer, SOURCES.get("dip-3.0-draft")!.issuer);
  assertEquals([mode.before, mode.after], ['"floating"', '"elastic"']);
  const steps = rows.find(({ key }) => key === "settlement.clearing.steps")!;
  assertEquals([steps.status, steps.source.title], ["assumed", ""]);
});

Deno.test("a scenario against itself changes nothing, and is said so in both languages", () => {
  const statement = statementOf(zibo("baseline"), zibo("baseline"), SOURCES);
  assertEquals(statement.rows, []);
  assertStringIncludes(statementText(statement, "zh"), "完全相同");
  assertStringIncludes(statementText(statement, "en"), "must be zero");
});

Deno.test("a rule that changes inside the year is told from its day, and that it meets the baseline again", () => {
  const { rows } = stateShelf(
    "policy:\n  settlement.month.deposit: 0.05\n",
    "policy:\n  settlement.month.deposit: { 2020: 0.05, 2025-04-01: 0.03, 2025-10-01: 0.05 }\n",
  );
  assertEquals(rows.map(({ since, after }) => [since, after]), [
    ["2025-04-01", "0.03"],
    ["2025-10-01", "0.05"],
  ]);
});

Deno.test("facts of a year before are no rule: the people differ, and the statement says so", () => {
  const statement = stateShelf(
    "data:\n  population.insured: { employee: 1000, resident: 9000 }\n",
    "data:\n  population.insured: { 2020: { employee: 1000, resident: 8000 }, 2025: { employee: 1000, resident: 9000 } }\n",
  );
  assertEquals(statement.rulesOnly, false);
  assertEquals(statement.rows.map(({ provision }) => provision), [
    "data",
    "data",
  ]);
  assertStringIncludes(statementText(statement, "zh"), "不是同样的人");
});

Deno.test("values are told in words: percent, on and off, options by name", () => {
  const statement = stateShelf(
    "policy: {}\n",
    "policy:\n  settlement.t1.enabled: true\n  settlement.month.deposit: 0.035\n" +
      "  settlement.month.form: points\n  settlement.t1.levels: [3]\n",
  );
  const zh = statementText(statement, "zh"),
    en = statementText(statement, "en");
  for (const words of ["否 → 是", "5% → 3.5%", "→ 按分值", "→ 三级"]) {
    assertStringIncludes(zh, words);
  }
  for (const words of ["off → on", "5% → 3.5%", "→ by points", "→ level 3"]) {
    assertStringIncludes(en, words);
  }
});

Deno.test("the page has a table a provision, the file a row a change", () => {
  const statement = statementOf(
    zibo("baseline"),
    zibo("share_up+zibo_2025/elastic"),
    SOURCES,
  );
  const page = statementMarkdown(statement, "en");
  assertEquals(page.match(/^## /gm)!.length, 2);
  assertEquals(
    page.match(/^\| .*`settlement/gm)!.length,
    statement.rows.length,
  );
  const { columns } = statementTable(statement);
  assert(
    columns.every(({ values }) => values.length === statement.rows.length),
  );
});
