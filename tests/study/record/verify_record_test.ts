import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { filesBelow } from "../../../sim/read_files.ts";
import { checkManifest } from "../../../sim/study/record/check_manifest.ts";
import { verifyRecord } from "../../../sim/study/record/verify_record.ts";
import { verifyText } from "../../../sim/study/record/verify_text.ts";
import { testRandom } from "../../support/random.ts";
import { recordedRun, recordIn } from "../../support/recorded_run.ts";
import {
  scenarioFolder,
  shapan,
  shapanProcess,
} from "../../support/scenario_folder.ts";

const OFFLINE = { noRerun: true };

Deno.test("a fresh record is verified, each file of it named by its hash, in this process and in another", async () => {
  using run = await recordedRun("toy/toy", "toy/share_up");
  const report = await verifyRecord(run.record);
  assertEquals(report.damages, []);
  assertEquals(report.rerun, { equal: report.files, differing: [] });
  assert(report.verified && report.files > 60);
  assert(report.engine.same && report.environment.same);
  const files = filesBelow(run.record)!;
  assertEquals(files.length, report.files + 1);
  const other = await shapanProcess(["verify", run.record, "--lang", "zh"]);
  assertEquals(other.code, 0, other.err);
  assertStringIncludes(other.out, "核验通过。");
  assertStringIncludes(other.out, report.hash);
  const json = await shapan(["verify", run.record, "--no-rerun", "--json"]);
  assertEquals(JSON.parse(json.out).rerun, null);
  assertEquals(JSON.parse(json.out).verified, true);
});

Deno.test("the same run twice gives the same bytes, and no clock or machine stands in them", async () => {
  using a = await recordedRun("toy/toy");
  using b = await recordedRun("toy/toy");
  const [one, two] = [a, b].map(({ record }) => checkManifest(record));
  assertEquals(one!.hash, two!.hash);
  const texts = filesBelow(a.record)!.filter((path) => /\.json$/.test(path))
    .map((path) => Deno.readTextFileSync(join(a.record, path))).join();
  const today = new Date().toISOString().slice(0, 10);
  for (const word of [a.path, Deno.cwd(), Deno.hostname(), today]) {
    assert(!texts.includes(word), word);
  }
});

Deno.test("one flipped bit anywhere is found and its file named", async () => {
  using run = await recordedRun("toy/toy");
  const seed = crypto.getRandomValues(new Uint32Array(1))[0]!;
  const random = testRandom(seed), files = filesBelow(run.record)!;
  // Every file once, then at random.
  for (let i = 0; i < files.length + 200; i++) {
    const file = files[i] ?? files[random.whole(0, files.length - 1)]!;
    const path = join(run.record, file), bytes = Deno.readFileSync(path);
    const bit = random.whole(0, bytes.length * 8 - 1);
    flip(path, bytes, bit);
    const place = `seed ${seed}: bit ${bit} of ${file}`;
    const { damages } = checkManifest(run.record);
    assert(damages.length > 0, place);
    if (file === "SHA256SUMS") {
      // Its line names a file, or no longer does.
      const said = damages.map((d) => d.file).join();
      assert(
        said.includes("SHA256SUMS") || files.some((f) => said.includes(f)),
      );
    } else assertEquals(damages, [{ file, kind: "changed" }], place);
    if (file !== "record.json") {
      assert(!(await verifyRecord(run.record, OFFLINE)).verified, place);
    }
    flip(path, bytes, bit);
  }
  assert((await verifyRecord(run.record)).verified);
});

Deno.test("a missing file and an extra one are named, and nothing is played", async () => {
  using run = await recordedRun("toy/toy");
  Deno.removeSync(join(run.record, "tables/settlement.csv"));
  Deno.writeTextFileSync(join(run.record, "tables/zzz.csv"), "");
  const report = await verifyRecord(run.record);
  assertEquals(report.damages, [
    { file: "tables/settlement.csv", kind: "missing" },
    { file: "tables/zzz.csv", kind: "extra" },
  ]);
  assertEquals([report.rerun, report.verified], [null, false]);
  const { code, out } = await shapan(["verify", run.record, "--lang", "en"]);
  assertEquals(code, 1);
  assertStringIncludes(out, "tables/settlement.csv is missing");
  assertStringIncludes(out, "tables/zzz.csv was not there");
});

