import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { diffText } from "../../../sim/cli/diff_text.ts";
import {
  diffRecords,
  type RecordDiff,
} from "../../../sim/study/record/diff_records.ts";
import { recordShelf, sumsUp } from "../../support/diffed_records.ts";
import { recordedRun } from "../../support/recorded_run.ts";
import { shapan, shapanProcess } from "../../support/scenario_folder.ts";

const shelf = recordShelf();

const HEAD = "format: 1\ntitle: 小例\ninherits: toy/toy\n";
const SHARE = `policy:
  settlement.clearing.steps: [{ from: 1, up: 1.1, share: 0.9 }]
`;
/** Contributions that nobody has published, and the same published. */
const INCOME =
  "data:\n  intake.contributions: { employee: 500000, resident: 0 }\n";
const told = (yuan: number) =>
  `data:
  intake.contributions: { value: { employee: ${yuan}, resident: 0 }, status: published }
`;
const STANDING = (status: string) =>
  `policy:\n  budget.total.reserveRate: { value: 0.03, status: ${status} }\n`;

Deno.test("two records of the same run differ in nothing", async () => {
  const side = await shelf.diff(HEAD, HEAD);
  assertEquals(side.causes, []);
  assertEquals(side.attribution.method, "nothing");
  assertEquals([side.headlines, side.hospitals, side.statuses], [[], [], []]);
  assert(side.compared > 150);
});

Deno.test("one planted change is put down to its cause, and all of it", async () => {
  for (
    const [a, b, cause, key] of [
      [HEAD, HEAD + SHARE, "rules", "settlement.clearing.steps"],
      [HEAD, HEAD + INCOME, "assumptions", "intake.contributions"],
      [
        HEAD + told(650000),
        HEAD + told(500000),
        "data",
        "intake.contributions",
      ],
    ] as const
  ) {
    const side = await shelf.diff(a, b);
    assertEquals(side.causes.map(({ id }) => id), [cause]);
    assertEquals(side.causes[0]!.keys.map((k) => `${k.key}`), [key]);
    assertEquals(side.attribution.method, "alone");
    assert(side.headlines.length > 5, cause);
    for (const { diff, parts } of [...side.headlines, ...side.hospitals]) {
      assertEquals(parts, diff === null ? null : { [cause]: diff });
    }
  }
});

Deno.test("another status alone moves nothing, and is said", async () => {
  const side = await shelf.diff(
    HEAD + STANDING("assumed"),
    HEAD + STANDING("published"),
  );
  assertEquals(side.causes, []);
  assertEquals([side.headlines, side.hospitals], [[], []]);
  assertEquals(side.statuses.map(({ key, diff }) => [key, diff]), [
    ["budget.total.reserveRate", { from: "assumed", to: "published" }],
  ]);
});

Deno.test("two changes at once get exact shares that sum to the whole of every figure and institution", async () => {
  const side = await shelf.diff(HEAD, HEAD + INCOME + SHARE);
  assertEquals(side.attribution.factors, ["rules", "assumptions"]);
  sumsUp(side);
});

Deno.test("data files that say something else are named; beside a rule they take what the rule does not explain", async () => {
  for (const name of ["hospitals.csv", "claims.csv", "catalogue.csv"]) {
    shelf.write(name, Deno.readTextFileSync(`scenarios/toy/${name}`));
  }
  const own = Deno.readTextFileSync("scenarios/toy/toy.yaml");
  const before = await shelf.record(own);
  const claims = join(shelf.path, "claims.csv");
  const lines = Deno.readTextFileSync(claims).trimEnd().split("\n");
  // Ten cases fewer.
  Deno.writeTextFileSync(claims, `${lines.slice(0, -10).join("\n")}\n`);
  const fewer = await shelf.record(`${own}\n# fewer\n`);
  const [files] = (await diffRecords(before, fewer)).sides;
  assertEquals(files!.causes.map(({ id }) => id), ["files"]);
  assertEquals(files!.causes[0]!.outer.map(({ name }) => name), [claims]);
  assert(
    files!.headlines.every(({ diff, parts }) =>
      diff === null || parts!.files === diff
    ),
  );
  const steps =
    "  settlement.clearing.steps: [{ from: 1, up: 1.1, share: 0.9 }]\n";
  const ruled = await shelf.record(
    own.replace(/^policy:\n/m, `policy:\n${steps}`),
  );
  const [both] = (await diffRecords(before, ruled)).sides;
  assertEquals(both!.causes.map(({ id }) => id), ["rules", "files"]);
  sumsUp(both!, 1);
  // Now the data are those of neither.
  Deno.writeTextFileSync(claims, `${lines.slice(0, -20).join("\n")}\n`);
  const none = await diffRecords(before, ruled);
  assertEquals(none.sides[0]!.attribution.method, "none");
  assertStringIncludes(diffText(none, "en"), claims);
  assert(none.sides[0]!.headlines.every(({ parts }) => parts === null));
});

