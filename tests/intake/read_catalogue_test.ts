import { assert, assertEquals } from "@std/assert";
import { type Issue, issueText } from "../../sim/base/issues.ts";
import { readCatalogue } from "../../sim/intake/read_catalogue.ts";
import { hasTag, LAYERS } from "../../sim/model/ledger.ts";

const HEAD =
  "group,name,kind,layer,diagnosis,operations,treatment_class,points,tags,into,weight_from,secondary";

function read(rows: readonly string[], head = HEAD) {
  const issues: Issue[] = [];
  const text = [head, ...rows].join("\n");
  const file = readCatalogue({ file: "mine.csv", text }, issues);
  return { file, issues };
}

/** What is said, in both languages, of the one thing that is wrong. */
function complaint(...rows: string[]): readonly [string, string] {
  const { issues } = read(rows);
  assertEquals(issues.length, 1, JSON.stringify(issues));
  const [zh, en] = [issueText(issues[0]!, "zh"), issueText(issues[0]!, "en")];
  assert(/\p{Script=Han}/u.test(zh) && en.includes("Cannot use"));
  return [zh, en];
}

const core = (group: string, dx: string, ops = "", more = "") =>
  `${group},名,core,basic,${dx},${ops},${
    ops === "" ? "conservative" : "surgical"
  },100,${more || ",,,"}`;

Deno.test("groups stand by layer, whatever their order in the file, and national ones as they stand there", () => {
  const { file, issues } = read([
    "K80-4,综合,comprehensive,,K80,,surgical,50,,,,",
    core("K80.1", "K80.1"),
    "B2,后,core,pregroup,P07,*,conservative,300,,,1000,",
    "B1,前,core,pregroup,P07,*,conservative,200,,,750,",
    "Z51.1-C00,肿瘤,core,dxAux,Z51.1,99.25*,therapeutic,80,basic;tcm,,,C00-C75",
    "X1,排除,excluded,,Z54,,,,,,,",
    "X2,排除,excluded,,,38.93*|93.90*,,,,,,",
  ]);
  assertEquals(issues, []);
  assertEquals(file.group, ["B2", "B1", "Z51.1-C00", "K80.1", "K80-4"]);
  assertEquals(
    Array.from(file.layer, (layer) => LAYERS[layer]!),
    ["pregroup", "pregroup", "dxAux", "basic", "comprehensive"] as const,
  );
  assertEquals([...file.core], [1, 1, 1, 1, 0]);
  assertEquals(file.rules.rows.map((r) => [r.code, r.weightFrom]), [
    ["B2", 1000],
    ["B1", 750],
    ["Z51.1-C00", null],
  ]);
  assertEquals(file.rules.excludedDiagnoses, ["Z54"]);
  assertEquals(file.rules.excludedOperations, ["38.93*", "93.90*"]);
  assert(hasTag(file.tags[2]!, "basic") && hasTag(file.tags[2]!, "tcm"));
});

Deno.test("merged rows go to the end of their chain and are no groups", () => {
  const { file, issues } = read([
    core("A", "K80.1", "51.23", ",B,,"),
    core("B", "K80.1", "51.22", ",C,,"),
    core("C", "K80.2", "51.23"),
    "K81-4,综合,comprehensive,,K81,,surgical,,,K80-4,,",
    "K80-4,综合,comprehensive,,K80,,surgical,50,,,,",
  ]);
  assertEquals(issues, []);
  assertEquals(file.group, ["C", "K80-4"]);
  assertEquals(
    file.merged.map(({ code, into, layer }) => [code, into, layer]),
    [["A", 0, "basic"], ["B", 0, "basic"], ["K81-4", 1, "comprehensive"]],
  );
});

Deno.test("a code or a key that stands twice is refused at its second line", () => {
  const [zh, en] = complaint(core("A", "K80.1"), core("A", "K80.2"));
  assertEquals(zh, "mine.csv:3 无法采用 group：A 出现了两次。请只留一行。");
  assertEquals(
    en,
    "mine.csv:3 Cannot use group: A stands there twice. Keep one of the rows.",
  );
  const [key] = complaint(core("A", "K80.1", "x"), core("B", "K80.1", "x"));
  assertEquals(
    key,
    "mine.csv:3 无法采用 diagnosis, operations：K80.1 | x 出现了两次。请只留一行。",
  );
});