Deno.test("a scenario file that is edited or gone after the run does not matter; a data file that is edited or gone does, and is named", async () => {
  using folder = scenarioFolder();
  for (const name of ["hospitals.csv", "claims.csv", "catalogue.csv"]) {
    folder.write(name, Deno.readTextFileSync(`scenarios/toy/${name}`));
  }
  const toy = Deno.readTextFileSync("scenarios/toy/toy.yaml");
  const scenario = folder.write("mine.yaml", toy);
  const record = await recordIn(folder, "run", scenario);
  folder.write(
    "mine.yaml",
    toy.replace("reserveRate: 0.02", "reserveRate: 0.03"),
  );
  const edited = await verifyRecord(record);
  assert(edited.verified);
  assertEquals(edited.changedScenarios, [{ file: scenario, kind: "changed" }]);
  Deno.removeSync(scenario);
  const gone = await verifyRecord(record);
  assert(gone.verified);
  assertEquals(gone.changedScenarios, [{ file: scenario, kind: "missing" }]);

  const claims = join(folder.path, "claims.csv");
  const text = Deno.readTextFileSync(claims);
  const [, amount] = /,(\d+\.?\d*),/.exec(text)!;
  for (
    const [spoil, kind] of [
      [() => Deno.writeTextFileSync(claims, `${text}\n`), "changed"],
      [
        () => Deno.writeTextFileSync(claims, text.replace(amount!, "x")),
        "changed",
      ],
      [() => Deno.removeSync(claims), "missing"],
    ] as const
  ) {
    spoil();
    const { changedData, rerun, verified } = await verifyRecord(record);
    assertEquals(changedData, [{ file: claims, kind }]);
    assertEquals([rerun, verified], [null, false]);
    assert((await verifyRecord(record, OFFLINE)).verified);
  }
  const { code, out } = await shapan(["verify", record, "--lang", "zh"]);
  assertEquals(code, 1);
  assertStringIncludes(out, `${claims} 缺失`);
});

Deno.test("a record that was written over with other results is found by playing it again", async () => {
  using run = await recordedRun("toy/toy");
  using other = await recordedRun("toy/share_up");
  // Somebody claims that the results of one scenario are those of another.
  const rules = "record/baseline/scenario.json";
  Deno.copyFileSync(join(other.record, rules), join(run.record, rules));
  const list = join(run.record, "SHA256SUMS");
  const hash = (folder: string) => checkManifest(folder).hashes.get(rules)!;
  Deno.writeTextFileSync(
    list,
    Deno.readTextFileSync(list).replace(hash(run.record), hash(other.record)),
  );
  const report = await verifyRecord(run.record);
  assertEquals(report.damages, []);
  assert(!report.verified);
  const differing = report.rerun!.differing.map(({ file }) => file);
  assert(differing.includes("record/baseline/results.json"));
  assert(differing.includes("tables/settlement.csv"));
  assert(!differing.includes("tables/budget.csv"));
});

Deno.test("another Deno, processor or engine is said, and compared all the same", async () => {
  using run = await recordedRun("toy/toy");
  const file = join(run.record, "record.json");
  const before = checkManifest(run.record).hashes.get("record.json")!;
  const record = Deno.readTextFileSync(file)
    .replace('"arch": "', '"arch": "other-')
    .replace(/"sources": "[0-9a-f]{8}/, '"sources": "00000000');
  Deno.writeTextFileSync(file, record);
  const list = join(run.record, "SHA256SUMS"),
    sums = Deno.readTextFileSync(list);
  const now = new Uint8Array(
    await crypto.subtle.digest("SHA-256", new TextEncoder().encode(record)),
  );
  Deno.writeTextFileSync(list, sums.replace(before, now.toHex()));
  const report = await verifyRecord(run.record);
  assert(report.verified);
  assertEquals([report.engine.same, report.environment.same], [false, false]);
  assertStringIncludes(verifyText(report, "zh"), "other-");
  assertStringIncludes(verifyText(report, "en"), "not as recorded");
  assertStringIncludes(verifyText(report, "en"), "came out the same");
});

/** Flips a bit of a file. */
function flip(path: string, bytes: Uint8Array, bit: number): void {
  bytes[bit >> 3]! ^= 1 << (bit & 7);
  Deno.writeFileSync(path, bytes);
}
