/**
 * Groups by rule tables worked out a second time (独立重算) on a thousand random
 * cases: the compiled look-ups against the tables walked row by row.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { detailsRoom } from "../../sim/claims/describe.ts";
import { drgGrouper } from "../../sim/grouping/drg/drg_grouper.ts";
import { groupDrg } from "../../sim/grouping/drg/group_drg.ts";
import { factsFromCsv } from "../../sim/facts_from_csv.ts";
import { buildCodeBook } from "../../sim/need/code_book.ts";
import { NO_SECONDARY, OUTCOMES } from "../../sim/model/ledger.ts";
import { claimsOf } from "../grouping/small_city.ts";
import { drgRules, TEACHING } from "../support/drg_rules.ts";
import { testRandom } from "../support/random.ts";
import { type PlainCase, plainGroup, tablesOf } from "./plain_drg.ts";

const data = new URL("../../data/", import.meta.url);
const facts = factsFromCsv(
  (file) => Deno.readTextFileSync(new URL(file, data)),
  "yancheng_2025",
  "Jiangsu",
);
const { book } = buildCodeBook(facts);
const SECONDARY = [...facts.secondary.map(({ code }) => code), "S06.2"];
const ROWS = 1000;

Deno.test("a thousand random cases have the groups that the tables say, walked row by row", () => {
  const { next: draw, whole } = testRandom(20250110);
  const pick = (n: number) => whole(0, n - 1);
  const cases = Array.from({ length: ROWS }, () => {
    const newborn = draw() < 0.15, kept = draw() < 0.75;
    const c = pick(book.diagnosis.length), other = pick(book.diagnosis.length);
    return {
      // A quarter of the cases take the operation of another disease.
      code: c,
      operations: kept ? book.operations[c]! : book.operations[other]!,
      secondary: draw() < 0.3 ? NO_SECONDARY : pick(SECONDARY.length),
      sex: pick(2),
      age: newborn ? 0 : pick(95),
      weight: newborn ? 600 + pick(3000) : 0,
      los: 1 + pick(20),
      outcome: pick(OUTCOMES.length),
    };
  });
  const column = (of: (c: typeof cases[number]) => number) => cases.map(of);
  const own = {
    ...book,
    diagnosis: cases.map((c) => book.diagnosis[c.code]!),
    operations: cases.map((c) => c.operations),
    category: cases.map((c) => book.category[c.code]!),
    block: cases.map((c) => book.block[c.code]!),
    chapter: cases.map((c) => book.chapter[c.code]!),
    name: cases.map((c) => book.name[c.code]!),
    treatmentClass: new Uint8Array(ROWS),
    bedDay: new Uint8Array(ROWS),
    dialysis: new Uint8Array(ROWS),
    psychiatric: new Uint8Array(ROWS),
  };
  const { drg } = drgGrouper(drgRules(), own, SECONDARY, "test");
  const claims = {
    ...claimsOf(cases.map((_, code) => ({ code, cost: 1 }))),
    los: Uint16Array.from(column((c) => c.los)),
  };
  const slots = groupDrg(drg, claims, {
    ...detailsRoom(ROWS),
    age: Uint8Array.from(column((c) => c.age)),
    sex: Uint8Array.from(column((c) => c.sex)),
    birthWeight: Uint16Array.from(column((c) => c.weight)),
    secondary: Uint16Array.from(column((c) => c.secondary)),
    outcome: Uint8Array.from(column((c) => c.outcome)),
  });
  const found = [...slots].map((slot) =>
    drg.lists.outcomes[drg.outcome[slot]!]!.label
  );
  const tables = tablesOf((name) =>
    Deno.readTextFileSync(
      new URL(`../../${TEACHING}/${name}.csv`, import.meta.url),
    )
  );
  const plain = cases.map((c): PlainCase => ({
    diagnosis: book.diagnosis[c.code]!,
    operations: c.operations,
    secondary: c.secondary === NO_SECONDARY ? "" : SECONDARY[c.secondary]!,
    sex: c.sex === 0 ? "male" : "female",
    age: c.age,
    weight: c.weight,
    days: c.los,
    outcome: OUTCOMES[c.outcome]!,
  }));
  assertEquals(found, plain.map((c) => plainGroup(tables, c)));
  // The draw has what could go wrong: many groups, newborns, operations that are unrelated, diagnoses that are on no list.
  assert(new Set(found).size > 200);
  assert(found.some((code) => code.endsWith("QY")));
  assert(found.includes("0000") && found.some((code) => code.startsWith("P")));
});
