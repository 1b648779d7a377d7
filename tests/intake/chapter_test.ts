import { assert, assertEquals } from "@std/assert";
import { parseCsv } from "../../sim/base/csv.ts";
import { chapterOf } from "../../sim/intake/chapter.ts";

Deno.test("the chapter of every category of the disease mix is the one the mix states", () => {
  const file = new URL("../../data/disease/mix.csv", import.meta.url);
  const rows = parseCsv(Deno.readTextFileSync(file), { file: "mix.csv" });
  assert(rows.length > 300);
  assertEquals(
    rows.filter((row) => chapterOf(row.icd10!) !== row.chapter)
      .map((row) => `${row.icd10} ${row.chapter}`),
    [],
  );
});

Deno.test("chapters begin and end where ICD-10 says", () => {
  const chapters = [
    "C97",
    "D48",
    "D50",
    "H59",
    "H60",
    "T98",
    "U07",
    "V01",
    "Z99",
  ]
    .map(chapterOf);
  assertEquals(
    chapters,
    ["II", "II", "III", "VII", "VIII", "XIX", "XXII", "XX", "XXI"],
  );
});
