import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { scenarioIds } from "../../../sim/list_names.ts";
import { readSources, readText } from "../../../sim/io.ts";
import { openReader } from "../../../sim/read_files.ts";
import { scenarioHost } from "../../../sim/read_scenarios.ts";
import { KEYS } from "../../../sim/model/policy/mod.ts";
import { CONDITIONS } from "../../../sim/study/lint/conditions.ts";
import type { Finding } from "../../../sim/study/lint/finding.ts";
import { lintDraft } from "../../../sim/study/lint/lint_draft.ts";
import { lintText } from "../../../sim/study/lint/lint_text.ts";
import { readDraft } from "../../../sim/study/lint/read_draft.ts";
import { SWITCHES } from "../../../sim/study/lint/switches.ts";
import { scenarioFolder, shapan } from "../../support/scenario_folder.ts";

const HEAD = "format: 1\ntitle: 草案\ninherits: toy/toy\n";
const KNOWN = new URL("./shipped.json", import.meta.url);

/** A draft with one fault, what is found beside open numbers, and a word of the finding. */
const FAULTS: Readonly<Record<string, readonly [string, string]>> = {
  "contradiction.refused": [
    "policy:\n  deviation.high: 6\n",
    "超低界",
  ],
  "double.refused": [
    "policy:\n  settlement.chronic.mode: fixed\n  settlement.chronic.diseases: [{ disease: diabetes, share: 0.3, yuan: 2000 }]\n  settlement.capitation.lines: [chronic]\n",
    "不能同时",
  ],
  "contradiction.rules2025": [
    "policy:\n  settlement.rules2025: { value: false, source: handling-2025 }\nrun:\n  run.year: 2026\n",
    "2025-01-26",
  ],
  "contradiction.draftEdition": [
    "policy:\n  spec.version: '3.0'\n",
    "征求意见稿",
  ],
  "contradiction.advance": [
    "policy:\n  settlement.t1.enabled: true\n  settlement.t1.rate: 0.98\n",
    "先拨的已多于",
  ],
  "contradiction.noDeposit": [
    "policy:\n  supervision.assessment.enabled: true\n  settlement.month.deposit: 0\n",
    "动不了一分钱",
  ],
  "contradiction.prepayGates": [
    "policy:\n  settlement.prepayment.enabled: true\n  settlement.prepayment.months: { value: 0, source: prepayment-2024 }\n",
    "一分钱也不预付",
  ],
  "contradiction.sameRank": [
    "policy:\n  budget.total.reserveRate:\n    - { value: 0.02, source: zibo-2024 }\n    - { value: 0.03, source: zibo-2024 }\n",
    "同级",
  ],
  "double.technology": [
    "policy:\n  points.technology.enabled: true\n  points.technology.exclusive: false\n  points.review.enabled: true\n  points.review.technology: true\n",
    "付两次",
  ],
  "double.tcm": [
    "policy:\n  grouping.tcm.diagnoses: [M51]\n  points.coefficient.bonuses: [{ indicator: tcm, step: 0.02, unit: 1, cap: 0.02 }]\n",
    "加两次",
  ],
  "double.raise": [
    "policy:\n  points.raise.rules: [{ indicator: age, from: 80, to: null, percent: 0.1 }]\n  points.coefficient.bonuses: [{ indicator: aged, step: 0.02, unit: 0.05, cap: 0.02 }]\n",
    "加两次",
  ],
  "double.grade": [
    "policy:\n  supervision.assessment.enabled: true\n  settlement.assessment.channel: coefficient\n  points.coefficient.grades: { A: 0.01, B: 0, C: 0, D: -0.01 }\n",
    "一次考核奖惩两次",
  ],
  "double.advance": [
    "policy:\n  settlement.prepayment.enabled: true\n  settlement.pool.enabled: true\n",
    "先付两次",
  ],
  "double.deduction": [
    "policy:\n  points.coefficient.bonuses: [{ indicator: longStay, step: -0.01, unit: 0.2, cap: 0.03 }]\n",
    "扣两次",
  ],
  "gap.year": [
    "data:\n  need.admissionRate: { 2026: { employee: 20, resident: 20 } }\n",
    "2025",
  ],
  "gap.start": [
    "policy:\n  budget.total.growth: { 2025-07-01: 0.05 }\n",
    "补上此前的规定",
  ],
  "gap.after": [
    "policy:\n  budget.total.growth: { 2026: 0.05 }\n",
    "从未生效",
  ],
  "gap.source": [
    "policy:\n  budget.total.growth: { value: 0.05, source: zibo-2024, from: 2024-06-01 }\n",
    "自 2025-01-01 施行",
  ],
  "gap.advances": [
    "policy:\n  settlement.t1.enabled: true\n  settlement.t1.start: 2026-03-01\n",
    "一天也没有",
  ],
  "unreachable.switch": [
    "policy:\n  points.review.ratio: 4\n",
    "points.review.enabled",
  ],
  "unreachable.bounds": [
    "policy:\n  points.coefficient.max: 0.9\n",
    "永远取不到",
  ],
  "unreachable.step": [
    "policy:\n  settlement.clearing.steps: [{ from: 1, up: 1.1, share: 0 }]\n",
    "与不设这一档相同",
  ],
  "override.ranked": [
    "policy:\n  budget.total.reserveRate:\n    - { value: 0.02, source: zibo-2024 }\n    - { value: 0.03, source: handling-2025, from: 2025-02-01 }\n",
    "上级文件 handling-2025",
  ],
  "override.departs": [
    "policy:\n  settlement.rules2025: false\n",
    "handling-2025",
  ],
  "override.replaced": [
    "policy:\n  budget.total.growth: { value: 0.05, source: dip-handling-2021 }\n",
    "第45条",
  ],
};

