import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { dirname, join } from "node:path";
import { newDocument, standaloneSvg } from "../../sim/chart/standalone_svg.ts";
import { filesBelow } from "../../sim/read_files.ts";
import { manifestOf } from "../../sim/study/record/manifest.ts";
import { unzip } from "../report/workbook/read_sheets.ts";
import { scenarioFolder, shapan } from "../support/scenario_folder.ts";

const SVG = standaloneSvg(
  newDocument().createElementNS("http://www.w3.org/2000/svg", "svg"),
  {
    name: "fan",
    lang: "zh",
    width: 640,
    title: "差异扇形图",
    subtitle: "元",
    legend: [],
    caption: ["三次重复"],
  },
);
const FILES = [
  {
    path: "study.html",
    text:
      `<!doctype html><html lang="zh-CN"><body><h1>研究</h1><section><h2>差异</h2><table><thead><tr><th class="text">险种</th><th>差异</th></tr></thead><tbody><tr><th>职工医保</th><td>+1,075.24</td></tr></tbody></table><figure>${SVG}</figure></section></body></html>`,
  },
  { path: "charts/fan.svg", text: SVG },
  { path: "differences.csv", text: "\uFEFF险种,差异\r\n职工医保,1075.24\r\n" },
];

/** A folder as a study leaves it. */
function studyFolder() {
  const folder = scenarioFolder(), study = join(folder.path, "city", "three");
  for (const { path, text } of [...FILES, manifestOf(FILES)]) {
    Deno.mkdirSync(dirname(join(study, path)), { recursive: true });
    Deno.writeTextFileSync(join(study, path), String(text));
  }
  return { ...folder, study, out: join(folder.path, "out") };
}

Deno.test("a folder of results that is no run is exported as it is stored", async () => {
  using folder = studyFolder();
  const { study, out } = folder;
  const printed = await shapan(["export", study, "--out", out]);
  assertEquals([printed.code, printed.err], [0, ""]);
  const target = join(out, "city", "three-export");
  assertEquals(filesBelow(target), [
    "charts/fan.pdf",
    "charts/fan.png",
    "charts/fan.svg",
    "charts/fan.txt",
    "differences.csv",
    "study.docx",
    "study.xlsx",
  ]);
  for (const path of ["charts/fan.svg", "differences.csv"]) {
    assertEquals(
      Deno.readFileSync(join(target, path)),
      Deno.readFileSync(join(study, path)),
    );
  }
  assertEquals(
    Deno.readTextFileSync(join(target, "charts/fan.txt")),
    "差异扇形图\n元\n三次重复\n合成数据 Synthetic data\n",
  );
  const word = await unzip(Deno.readFileSync(join(target, "study.docx")));
  const xml = new TextDecoder().decode(word.get("word/document.xml")!);
  assertStringIncludes(xml, ">+1,075.24<");
  assert([...word.keys()].some((path) => path.endsWith(".png")));
});

Deno.test("its figures are listed and exported one by one, in no other language or width", async () => {
  using folder = studyFolder();
  const { study, out } = folder;
  assertEquals((await shapan(["chart", study])).out, "fan\n");
  const one = ["chart", study, "fan", "--format", "png", "--out", out];
  assertEquals((await shapan(one)).code, 0);
  assertEquals(filesBelow(join(out, "city", "three-export")), [
    "charts/fan.png",
  ]);
  for (
    const [args, part] of [
      [["chart", study, "fun"], "fan"],
      [["chart", study, "fan", "--format", "csv"], "svg,png,pdf,txt"],
      [["export", study, "--width", "640"], "--width"],
      [["export", study, "--lang", "en"], "--lang"],
    ] as const
  ) {
    const { code, out: said, err } = await shapan([...args]);
    assertEquals([code, said], [2, ""], err);
    assertStringIncludes(err, part);
  }
  Deno.writeTextFileSync(join(study, "differences.csv"), "1");
  const damaged = await shapan(["export", study, "--out", out]);
  assertEquals(damaged.code, 2);
  assertStringIncludes(damaged.err, "differences.csv");
});
