import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { dirname, join } from "node:path";
import {
  scenarioFolder,
  shapan,
  shapanProcess,
  SMALL_HEAD,
} from "../support/scenario_folder.ts";

Deno.test("a small city's negotiation and the year after: rules, minutes, objectors, files; the same again byte for byte", async () => {
  using folder = scenarioFolder();
  const file = folder.write("small.yaml", SMALL_HEAD);
  const out = join(folder.path, "out");
  const asked = [
    ...["negotiate", file, "--play", "--replicates", "2", "--out", out],
  ];
  const { code, out: text } = await shapanProcess(asked);
  assertEquals(code, 0);
  for (
    const word of [
      "八种规则并列",
      "卡莱-斯莫罗廷斯基",
      "协商结果",
      "谈判记录",
      "--transcript",
      "brief.html",
      "groups_zh.html",
      "workbook_employee.xlsx",
      "plan.html",
      "谈判后的下一年",
      "按分值清算（本市办法）：额度不动清算额",
    ]
  ) assertStringIncludes(text, word);
  const first = filesIn(out);
  const again = await shapan(asked);
  assertEquals(again.out, text);
  assertEquals(filesIn(out), first);
  assert(first.size >= 20);
  // The folder lists its files, so that it can be verified like a run's.
  const [list] = [...first.keys()].filter((path) =>
    path.endsWith("SHA256SUMS")
  );
  const listed = await shapan(["verify", dirname(list!)]);
  assertEquals(listed.code, 0, listed.err);
});

Deno.test("merging and splitting can be asked about, by county, code and name", async () => {
  using folder = scenarioFolder();
  const file = folder.write("small.yaml", SMALL_HEAD);
  const { code, out, err } = await shapan([
    ...["negotiate", file, "--json", "--scheme", "employee"],
    ...["--merge", "H001,H002", "--split", "H001:70+30", "--split", "H002:3"],
    ...["--out", join(folder.path, "out")],
  ]);
  assertEquals(code, 0, err);
  const [sheet] = JSON.parse(out).sheets;
  assertEquals(
    sheet.asked.map((
      { kind, parts }: { kind: string; parts: number },
    ) => [kind, parts]),
    [["merge", 2], ["split", 2], ["split", 3]],
  );
  for (const { effects } of sheet.asked) {
    const { apart, together, gain } = effects.equalAwards;
    assertEquals(gain, together - apart);
    // Nobody gains more than a fen a part under proportional awards.
    assert(Math.abs(effects.proportional.gain) <= 3);
  }
});

Deno.test("options change protocol and patience: at 0.98 the textbook case gives 0.3020", async () => {
  using folder = scenarioFolder();
  const file = folder.write("small.yaml", SMALL_HEAD);
  const { code, out } = await shapan([
    ...["negotiate", file, "--json", "--scheme", "employee"],
    ...["--protocol", "alternating", "--delta-hospital", ".98"],
    ...["--out", join(folder.path, "out")],
  ]);
  assertEquals(code, 0);
  const { sheets } = JSON.parse(out);
  assertEquals(sheets.length, 1);
  const [sheet] = sheets;
  assertEquals([sheet.protocol, sheet.scheme], ["alternating", "employee"]);
  assertEquals(sheet.leverage.rows[0].share, "0.3020");
  const awarded = sheet.awards.reduce((a: number, b: number) => a + b, 0);
  assertEquals(awarded, sheet.envelope);
});

/** What is wrong in a scenario or an option, and what the message names. */
const MISTAKES: Readonly<
  Record<string, readonly [string, readonly string[], readonly string[]]>
> = {
  "an institution that is not there": [
    "  negotiation.groups.own: [{ id: a, titleZh: 甲, titleEn: A, hospitals: [X9] }]\n",
    [],
    ["bad.yaml:10", "negotiation.groups.own", "X9", "没有这家机构"],
  ],
  "an institution in two groups": [
    "  negotiation.groups.own: [{ id: a, titleZh: 甲, titleEn: A, hospitals: [H001] }, { id: b, titleZh: 乙, titleEn: B, hospitals: [H001] }]\n",
    [],
    ["bad.yaml:10", "negotiation.groups.own", "只能列入一个"],
  ],
  "a group without institutions": [
    "  negotiation.groups.own: [{ id: a, titleZh: 甲, titleEn: A, hospitals: [] }]\n",
    [],
    ["bad.yaml:10", "negotiation.groups.own"],
  ],
  "shares of the administration that do not sum": [
    "  negotiation.default.shares: { fund: 0.5, hospitals: 0.4 }\n",
    [],
    ["bad.yaml:10", "negotiation.default.shares", "合计应为 1"],
  ],
  "a fallback outside the bargaining set": [
    "  negotiation.default.keep: 1.07\n",
    [],
    ["bad.yaml:10", "negotiation.default.keep", "谈判集"],
  ],
  "a protocol that there is not": [
    "  negotiation.default.keep: 1\n",
    ["--protocol", "auction"],
    ["--protocol auction", "mixed, sessions, alternating"],
  ],
  "one replicate, which tells nothing of luck": [
    "  negotiation.default.keep: 1\n",
    ["--play", "--replicates", "1"],
    ["--replicates 1", "2–1000"],
  ],
  "replicates that are no number": [
    "  negotiation.default.keep: 1\n",
    ["--play", "--replicates", "many"],
    ["--replicates many", "2–1000"],
  ],
  "replicates of a year that is not played": [
    "  negotiation.default.keep: 1\n",
    ["--replicates", "8"],
    ["--replicates 8", "--play --replicates"],
  ],
  "a split of an institution that is not there": [
    "  negotiation.default.keep: 1\n",
    ["--split", "X9"],
    ["--split X9", "没有“X9”"],
  ],
  "a patience above 1": [
    "  negotiation.default.keep: 1\n",
    ["--delta-hospital", "1.2"],
    ["--delta-hospital 1.2", "0–1"],
  ],
};

for (const [title, [lines, options, words]] of Object.entries(MISTAKES)) {
  Deno.test(`${title} gets one clear message, exit code 2, no trace, no files`, async () => {
    using folder = scenarioFolder();
    const file = folder.write("bad.yaml", `${SMALL_HEAD}policy:\n${lines}`);
    const out = join(folder.path, "out");
    const { code, err } = await shapan([
      "negotiate",
      file,
      "--lang",
      "zh",
      "--out",
      out,
      ...options,
    ]);
    assertEquals(code, 2, err);
    for (const word of words) assertStringIncludes(err, word);
    assert(!/\bat file:|Error:/.test(err), err);
    assertEquals(filesIn(out).size, 0);
  });
}

Deno.test("data without a year before cannot be negotiated, and the message says so", async () => {
  using folder = scenarioFolder();
  const out = join(folder.path, "out");
  const { code, err } = await shapan([
    ...["negotiate", "toy/toy", "--out", out],
  ]);
  assertEquals(code, 2);
  assertStringIncludes(err, "谈判没有起点");
  assertEquals(filesIn(out).size, 0);
});

/** Every file below a folder with what is in it. */
function filesIn(folder: string, found = new Map<string, string>()) {
  let entries: Deno.DirEntry[];
  try {
    entries = [...Deno.readDirSync(folder)];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return found;
    throw error;
  }
  for (const { name, isDirectory } of entries) {
    const path = join(folder, name);
    if (isDirectory) filesIn(path, found);
    else found.set(path, Deno.readTextFileSync(path));
  }
  return found;
}