Deno.test("a group without points is refused; a merged row and an excluded one need none", () => {
  const [zh, en] = complaint("A,名,core,basic,K80.1,,conservative,,,,,");
  assertEquals(
    zh,
    "mine.csv:2 无法采用 points：缺少这一项。请补上，应为 病种分值，如 1000 或 612.5。",
  );
  assert(en.startsWith("mine.csv:2 Cannot use points: it is missing."));
  const { issues } = read([
    core("B", "K80.2"),
    "A,名,core,basic,K80.1,,conservative,,,B,,",
    "X1,,excluded,,Z54,,,,,,,",
  ]);
  assertEquals(issues, []);
});

Deno.test("rows that are merged into each other are refused once, with the chain", () => {
  const [zh, en] = complaint(
    core("A", "K80.1", "", ",B,,"),
    core("B", "K80.2", "", ",C,,"),
    core("C", "K80.3", "", ",B,,"),
    core("D", "K80.4"),
  );
  assertEquals(
    zh,
    "mine.csv:2 无法采用 into：并入关系成环，没有病种收下这些病例。现为 B → C → B，请清空其中一个。",
  );
  assert(en.includes("Current chain is B → C → B"));
  const [self] = complaint(
    core("A", "K80.1", "", ",A,,"),
    core("D", "K80.4"),
  );
  assert(self.includes("A → A"));
  const { issues } = read([
    core("A", "K80.1", "", ",B,,"),
    core("B", "K80.2", "", ",A,,"),
    core("C", "K80.3", "", ",D,,"),
    core("D", "K80.4", "", ",C,,"),
  ]);
  assertEquals(issues.map(({ line, code }) => [line, code]), [
    [2, "circular-merge"],
    [4, "circular-merge"],
  ]);
});

Deno.test("a row merged into a group that is not there names it", () => {
  const [zh, en] = complaint(
    core("A", "K80.1", "", ",Z,,"),
    core("B", "K80.2", "", ",A,,"),
  );
  assert(zh.startsWith("mine.csv:2") && zh.includes("现为 Z"));
  assert(en.includes("Z") && en.includes("the catalogue"));
});

Deno.test("conditions, tags, layers and kinds that do not exist are refused with what would do", () => {
  const [condition] = complaint(core("A", "K80.1", "", ",,900,"));
  assert(condition.includes("pregroup, merge, dxAux"));
  const [tag, en] = complaint(core("A", "K80.1", "", "urgent,,,"));
  assert(tag.includes("urgent") && en.includes("basic, tcm, day, bedday"));
  const [layer] = complaint("A,名,core,first,K80.1,,conservative,1,,,,");
  assert(layer.includes("pregroup, merge, dxAux, basic"));
  const [empty] = complaint(core("A", "K80.1"), "X1,,excluded,,,,,,,,,");
  assert(empty.startsWith("mine.csv:3") && empty.includes("diagnosis"));
});

Deno.test("a file of the old columns is read as before: core is the basic rule", () => {
  const head = "group,name,kind,diagnosis,operations,treatment_class,points";
  const { file, issues } = read(
    ["J18.9,肺炎,core,J18.9,,conservative,600"],
    head,
  );
  assertEquals(issues, []);
  assertEquals(LAYERS[file.layer[0]!], "basic");
  assertEquals([file.id, file.version, file.points[0]], ["", "", 600_0000]);
});

Deno.test("rows of two catalogues or versions in one file are refused at the first that differs", () => {
  const head =
    "catalogue,version,group,name,kind,diagnosis,operations,treatment_class,points";
  const row = (id: string, version: string, group: string) =>
    `${id},${version},${group},名,core,${group},,conservative,1`;
  const { issues } = read([
    row("mine", "2.0", "J18.9"),
    row("mine", "3.0", "J20.9"),
    row("yours", "2.0", "J21.9"),
  ], head);
  assertEquals(issues.map(({ line, key, given }) => [line, key, given]), [
    [4, "catalogue", "yours"],
    [3, "version", "3.0"],
  ]);
  assert(issueText(issues[0]!, "en").includes("a file has one catalogue"));
});
