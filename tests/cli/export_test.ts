import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { parseCsv } from "../../sim/base/csv.ts";
import { sha256 } from "../../sim/base/sha256.ts";
import { CHART_NAMES } from "../../sim/chart/all_charts.ts";
import { exportLines } from "../../sim/cli/export_record.ts";
import { filesBelow } from "../../sim/read_files.ts";
import { unzip } from "../report/workbook/read_sheets.ts";
import { ink, pngPixels } from "../support/png_pixels.ts";
import { type RecordedRun, recordedRun } from "../support/recorded_run.ts";
import { shapan } from "../support/scenario_folder.ts";

/** One comparison for all tests, which read it only or work on a copy. */
const run = await recordedRun("toy/toy", "toy/three_provisions");
globalThis.addEventListener("unload", () => run[Symbol.dispose]());
const stored = (path: string) => Deno.readFileSync(join(run.record, path));

Deno.test("a figure is written in every format, the drawing as it is stored, the picture not blank", async () => {
  const out = join(run.path, "one");
  const printed = await shapan(["chart", run.record, "pay_rate", "--out", out]);
  assertEquals([printed.code, printed.err], [0, ""]);
  const folder = join(out, "toy", "run-export-zh", "charts");
  assertEquals(filesBelow(folder), [
    "pay_rate.csv",
    "pay_rate.pdf",
    "pay_rate.png",
    "pay_rate.svg",
    "pay_rate.txt",
  ]);
  const file = (name: string) => Deno.readFileSync(join(folder, name));
  assertEquals(file("pay_rate.svg"), stored("charts/pay_rate.svg"));
  assertEquals(file("pay_rate.csv"), stored("charts/pay_rate.csv"));
  const pixels = pngPixels(file("pay_rate.png"));
  assertEquals(pixels.width, 2 * 960);
  assert(ink(pixels) > 8_000);
  const caption = new TextDecoder().decode(file("pay_rate.txt"));
  assertStringIncludes(caption, "各级医疗机构支付率分布\n");
  assertStringIncludes(caption, "(toy/three_provisions, ");
  assertStringIncludes(caption, "合成数据");
});

Deno.test("another language and width is drawn from the record played again, the numbers are the same", async () => {
  const out = join(run.path, "en");
  const words = ["chart", run.record, "pay_rate", "--format", "csv,svg,png"];
  const printed = await shapan([
    ...words,
    "--lang",
    "en",
    "--width",
    "a4",
    "--out",
    out,
  ]);
  assertEquals(printed.code, 0);
  const folder = join(out, "toy", "run-export-en", "charts");
  const file = (name: string) => Deno.readFileSync(join(folder, name));
  assertEquals(filesBelow(folder)!.length, 3);
  assertEquals(file("pay_rate.csv"), stored("charts/pay_rate.csv"));
  const svg = new TextDecoder().decode(file("pay_rate-a4.svg"));
  assertStringIncludes(svg, 'width="704"');
  assertStringIncludes(svg, "Pay rates of institutions");
  const png = file("pay_rate-a4.png");
  await shapan([...words, "--lang", "en", "--width", "a4", "--out", out]);
  assertEquals(file("pay_rate-a4.png"), png);
});

Deno.test("two commands make a Word report with charts in Chinese, with the numbers of the record", async () => {
  const out = join(run.path, "word");
  const printed = await shapan([
    "export",
    run.record,
    "--docx",
    "--out",
    out,
    "--lang",
    "zh",
  ]);
  assertEquals(printed.code, 0);
  const folder = join(out, "toy", "run-export-zh");
  assertEquals(filesBelow(folder), ["report.docx"]);
  const files = await unzip(Deno.readFileSync(join(folder, "report.docx")));
  const xml = new TextDecoder().decode(files.get("word/document.xml")!);
  assertStringIncludes(xml, "推演报告：");
  assert(xml.match(/<w:tbl>/g)!.length >= 12);
  const pictures = [...files].filter(([path]) => path.endsWith(".png"));
  // The validation figure stands in the page only.
  assertEquals(pictures.length, figuresStored() + 1);
  for (const [, png] of pictures) {
    const width = new DataView(png.buffer, png.byteOffset).getUint32(16);
    assertEquals(width, 2 * 640);
  }
  // The change of pay of each institution as the table of the record has it.
  const file = join(run.record, "tables/differences.csv");
  const rows = parseCsv(Deno.readTextFileSync(file), { file })
    .filter((row) =>
      row["险种 scheme"] === "all" && row["范围 group"]!.startsWith("hospital:")
    );
  assertEquals(rows.length, 3);
  for (const row of rows) {
    const change = Number(row["清算额 差异 pay, difference（元 yuan）"]);
    const yuan = Math.abs(change).toLocaleString("en", {
      minimumFractionDigits: 2,
    });
    assertStringIncludes(xml, `>${change < 0 ? "−" : "+"}${yuan}<`);
  }
});

Deno.test("everything at once: figures in five formats, tables and Excel, and the record stays as it was", async () => {
  const out = join(run.path, "all");
  const formats = "svg,png,pdf,csv,txt,xlsx";
  const printed = await shapan(
    ["export", run.record, "--formats", formats, "--json", "--out", out],
  );
  assertEquals(printed.code, 0);
  const { files, uncovered, folder } = JSON.parse(printed.out);
  assertEquals(uncovered, []);
  assertEquals(filesBelow(folder), files.toSorted());
  const tables = filesBelow(join(run.record, "tables"))!
    .filter((path) => path.endsWith(".csv"));
  assertEquals(files.length, 1 + 5 * figuresStored() + tables.length);
  for (const path of tables) {
    assertEquals(
      Deno.readFileSync(join(folder, "tables", path)),
      stored(`tables/${path}`),
    );
  }
  const checked = await shapan(["verify", run.record, "--no-rerun"]);
  assertEquals(checked.code, 0);
});

