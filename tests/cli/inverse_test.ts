import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join, relative } from "node:path";
import { inverseLines } from "../../sim/report/inverse_text.ts";
import {
  scenarioFolder,
  shapan,
  shapanProcess,
} from "../support/scenario_folder.ts";
import { sampleInverse } from "../support/sample_inverse.ts";

const TOY = [
  ...["inverse", "toy/toy", "--key", "settlement.clearing.steps[0].share"],
  ...["--from", "0", "--to", "1", "--replicates", "1"],
] as const;
const THAT = ["--that", "pay@employee/hospital:B >= 113000"] as const;

Deno.test("inverse prints its answer, writes its files, and both witnesses run and give what was claimed", async () => {
  using folder = scenarioFolder();
  const out = ["--out", folder.path, "--lang", "en"];
  const { code, out: text, err } = await shapanProcess([
    ...TOY,
    ...THAT,
    ...out,
  ]);
  assertEquals(code, 0, err);
  for (
    const word of [
      "≥ 0.67",
      "113,005.97 yuan",
      "112,995.38 yuan",
      "monotone on the grid",
      "Synthetic data",
    ]
  ) assertStringIncludes(text, word);
  const path = text.trim().split("Files: ").at(-1)!;
  const files = [...Deno.readDirSync(path)].map(({ name }) => name).sort();
  assertEquals(files, [
    "answer.json",
    "grid.csv",
    "inverse.svg",
    "other_side.yaml",
    "witness.yaml",
  ]);
  for (
    const [name, amount, keeps] of [
      ["witness.yaml", 113_005_97, true],
      ["other_side.yaml", 112_995_38, false],
    ] as const
  ) {
    const run = await shapan(["run", join(path, name), "--json", ...out]);
    assertEquals(run.code, 0, run.err);
    const { folder: written } = JSON.parse(run.out);
    const table = Deno.readTextFileSync(
      join(written, "tables", "settlement.csv"),
    );
    const yuan = (amount / 100).toFixed(2);
    assertStringIncludes(table, yuan);
    assertEquals(amount >= 113_000_00, keeps);
  }
  const json = JSON.parse(
    (await shapan([...TOY, ...THAT, ...out, "--json"])).out,
  );
  assertEquals([json.kind, json.value, json.other], ["found", 0.67, 0.669]);
});

Deno.test("a witness of a scenario at a path, and of several on top of each other, runs from where it is written", async () => {
  using folder = scenarioFolder();
  const mine = folder.write(
    "mine.yaml",
    "format: 1\ntitle: 薄风险金\ninherits: toy/toy\npolicy:\n  budget.total.reserveRate: 0.015\n",
  );
  const out = ["--out", join(folder.path, "out")];
  const ask = ["--key", "settlement.month.deposit", "--from", "0"];
  const that = ["--to", "0.05", "--that", "deposit@employee >= 8000"];
  for (const ref of [relative(".", mine), `toy/share_up+${mine}`]) {
    const asked = await shapan([
      ...["inverse", ref, ...ask, ...that, ...out, "--json"],
    ]);
    assertEquals(asked.code, 0, asked.err);
    const { folder: path, kind } = JSON.parse(asked.out);
    assertEquals(kind, "found");
    const run = await shapan(["run", join(path, "witness.yaml"), ...out]);
    assertEquals(run.code, 0, run.err);
  }
});

const WRONG: Readonly<Record<string, readonly [readonly string[], string]>> = {
  "an unknown question": [["--question", "grow"], "growth, share, indifferent"],
  "an unknown headline": [["--that", "pays >= 1"], "pay"],
  "a probability above 1": [[...THAT, "--probability", "1.5"], "0–1"],
  "a probability that is no number": [
    [...THAT, "--probability", "high"],
    "high",
  ],
  "a range beyond the registry's": [[...THAT, "--to", "1.5"], "1.5"],
  "a direction that is none": [[...THAT, "--direction", "up"], "least, most"],
  "a scenario that is not there": [
    ["--that", "pay = pay of toy/toyy"],
    "toy/toyy",
  ],
};
for (const [name, [more, word]] of Object.entries(WRONG)) {
  Deno.test(`${name} is one message, exit code 2, nothing written`, async () => {
    using folder = scenarioFolder();
    const out = join(folder.path, "out");
    const { code, err } = await shapan([...TOY, ...more, "--out", out]);
    assertEquals(code, 2, err);
    assertEquals(err.trim().split("\n").length, 1, err);
    assertStringIncludes(err, word);
    let written = true;
    try {
      Deno.statSync(out);
    } catch {
      written = false;
    }
    assertEquals(written, false);
  });
}

Deno.test("every kind of answer is said in both languages", () => {
  const nothing = { value: null, other: null, measured: [], witness: null };
  const kinds = {
    found: sampleInverse(),
    end: sampleInverse({ ...nothing, kind: "end", value: -0.1 }),
    none: sampleInverse({ ...nothing, kind: "none", interval: null }),
    several: sampleInverse({
      ...nothing,
      kind: "several",
      crossings: [{ fails: 0, keeps: 0.001 }, { fails: 0.1, keeps: 0.099 }],
      turns: [0.05],
      uneven: [3],
      moves: false,
    }),
  };
  const text = (kind: keyof typeof kinds, lang: "zh" | "en") =>
    inverseLines(kinds[kind], lang).join("\n");
  assertStringIncludes(
    text("found", "zh"),
    "满足 18/20 = 90.0%（威尔逊 95% 区间 69.9%–97.2%）",
  );
  assertStringIncludes(text("found", "en"), "kept in 18 of 20");
  assertStringIncludes(text("end", "zh"), "-0.1 已经满足");
  assertStringIncludes(text("end", "en"), "keeps it already");
  assertStringIncludes(
    text("none", "zh"),
    "范围内没有满足的取值。在 -0.1：82.000 %",
  );
  assertStringIncludes(text("none", "en"), "at 0.2: 104.000 %");
  assertStringIncludes(text("several", "zh"), "没有单一答案");
  assertStringIncludes(text("several", "en"), "0.1 fails, 0.099 keeps");
  assert(text("several", "en").includes("does not move"));
});
