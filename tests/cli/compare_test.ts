import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { pairedDifferences } from "../../sim/analysis/paired_differences.ts";
import { compare } from "../../sim/compare.ts";
import {
  scenarioFolder,
  shapan,
  shapanProcess,
  SMALL_HEAD,
} from "../support/scenario_folder.ts";

const SHARE_80 = `${SMALL_HEAD.replace("小城", "小城八成")}policy:
  settlement.clearing.steps: [{ from: 1, up: 1.1, share: 0.8 }]
`;

const folder = scenarioFolder();
globalThis.addEventListener("unload", () => folder[Symbol.dispose]());
const A = folder.write("a.yaml", SMALL_HEAD);
const B = folder.write("b.yaml", SHARE_80);
const OUT = join(folder.path, "1");
const { code, out: printed } = await shapan(
  ["compare", A, B, "--out", OUT, "--workers", "1", "--lang", "zh"],
);

Deno.test("a comparison writes its report, five figures with data, and all tables", () => {
  assertEquals(code, 0);
  assertStringIncludes(printed, "清算额");
  const files = filesOf(OUT);
  const names = files.map((path) => path.split(/[\\/]/).slice(2).join("/"));
  for (
    const name of [
      "report.html",
      "statement.md",
      "statement.csv",
      "record.json",
      "charts/month_budget.svg",
      "charts/point_value.svg",
      "charts/clearing_change.svg",
      "charts/pay_rate.svg",
      "charts/fund_flow.svg",
      "charts/pay_rate.csv",
      "tables/differences.csv",
      "tables/baseline/settlement.csv",
      "tables/reform/journal.csv",
      "tables/reform/settings.csv",
      "tables/baseline/institutions.csv",
    ]
  ) assert(names.includes(name), `${name} is missing from ${names}`);
  for (const path of files.filter((path) => path.endsWith(".csv"))) {
    assert(Deno.readTextFileSync(join(OUT, path)).startsWith("\uFEFF"), path);
  }
});

Deno.test("the same command twice, with other threads, zone and language of the system, gives the same bytes", async () => {
  const out = join(folder.path, "2");
  const other = await shapanProcess(
    ["compare", A, B, "--out", out, "--workers", "2", "--lang", "zh"],
    { TZ: "America/New_York", LANG: "de_DE.UTF-8" },
  );
  assertEquals(other.code, 0, other.err);
  assertEquals(
    other.out.replaceAll(out, OUT),
    printed,
  );
  const files = filesOf(OUT);
  assert(files.length > 15);
  assertEquals(filesOf(out), files);
  for (const path of files) {
    assertEquals(
      Deno.readTextFileSync(join(out, path)),
      Deno.readTextFileSync(join(OUT, path)),
      path,
    );
  }
});

Deno.test("a renamed scenario with nothing changed differs by exactly zero", async () => {
  using folder = scenarioFolder();
  const a = folder.write("a.yaml", SMALL_HEAD);
  const b = folder.write(
    "renamed.yaml",
    SMALL_HEAD.replace("小城", "另一个名字"),
  );
  const pair = await compare(a, b);
  for (const { difference } of pairedDifferences(pair.baseline, pair.reform)) {
    assert(difference === 0 || difference === null);
  }
});

Deno.test("a higher overspend share pays overspent institutions more, at the reserve's cost, and no one less", async () => {
  using folder = scenarioFolder();
  const a = folder.write("a.yaml", SMALL_HEAD);
  const b = folder.write("b.yaml", SHARE_80);
  const { baseline, reform } = await compare(a, b);
  let gained = 0;
  baseline.settlements.forEach((old, s) => {
    const now = reform.settlements[s]!;
    old.pay.forEach((before, h) => {
      const over = old.booked[h]! > old.standard[h]!;
      assert(over ? now.pay[h]! >= before : now.pay[h] === before);
      if (now.pay[h]! > before) gained++;
    });
    assertEquals(now.budget.lines, old.budget.lines);
    assertEquals(now.standard, old.standard);
  });
  assert(gained > 0);
});

Deno.test("--json prints the summary for programs, and --lang en speaks English", async () => {
  using folder = scenarioFolder();
  const a = folder.write("a.yaml", SMALL_HEAD);
  const out = join(folder.path, "out");
  const { out: json } = await shapan(["compare", a, a, "--out", out, "--json"]);
  const summary = JSON.parse(json);
  assertEquals(summary.figures.length, 2);
  assert(summary.diff.every((row: { diff: unknown }) => row.diff === 0));
  assert(!/"differences?"/.test(json));
  const { out: printed, err } = await shapan([
    "run",
    a,
    "--out",
    out,
    "--lang",
    "en",
    "--progress",
  ]);
  assertStringIncludes(printed, "Pay at clearing");
  assertStringIncludes(err, "Playing 2025");
  const help = await shapan(["help", "--lang", "en"]);
  assertStringIncludes(help.out, "Usage");
});

Deno.test("an interrupted run leaves no half-written report, nor a folder for it", async () => {
  using folder = scenarioFolder();
  const out = join(folder.path, "out"), before = filesOf(folder.path);
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      ..."run --no-prompt --allow-read --allow-write --ignore-env sim/cli/main.ts run zibo_2025/baseline --workers 1 --progress --out"
        .split(" "),
      out,
    ],
    stderr: "piped",
    stdout: "null",
  }).spawn();
  const reader = child.stderr.getReader();
  await reader.read();
  child.kill("SIGINT");
  await reader.cancel();
  const { success } = await child.status;
  assert(!success);
  assertEquals(filesOf(folder.path), before);
  assert(![...Deno.readDirSync(folder.path)].some((e) => e.name === "out"));
});

/** Paths below a folder, sorted. */
function filesOf(folder: string, below = ""): string[] {
  return [...Deno.readDirSync(join(folder, below))].flatMap((entry) =>
    entry.isDirectory
      ? filesOf(folder, join(below, entry.name))
      : [join(below, entry.name)]
  ).sort();
}