Deno.test("without a name the figures are listed, those without data with the reason", async () => {
  const { code, out } = await shapan(["chart", run.record, "--lang", "en"]);
  assertEquals(code, 0);
  for (const name of CHART_NAMES) assertStringIncludes(out, name);
  assertEquals(
    out.match(/no data: it needs/g)!.length,
    CHART_NAMES.length - figuresStored(),
  );
});

Deno.test("what cannot be exported is refused with one sentence, and nothing is written", async () => {
  const out = join(run.path, "refused");
  for (
    const [args, ...parts] of [
      [["chart", run.record, "pay_rat"], "pay_rat", "Did you mean pay_rate?"],
      [["chart", run.record, "model_change"], "no data", "--no-models"],
      [
        ["chart", run.record, "pay_rate", "--format", "gif"],
        "svg,png,pdf,csv,txt",
      ],
      [["chart", run.record, "pay_rate", "--width", "700"], "640, 960, a4"],
      [["chart"], "clearing_change"],
      [["export", join(run.path, "nowhere")], "record.json"],
      [["export", run.record, run.record], "--docx"],
      [["export", run.record, "--formats", "docx,odt"], "docx,xlsx"],
    ] as const
  ) {
    await refused([...args, "--out", out], ...parts);
  }
  assertEquals(filesBelow(out), undefined);
});

Deno.test("a record of another version, a damaged one, and one that plays otherwise now are refused", async () => {
  using copy = copyOf(run);
  const out = join(copy.path, "refused");
  const args = ["export", copy.record, "--docx", "--out", out];
  const whole = Deno.readTextFileSync(join(copy.record, "record.json"));
  const write = (path: string, text: string) =>
    Deno.writeTextFileSync(join(copy.record, path), text);
  write("record.json", whole.replace('"format": 1', '"format": 7'));
  await refused(args, "format is 7");
  write("record.json", whole.slice(0, 300));
  await refused(args, "not whole");
  write("record.json", whole);
  const page = Deno.readTextFileSync(join(copy.record, "report.html"));
  write("report.html", page.replace("0", "1"));
  await refused(args, "report.html", "content was changed");
  write("report.html", page);
  Deno.removeSync(join(copy.record, "charts/fund_flow.svg"));
  await refused(args, "charts/fund_flow.svg", "no such file");
  Deno.writeFileSync(
    join(copy.record, "charts/fund_flow.svg"),
    stored("charts/fund_flow.svg"),
  );
  // A result that this engine does not get, listed as if it had been written so.
  const results = "record/reform/results.json";
  const text = new TextDecoder().decode(stored(results));
  const other = text.replace(/"pay@all\/all": \d+/, '"pay@all/all": 1');
  assert(other !== text);
  const sums = new TextDecoder().decode(stored("SHA256SUMS"));
  write(results, other);
  write("SHA256SUMS", sums.replace(sha256(text), sha256(other)));
  await refused(args, results, "Run again");
  // As it is stored it can be exported all the same.
  const plain = await shapan(["export", copy.record, "--xlsx", "--out", out]);
  assertEquals(plain.code, 0);
});

Deno.test("signs that the font does not have are counted and named", () => {
  const font = {
    bytes: new Uint8Array(),
    covers: (sign: string) => sign < "㐀" || sign > "㐂",
  };
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg"><text>㐂寿㐁㐂</text></svg>';
  const given = {
    folder: "f",
    files: [{ path: "a.png", text: new Uint8Array(3) }],
    figures: [{ name: "a", svg, csv: "" }],
    font,
  };
  const say = (lang: "zh" | "en") => exportLines(given, { lang, json: false });
  assertStringIncludes(
    say("zh"),
    "字体没有 2 个字（共 3 处），图片中为空框：㐂 U+3402 ×2、㐁 U+3401 ×1",
  );
  assertStringIncludes(say("en"), "no glyph for 2 signs (3 places)");
  assertEquals(
    JSON.parse(exportLines(given, { lang: "en", json: true })).uncovered.length,
    2,
  );
});

function figuresStored(): number {
  return filesBelow(join(run.record, "charts"))!
    .filter((path) => path.endsWith(".svg")).length;
}

async function refused(args: readonly string[], ...parts: readonly string[]) {
  const { code, out, err } = await shapan([...args, "--lang", "en"]);
  assertEquals([code, out], [2, ""], err);
  for (const part of parts) assertStringIncludes(err, part);
  assert(!err.includes("    at "), "no stack trace");
}

/** The record in a folder of its own, to be broken. */
function copyOf({ record }: RecordedRun) {
  const path = Deno.makeTempDirSync({ prefix: "shapan-" });
  for (const file of filesBelow(record)!) {
    const target = join(path, "run", file);
    Deno.mkdirSync(join(target, ".."), { recursive: true });
    Deno.copyFileSync(join(record, file), target);
  }
  return {
    path,
    record: join(path, "run"),
    [Symbol.dispose]: () => Deno.removeSync(path, { recursive: true }),
  };
}
