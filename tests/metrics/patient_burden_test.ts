/**
 * Who bears bills layer by layer, by category, age and help, on a played year.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  burdenStatements,
  burdenStatementTable,
} from "../../sim/analysis/burden_table.ts";
import { SCHEMES } from "../../sim/model/ledger.ts";
import { PATIENT_GROUPS } from "../../sim/model/patient_groups.ts";
import { PAYERS } from "../../sim/model/patients.ts";
import { burdenSection } from "../../sim/report/burden/burden_section.ts";
import { patientPages } from "../../sim/report/burden/patient_pages.ts";
import {
  playSmall,
  rehearseQuietly,
  smallPlans,
} from "../support/small_city.ts";

const plans = smallPlans(["zibo_2025/baseline"]);
const [result] = await rehearseQuietly(plans);
const [year] = await playSmall(plans[0]!, [2025]);
const { claims, details } = year!.record;
const statements = burdenStatements(result!);
const ROWS = Array.from({ length: claims.rows }, (_, i) => i);

/** Whether a claim's patient is in a group, told from the list alone. */
function inGroup(i: number, group: string): boolean {
  const [kind, name = ""] = group.split(":");
  if (kind === "all") return true;
  if (kind === "category") {
    const names = ["active", "retired", "adult", "child", "student"];
    return names[details!.category[i]!] === name;
  }
  if (kind === "age") {
    const [from, to = "200"] = name.replace("+", "").split("-");
    const age = details!.age[i]!;
    return age >= Number(from) && age <= Number(to);
  }
  const bits = details!.special[i]!;
  const first = bits & 1
    ? "destitute"
    : bits & 2
    ? "subsistence"
    : bits & 4
    ? "veteran"
    : "none";
  return first === name;
}

Deno.test("INV-8 by group: each layer is what the claims of the group say, to the fen", () => {
  SCHEMES.forEach((scheme, s) => {
    for (const group of Object.keys(PATIENT_GROUPS)) {
      const of = ROWS.filter((i) =>
        claims.scheme[i] === s && inGroup(i, group)
      );
      const found = statements.find((row) =>
        row.scheme === scheme && row.group === group
      );
      assertEquals(found?.stays ?? 0, of.length, `${scheme} ${group}`);
      if (found === undefined) continue;
      const sum = (column: ArrayLike<number>) =>
        of.reduce((total, i) => total + column[i]!, 0);
      assertEquals(found.cost, sum(claims.cost));
      assertEquals(found.paid.fund, sum(claims.fund));
      assertEquals(found.paid.catastrophic, sum(claims.catastrophic));
      assertEquals(found.paid.supplement, sum(details!.supplement));
      assertEquals(found.paid.aid, sum(details!.aid));
      assertEquals(found.paid.commercial, sum(details!.commercial));
      for (const payer of PAYERS) assert(found.paid[payer]! >= 0);
    }
  });
});

Deno.test("groups of one kind make up the scheme: payers, stays and catastrophic spending", () => {
  for (const scheme of SCHEMES) {
    const own = statements.filter((row) => row.scheme === scheme);
    const all = own.find(({ group }) => group === "all")!;
    for (const kind of ["category", "age", "aid"]) {
      const parts = own.filter((row) => row.kind === kind);
      assert(parts.length > 1, kind);
      const sum = (of: (row: typeof all) => number) =>
        parts.reduce((total, row) => total + of(row), 0);
      assertEquals(sum((row) => row.cost), all.cost);
      assertEquals(sum((row) => row.stays), all.stays);
      for (const payer of PAYERS) {
        assertEquals(sum((row) => row.paid[payer]!), all.paid[payer], payer);
      }
      assert(Math.abs(sum((row) => row.above!) - all.above!) < 1e-6);
    }
  }
});

Deno.test("only those with a claim to help are helped by medical aid", () => {
  for (const { group, paid } of statements) {
    if (group === "aid:none") assertEquals(paid.aid, 0);
    if (group === "aid:subsistence") assert(paid.aid! > 0);
  }
});

Deno.test("a table, a section and a page for patients in both languages; nothing where no list is known", () => {
  const table = burdenStatementTable(result!)!;
  assertEquals(table.columns[0]!.values.length, statements.length);
  for (const lang of ["zh", "en"] as const) {
    const name = PATIENT_GROUPS["aid:subsistence"]![lang];
    assertStringIncludes(burdenSection(result!, lang).html, name);
    const page = patientPages(result!, lang)!;
    for (const row of statements) {
      assertStringIncludes(page, PATIENT_GROUPS[row.group]![lang]);
    }
  }
  const bare = { ...result!, metrics: [] };
  assertEquals(burdenStatementTable(bare), null);
  assertEquals(patientPages(bare, "zh"), null);
  assertEquals(burdenSection(bare, "en").html, "");
});
