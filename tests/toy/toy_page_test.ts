import { assert, assertEquals } from "@std/assert";
import { readGivenPlan, readPlan, readScenario } from "../../sim/io.ts";
import { rehearse } from "../../sim/run.ts";
import { settleGiven } from "../../sim/run/settle_given.ts";
import { columnsOf } from "../../sim/text_row.ts";
import { PAGE, toyPage } from "../../sim/toy/toy_page.ts";

const toy = settleGiven(await readGivenPlan(readScenario("toy/toy")));
const raised = settleGiven(await readGivenPlan(readScenario("toy/share_up")));
const options = { workers: 1, blocksPerTask: 1, onProgress: () => {} };

Deno.test("the page says the same numbers in both languages and fits one sheet", () => {
  for (const lang of ["zh", "en"] as const) {
    const page = toyPage(toy, lang), lines = page.split("\n");
    assert(lines.length <= PAGE.lines, `${lines.length} lines`);
    assertEquals(lines.filter((line) => columnsOf(line) > PAGE.columns), []);
    const row = (...cells: string[]) =>
      lines.some((line) => line.replace(/ +/g, " ").endsWith(cells.join(" ")));
    assert(row("35,150", "15,130", "10,795"), page);
    assert(row("5 × 510 = 2,550", "5 × 510 = 2,550"), page);
    assert(page.includes("25,000 ÷ 10,000 = 2.5"), page);
    assert(page.includes("1,000 × 0.85 × 0.4 = 340"), page);
    assert(page.includes("9,000 ÷ 10 = 900"), page);
    assert(page.includes("2% × 436,250 = 8,725"), page);
    assert(row("87,846.56", "38,513.09", "16,148.69", "142,508.34"), page);
    assert(page.includes("427,525.00 ÷ 61,075 = 7 "), page);
    assert(row("246,050.00", "105,910.00", "75,565.00", "427,525.00"), page);
    assert(row("248,010.00", "129,984.00", "62,144.00", "440,138.00"), page);
    assert(row("1,176.00", "6,354.60", "0.00", "7,530.60"), page);
    assert(page.includes("8,725.00 ÷ 7,530.60) = 1\n"), page);
    assert(row("24,441.67", "-4,800.51", "19,621.00", "39,262.16"), page);
    assert(toyPage(raised, lang).includes("10,040.80) = 0.868954"), page);
  }
});

Deno.test("the toy is played by the same door as a city, and compared there", async () => {
  const plans = [await readPlan("toy/toy"), await readPlan("toy/share_up")];
  const [first, second] = await rehearse(plans, options);
  assertEquals(first!.settlements, toy.result.settlements);
  assertEquals(second!.settlements, raised.result.settlements);
  assertEquals(first!.lastYear, []);
  assert(first!.recordHash !== second!.recordHash);
});

Deno.test("a copy of the toy is the same record, and another fen in its claims another", async () => {
  const folder = Deno.makeTempDirSync();
  const from = new URL("../../scenarios/toy/", import.meta.url);
  for (const { name } of Deno.readDirSync(from)) {
    Deno.copyFileSync(new URL(name, from), `${folder}/${name}`);
  }
  const copy = async () => {
    const scenario = readScenario(`${folder}/toy.yaml`);
    return settleGiven(await readGivenPlan(scenario)).result;
  };
  const same = await copy();
  assertEquals(same.recordHash, toy.result.recordHash);
  assertEquals(same.settlements, toy.result.settlements);
  const claims = Deno.readTextFileSync(`${folder}/claims.csv`);
  Deno.writeTextFileSync(
    `${folder}/claims.csv`,
    claims.replace(",6000,300,4200,0,", ",6000,300,4200.01,0,"),
  );
  const other = await copy();
  assert(other.recordHash !== toy.result.recordHash);
  assertEquals(
    other.settlements[0]!.booked[0]! - toy.result.settlements[0]!.booked[0]!,
    1,
  );
  Deno.removeSync(folder, { recursive: true });
});