for (const [rule, [text, word]] of Object.entries(FAULTS)) {
  Deno.test(`${rule} is found in a draft that has it, and nothing else is`, () => {
    const found = linted(HEAD + text).filter(({ kind }) =>
      kind !== "openNumber"
    );
    assertEquals(found.map((one) => one.rule), [rule]);
    assertStringIncludes(found[0]!.text.zh, word);
    assert(!/[\u4e00-\u9fff]/.test(found[0]!.text.en), found[0]!.text.en);
    assert(found[0]!.line !== null && found[0]!.file !== null);
  });
}

Deno.test("every condition has a draft of its own", () => {
  for (const { rule } of CONDITIONS) assert(rule in FAULTS, rule);
});

Deno.test("a remark makes a document that is not yet in force known, not wrong", () => {
  const entry = "value: 0.05, source: zibo-2024, from: 2024-06-01, note: 试行";
  const [one] = linted(`${HEAD}policy:\n  budget.total.growth: { ${entry} }\n`)
    .filter(({ rule }) => rule === "gap.source");
  assertEquals(one!.weight, "know");
  assertStringIncludes(one!.text.zh, "试行");
});

Deno.test("numbers are owed by what leaves them open: the document, the scenario, nobody", () => {
  const found = linted(`${HEAD}policy:
  settlement.clearing.retention: { value: 0.9, source: zibo-2024, status: assumed, note: 比例未给 }
  budget.total.reserveRate: 0.02
  settlement.month.deposit: { value: 0.04, source: zibo-2024, status: document }
`);
  const ruleOf = (key: string) => found.find((one) => one.key === key)?.rule;
  assertEquals(ruleOf("settlement.clearing.retention"), "open.document");
  assertEquals(ruleOf("budget.total.reserveRate"), "open.assumed");
  assertEquals(ruleOf("budget.total.growth"), "open.default");
  assertEquals(ruleOf("settlement.month.deposit"), undefined);
  // A switch that is off asks for no number, and a possibility left alone neither.
  assertEquals(ruleOf("settlement.t1.rate"), undefined);
  assertEquals(ruleOf("settlement.value.floor"), undefined);
  const rules = found.map(({ rule }) => rule);
  assertEquals(
    rules.lastIndexOf("open.assumed") < rules.indexOf("open.default"),
    true,
  );
});

Deno.test("every switch names parameters there are", () => {
  for (const { of, by } of SWITCHES) {
    assert(KEYS.includes(by), by);
    assert(KEYS.some((key) => of.test(key)), String(of));
    assert(!of.test(by) || by.endsWith("form"), `${of} waits for itself`);
  }
});

Deno.test("shipped scenarios have the findings that are known of them", () => {
  const host = scenarioHost(openReader());
  const found = Object.fromEntries(
    scenarioIds().toSorted().flatMap((id) => {
      const own = lintDraft(readDraft(id, host))
        .filter(({ kind }) => kind !== "openNumber")
        .map(({ rule, key, weight }) => `${weight} ${rule} ${key}`);
      return own.length === 0 ? [] : [[id, own]];
    }),
  );
  if (Deno.env.get("GOLDEN") === "write") {
    Deno.writeTextFileSync(KNOWN, `${JSON.stringify(found, null, 2)}\n`);
  }
  assertEquals(found, JSON.parse(Deno.readTextFileSync(KNOWN)));
});

Deno.test("Zibo's opinions leave nine numbers open, share of overspending is the scenario's own", () => {
  const found = lintDraft(readDraft("zibo_2025/baseline"));
  const open = found.filter(({ rule }) => rule === "open.document");
  assertEquals(open.length, 9);
  const own = found.filter(({ rule }) => rule === "open.assumed");
  assert(own.some(({ key }) => key === "settlement.clearing.steps"));
  const text = lintText(readDraft("zibo_2025/baseline").scenario, found, "en");
  assertStringIncludes(text, "scenarios/zibo_2025/baseline.yaml");
});

Deno.test("lint ends with 1 for a fault, and with --check for what is owed", async () => {
  using folder = scenarioFolder();
  const clean = folder.write("clean.yaml", HEAD);
  const wrong = folder.write(
    "wrong.yaml",
    HEAD + FAULTS["unreachable.step"]![0],
  );
  assertEquals((await shapan(["lint", clean])).code, 0);
  assertEquals((await shapan(["lint", clean, "--check"])).code, 1);
  const { code, out } = await shapan(["lint", wrong, "--json"]);
  assertEquals(code, 1);
  const { faults, findings } = JSON.parse(out);
  assertEquals(faults, 1);
  assertEquals(findings[0].rule, "unreachable.step");
  const bad = await shapan(["lint", "toy/nowhere", "--lang", "en"]);
  assertEquals(bad.code, 2);
});

/** Findings of a draft that does not stand on disk. */
function linted(text: string): Finding[] {
  const draft = readDraft("scenarios/draft.yaml", {
    read: (path) => path === "scenarios/draft.yaml" ? text : readText(path),
    sources: readSources(),
  });
  return lintDraft(draft);
}
