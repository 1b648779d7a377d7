import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { csvParse, type DSVRowString } from "d3-dsv";
import {
  scenarioFolder,
  shapan,
  shapanProcess,
} from "../support/scenario_folder.ts";

const TOY = ["why", "toy/toy", "toy/three_provisions"] as const;

Deno.test("why prints the split, writes its files, and gives the same numbers to programs", async () => {
  using folder = scenarioFolder();
  const args = [...TOY, "--out", folder.path, "--lang", "en"];
  const { code, out, err } = await shapanProcess([...args, "--by", "hospital"]);
  assertEquals(code, 0, err);
  for (
    const text of [
      "3 provisions: deviation rule, budget, clearing and sharing",
      "Hospital B",
      "−1,510.88",
      "interaction budget × clearing and sharing: −1,316.13 yuan",
      "Synthetic data",
    ]
  ) assertStringIncludes(out, text);
  const path = out.trim().split("Files: ").at(-1)!;
  const files = [...Deno.readDirSync(path)].map(({ name }) => name).sort();
  assertEquals(files, [
    "attribution.csv",
    "factors.json",
    "interactions.csv",
    "waterfall.svg",
  ]);
  const csv = Deno.readTextFileSync(join(path, "attribution.csv"));
  const rows: DSVRowString<string>[] = [
    ...csvParse(csv.replace(/^\uFEFF/, "")),
  ];
  const b = rows.find((row) =>
    row["指标 headline"] === "pay" && row["险种 scheme"] === "employee" &&
    row["范围 group"] === "hospital:B"
  )!;
  assertEquals(
    ["费用偏离规则 deviation rule", "总额预算 budget", "变化 change"].map((c) =>
      b[c]
    ),
    ["528.38", "-1510.88", "-436.64"],
  );
  const json = JSON.parse(
    (await shapan([...args, "--json", "--headline", "pay@employee/hospital:B"]))
      .out,
  );
  assertEquals(json.rows.length, 1);
  assertEquals(
    json.rows[0].contributions.map((c: { part: number }) => c.part),
    [528_38, -1510_88, 545_86],
  );
});

Deno.test("one provision is said without splitting, and factors by hand are taken", async () => {
  using folder = scenarioFolder();
  const out = ["--out", folder.path];
  const one = await shapan(["why", "toy/toy", "toy/share_up", ...out]);
  assertStringIncludes(one.out, "只有一条不同：年度清算与分担，变化全部来自它");
  const factors = folder.write(
    "f.yaml",
    "factors:\n- { id: fund, zh: 基金, en: the fund, keys: [budget, clr.steps] }\n",
  );
  const two = await shapan([...TOY, ...out, "--factors", factors]);
  assertStringIncludes(two.out, "两个方案有 2 条不同：基金、费用偏离规则");
});

const WRONG: Readonly<Record<string, readonly [readonly string[], string]>> = {
  "an unknown headline": [["--headline", "pays"], "是否想写 pay"],
  "a group that is not there": [
    ["--headline", "pay@all/hospital:X"],
    "hospital:X",
  ],
  "an unknown grouping": [["--by", "city"], "all, level, county, hospital"],
  "a file of factors that is not there": [
    ["--factors", "none.yaml"],
    "none.yaml",
  ],
};

for (const [name, [more, message]] of Object.entries(WRONG)) {
  Deno.test(`${name} is one message, exit code 2, and nothing written`, async () => {
    using folder = scenarioFolder();
    const out = join(folder.path, "out");
    const { code, err } = await shapan([...TOY, "--out", out, ...more]);
    const lines = err.trim().split("\n").filter((line) =>
      !line.startsWith("分解")
    );
    assertEquals(code, 2, err);
    assertEquals(lines.length, 1, err);
    assertStringIncludes(lines[0]!, message);
    assert(!/at file:|Error:/.test(err), err);
    let written = true;
    try {
      Deno.statSync(out);
    } catch {
      written = false;
    }
    assertEquals(written, false);
  });
}

Deno.test("factors by hand with a slip, a parameter that is no rule, or one named twice are refused", async () => {
  using folder = scenarioFolder();
  for (
    const [keys, message] of [
      ["[clearin]", "是否想写 clearing"],
      ["[population.birthRate]", "policy"],
      ["[budget, budget.total.reserveRate]", "budget.total.reserveRate"],
      ["[]", "factors.0.keys"],
    ] as const
  ) {
    const file = folder.write(
      "f.yaml",
      `factors:\n- { id: f, zh: 甲, en: a, keys: ${keys} }\n`,
    );
    const { code, err } = await shapan([...TOY, "--factors", file]);
    assertEquals(code, 2, err);
    assertStringIncludes(err, message);
    assertStringIncludes(err, "f.yaml");
  }
});
