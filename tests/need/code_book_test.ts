import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { TREATMENT_CLASSES } from "../../sim/model/ledger.ts";
import { smallPlans } from "../support/small_city.ts";

const [plan] = smallPlans(["zibo_2025/baseline"]);
const { facts, city } = plan!, { codes } = city, { book } = codes;
const rowsOf = (disease: number) =>
  Array.from(
    { length: codes.count[disease]! },
    (_, i) => codes.first[disease]! + i,
  );

Deno.test("the codes of a disease share it completely and keep its mean cost and stay", () => {
  facts.diseases.forEach((disease, d) => {
    const rows = rowsOf(d),
      sum = (of: (c: number) => number) =>
        rows.reduce((total, c) => total + codes.share[c]! * of(c), 0);
    assertAlmostEquals(sum(() => 1), 1, 1e-9, disease.icd10);
    assertAlmostEquals(sum((c) => codes.costRatio[c]!), 1, 1e-3);
    assertAlmostEquals(sum((c) => codes.losRatio[c]!), 1, 1e-3);
  });
});

Deno.test("every subcategory meets every operation of its disease once", () => {
  const pairs = book.diagnosis.map((dx, c) =>
    `${codes.disease[c]} ${dx} ${book.operations[c]!.join("+")}`
  );
  assertEquals(new Set(pairs).size, pairs.length);
  assertEquals(codes.count.reduce((a, b) => a + b, 0), pairs.length);
});

Deno.test("a code without operation is conservative, an operation has the class of the dictionary", () => {
  book.operations.forEach((operations, c) => {
    const name = operations.length === 0
      ? "conservative"
      : facts.procedureClass.get(operations[0]!);
    assertEquals(TREATMENT_CLASSES[book.treatmentClass[c]!], name);
  });
});

Deno.test("dialysis, psychiatric and bed-day stays are marked, as they leave DIP", () => {
  const marked = (flags: Uint8Array) =>
    [...flags.keys()].filter((c) => flags[c] === 1);
  const dialysis = marked(book.dialysis),
    psychiatric = marked(book.psychiatric);
  assert(dialysis.length > 0 && psychiatric.length > 0);
  assert(marked(book.bedDay).length > 0);
  dialysis.forEach((c) =>
    assert(/^(39\.95|54\.98)/.test(book.operations[c]![0]!))
  );
  psychiatric.forEach((c) => assertEquals(book.category[c]![0], "F"));
});