Deno.test("another engine that computes the same has moved nothing, and that is found by playing both ends", async () => {
  using run = await recordedRun("toy/toy");
  const file = join(run.record, "record.json");
  Deno.writeTextFileSync(
    file,
    Deno.readTextFileSync(file).replace(/("sources": ")\w{8}/, "$100000000"),
  );
  using other = await recordedRun("toy/share_up");
  const code = await diffRecords(run.record, other.record);
  const [side] = code.sides;
  assertEquals(side!.causes.map(({ id }) => id), ["rules", "code"]);
  assertEquals(side!.attribution.rest, ["code"]);
  sumsUp(side!);
  assertStringIncludes(diffText(code, "zh"), "程序没有改变任何数字");
  assertStringIncludes(diffText(code, "zh"), "record.json");
  assertEquals(code.damages.from, [{ file: "record.json", kind: "changed" }]);
});

Deno.test("two comparisons are told apart side by side, a comparison and a run by the last side", async () => {
  using pair = await recordedRun("toy/toy", "toy/share_up");
  using twin = await recordedRun("toy/share_up", "toy/share_up");
  using one = await recordedRun("toy/share_up");
  const roles = ({ sides }: RecordDiff) =>
    sides.map((
      { role, headlines },
    ) => [role.from, role.to, headlines.length > 0]);
  assertEquals(roles(await diffRecords(pair.record, twin.record)), [
    ["baseline", "baseline", true],
    ["reform", "reform", false],
  ]);
  assertEquals(roles(await diffRecords(pair.record, one.record)), [
    ["reform", "baseline", false],
  ]);
});

Deno.test("other cities have no people in common: the causes are named, nothing is split", async () => {
  const toy = await shelf.record(HEAD);
  const city = await shelf.record(
    HEAD + "run:\n  run.city: elsewhere\n" + SHARE,
  );
  const [side] = (await diffRecords(toy, city)).sides;
  assertEquals(side!.attribution.method, "none");
  assertEquals(side!.causes.map(({ id }) => id), ["rules", "run"]);
});

Deno.test("where a mixture would break a rule between parameters nothing is split, and the rule is said", async () => {
  const years = (n: number, weights: string) =>
    `${HEAD}policy:\n  points.weight.yearWeights: ${weights}\nrun:\n  run.historyYears: ${n}\n`;
  const [side] = (await diffRecords(
    await shelf.record(years(1, "[1]")),
    await shelf.record(years(2, "[0.5, 0.5]")),
  )).sides;
  assertEquals(side!.causes.map(({ id }) => id), ["rules", "run"]);
  const { method, why } = side!.attribution;
  assertEquals(method, "none");
  assertStringIncludes((why as { zh: string }).zh, "历史年度权重");
});

Deno.test("the command says it in both languages and as JSON, where differences are named diff", async () => {
  const a = await shelf.record(HEAD);
  const b = await shelf.record(HEAD + INCOME + SHARE);
  const zh = await shapanProcess(["diff", a, b, "--lang", "zh"]);
  assertEquals(zh.code, 0, zh.err);
  for (const part of ["假设", "沙普利值", "合理超支分担档次", "清算额"]) {
    assertStringIncludes(zh.out, part);
  }
  const en = await shapan(["diff", a, b, "--lang", "en", "--no-rerun"]);
  assertStringIncludes(en.out, "nothing was played");
  const json = await shapan(["diff", a, b, "--json", "--workers", "2"]);
  const found = JSON.parse(json.out);
  const [side] = found.sides;
  const pay = side.headlines.find((h: { ref: string }) =>
    h.ref === "pay@all/all"
  );
  assertEquals(pay.diff, pay.parts.rules + pay.parts.assumptions);
  assertEquals(side.causes[0].keys[0].diff[0].to[0].share, 0.9);
  // One worker and two say the same.
  assertEquals(found, JSON.parse(JSON.stringify(await diffRecords(a, b))));
});

Deno.test("what is no record is refused with one sentence and exit code 2", async () => {
  const a = await shelf.record(HEAD);
  for (const args of [["diff", a], ["diff", a, "tests"], ["diff", a, a, a]]) {
    const { code, err, out } = await shapan([...args, "--lang", "en"]);
    assertEquals([code, out], [2, ""], args.join(" "));
    assert(/record\.json|diff out/.test(err) && !err.includes("    at "), err);
  }
});
