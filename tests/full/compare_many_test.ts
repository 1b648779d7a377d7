import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { csvParse, type DSVRowString } from "d3-dsv";
import { join } from "node:path";
import {
  scenarioFolder,
  shapanProcess,
  SMALL_HEAD,
} from "../support/scenario_folder.ts";

const heir = (title: string, policy: string) =>
  `format: 1\ntitle: 小城${title}\ninherits: ./a.yaml\npolicy:\n${policy}`;

Deno.test("three scenarios against one baseline: a table side by side, a matrix, a comparison below for each, what each changes said first", async () => {
  using folder = scenarioFolder();
  const a = folder.write("a.yaml", SMALL_HEAD);
  const b = folder.write(
    "b.yaml",
    heir("八成", "  clr.steps: [{ from: 1, up: 1.1, share: 0.8 }]\n"),
  );
  const c = folder.write("c.yaml", heir("留三成", "  mon.deposit: 0.03\n"));
  const out = join(folder.path, "out");
  const many = await shapanProcess(
    ["compare", a, b, c, `${b}+${c}`, "--out", out, "--lang", "zh"],
  );
  assertEquals(many.code, 0, many.err);
  assert(many.out.indexOf("方案说明") < many.out.indexOf("职工医保"));
  assertStringIncludes(many.out, "D − A");
  const [city] = [...Deno.readDirSync(out)];
  const [run] = [...Deno.readDirSync(join(out, city!.name))];
  const path = join(out, city!.name, run!.name);
  for (const part of ["b", "c", "b+c"]) {
    for (
      const file of ["report.html", "statement.csv", "tables/differences.csv"]
    ) {
      assert(Deno.statSync(join(path, part, file)).isFile, `${part}/${file}`);
    }
  }
  const rows: DSVRowString<string>[] = csvParse(
    Deno.readTextFileSync(join(path, "matrix.csv")).replace(/^\uFEFF/, ""),
  );
  const diff = (scenario: string, headline: string) =>
    Number(
      rows.find((row) =>
        row["方案 scenario"] === scenario &&
        row["指标 headline"] === headline &&
        row["险种 scheme"] === "all" && row["范围 group"] === "all"
      )!["差异 diff"],
    );
  assert(diff("b", "pay") > 0);
  assertEquals(diff("c", "pay"), 0);
  assertEquals(diff("b+c", "pay"), diff("b", "pay"));
  assertEquals(diff("b+c", "deposit"), diff("c", "deposit"));
});

Deno.test("for programs all differences of all scenarios stand under the same name", async () => {
  using folder = scenarioFolder();
  const out = join(folder.path, "out");
  const { out: json, code } = await shapanProcess(
    ["compare", "toy/toy", "toy/share_up", "toy/toy", "--out", out, "--json"],
  );
  assertEquals(code, 0);
  assert(!/"differences?"/.test(json));
  const { scenarios, figures, baseline } = JSON.parse(json);
  assertEquals(baseline, "toy/toy");
  assertEquals(scenarios.length, 2);
  assertEquals(scenarios[0].statement[0].provision, "clearing");
  assertEquals(scenarios[1].statement, []);
  assert(scenarios[1].diff.every((row: { diff: number }) => !row.diff));
  const pay = figures[0].rows.find((row: { key: string }) => row.key === "pay");
  assert(pay.scenarios[0].diff > 0 && pay.scenarios[1].diff === 0);
});

Deno.test("scenarios whose people differ are compared and said so", async () => {
  using folder = scenarioFolder();
  const a = folder.write("a.yaml", SMALL_HEAD);
  const b = folder.write("b.yaml", heir("少考核", "  mon.deposit: 0.03\n"));
  const c = folder.write(
    "c.yaml",
    "format: 1\ntitle: 病多\ninherits: ./a.yaml\ndata:\n  need.admissionRate: { employee: 30, resident: 30 }\n",
  );
  const out = join(folder.path, "out");
  const { out: printed } = await shapanProcess(
    ["compare", a, b, c, "--out", out, "--lang", "en"],
  );
  assertStringIncludes(printed, "Mind: C also differ");
});

/** A mistake, and what its message must name. */
const MISTAKES: Readonly<
  Record<string, readonly [readonly string[], readonly string[]]>
> = {
  "an unknown scenario in a stack": [
    ["compare", "zibo_2025/baseline", "zibo_2025/share_up+zibo_2025/elastik"],
    ["zibo_2025/elastik", "zibo_2025/elastic"],
  ],
  "a stack of two cities": [
    ["run", "zibo_2025/share_up+yancheng_2025/baseline"],
    ["zibo_2025/share_up + yancheng_2025/baseline", "inherits"],
  ],
  "a stack that gives a rule two values": [
    ["run", "zibo_2025/baseline+zibo_2025/pre_regime"],
    [
      "scenarios/zibo_2025/pre_regime.yaml:31",
      "scenarios/zibo_2025/baseline.yaml:98",
    ],
  ],
  "an unknown provision": [
    [
      "swap",
      "--city",
      "zibo_2025",
      "--rules",
      "yancheng_2025",
      "--articles",
      "clering",
    ],
    ["clering", "clearing", "deposit"],
  ],
  "an unknown city": [
    ["swap", "--city", "zibo_2026", "--rules", "yancheng_2025"],
    ["zibo_2026", "zibo_2025", "lishui_2011_2015"],
  ],
  "a swap without rules": [
    ["swap", "--city", "zibo_2025"],
    ["swap --city zibo_2025 --rules"],
  ],
  "rules by points where the city pays as booked": [
    [
      "swap",
      "--city",
      "lishui_2011_2015",
      "--rules",
      "zibo_2025",
      "--articles",
      "clearing",
    ],
    ["regime", "R-FFS"],
  ],
  "a benchmark disease that the city's catalogue lacks": [
    ["swap", "--city", "SMALL", "--rules", "BENCHMARK", "--articles", "points"],
    ["X99.9", "benchmark.yaml:5", "points.benchmark.group"],
  ],
};

for (const [what, [args, named]] of Object.entries(MISTAKES)) {
  Deno.test(`${what} gets one clear message, exit code 2, no trace, no files`, async () => {
    using folder = scenarioFolder();
    const files: Readonly<Record<string, string>> = {
      SMALL: folder.write("small.yaml", SMALL_HEAD),
      BENCHMARK: folder.write(
        "benchmark.yaml",
        "format: 1\ntitle: x\ninherits: ./small.yaml\npolicy:\n  points.benchmark.group: X99.9\n",
      ),
    };
    const out = join(folder.path, "out");
    for (const lang of ["zh", "en"]) {
      const { code, out: printed, err } = await shapanProcess(
        [...args.map((arg) => files[arg] ?? arg), "--out", out, "--lang", lang],
      );
      assertEquals(code, 2, err);
      for (const name of named) assertStringIncludes(err, name);
      assert(!/\n\s+at |Error:/.test(err + printed), err);
      assert(![...Deno.readDirSync(folder.path)].some((e) => e.name === "out"));
    }
  });
}
