/**
 * Rule tables of DRG (DRG 规则表): what the teaching set has, what decides a group,
 * and that a new edition is files alone.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { detailsRoom } from "../../sim/claims/describe.ts";
import { drgGrouper } from "../../sim/grouping/drg/drg_grouper.ts";
import { groupDrg } from "../../sim/grouping/drg/group_drg.ts";
import { groupTrail } from "../../sim/grouping/group_trail.ts";
import {
  type DrgRules,
  NO_GROUP,
  NO_SECONDARY,
} from "../../sim/model/ledger.ts";
import { drgRules } from "../support/drg_rules.ts";
import { type ClaimRow, claimsOf, codeBook } from "./small_city.ts";

const SECONDARY = ["I10", "J96.0", "E87.6", "A41.9", "S06.2"];
const [, FAILURE, POTASSIUM, SEPSIS, HEAD] = SECONDARY.keys();

/** A case as a test writes it. */
interface Told extends Partial<Omit<ClaimRow, "code">> {
  readonly dx: string;
  readonly operations?: readonly string[];
  readonly age?: number;
  readonly sex?: number;
  readonly weight?: number;
  readonly secondary?: number;
}

/** The code of a case's group under some rules. */
function groupOf(told: Told, rules: DrgRules = RULES): string {
  const book = codeBook([{ dx: told.dx, operations: told.operations ?? [] }]);
  const { drg } = drgGrouper(rules, book, SECONDARY, "test");
  const claims = claimsOf([{ cost: 1, ...told, code: 0 }]);
  const [slot] = groupDrg(drg, claims, {
    ...detailsRoom(1),
    age: Uint8Array.of(told.age ?? 50),
    sex: Uint8Array.of(told.sex ?? 0),
    birthWeight: Uint16Array.of(told.weight ?? 0),
    secondary: Uint16Array.of(told.secondary ?? NO_SECONDARY),
  });
  return drg.lists.outcomes[drg.outcome[slot!]!]!.label;
}

const RULES = drgRules();

Deno.test("the teaching set has 26 MDCs, at least 150 ADRGs and 300 groups, and every group a name in both languages", () => {
  assertEquals(RULES.mdcs.length, 26);
  assert(RULES.adrgs.length >= 150);
  assert(RULES.drgs.length >= 300);
  const rows = [...RULES.mdcs, ...RULES.adrgs, ...RULES.drgs];
  for (const { code, name, nameEn } of rows) {
    assert(/\p{Script=Han}/u.test(name) && /^[A-Z]/.test(nameEn), code);
  }
  assertEquals(new Set(rows.map(({ code }) => code)).size, rows.length);
});

Deno.test("operation before diagnosis, complication and its exclusion decide the group of a case", () => {
  const stones = { dx: "K80.1", operations: ["51.2300"] };
  assertEquals(groupOf(stones), "HC15");
  assertEquals(groupOf({ ...stones, secondary: POTASSIUM! }), "HC13");
  assertEquals(groupOf({ ...stones, secondary: SEPSIS! }), "HC11");
  assertEquals(groupOf({ dx: "K80.1" }), "HU15");
  // Respiratory failure is an MCC of a fracture, and part of a pneumonia.
  assertEquals(groupOf({ dx: "S72.0", secondary: FAILURE! }), "IW11");
  assertEquals(groupOf({ dx: "J18.9", secondary: FAILURE! }), "ES15");
  assertEquals(groupOf({ dx: "J18.9", secondary: SEPSIS! }), "ES11");
});

Deno.test("age, birth weight, stay and sex are asked where the tables ask", () => {
  assertEquals(groupOf({ dx: "J18.9", age: 17 }), "ES18");
  assertEquals(groupOf({ dx: "J18.9", age: 18 }), "ES15");
  const born = { dx: "P07.1", age: 0 };
  assertEquals(groupOf({ ...born, weight: 1499 }), "PC15");
  assertEquals(groupOf({ ...born, weight: 1500 }), "PD15");
  assertEquals(groupOf({ ...born, weight: 2500 }), "PE15");
  assertEquals(groupOf(born), "PE15");
  const cataract = { dx: "H25.9", operations: ["13.4100"] };
  assertEquals(groupOf({ ...cataract, los: 1 }), "CB17");
  assertEquals(groupOf({ ...cataract, los: 2 }), "CB19");
  assertEquals(groupOf({ dx: "N40.x", sex: 0 }), "MS15");
  assertEquals(groupOf({ dx: "N40.x", sex: 1 }), "0000");
});

Deno.test("pre-MDCs go before, unrelated operations and diagnoses on no list have named groups of their own", () => {
  assertEquals(groupOf({ dx: "C92.0", operations: ["41.0000"] }), "AA19");
  assertEquals(groupOf({ dx: "K80.1", operations: ["81.5100"] }), "HQY");
  // A diagnostic operation of another MDC is no surgery.
  assertEquals(groupOf({ dx: "K80.1", operations: ["88.5500"] }), "HU15");
  assertEquals(groupOf({ dx: "R57.0" }), "0000");
  // Two injuries are more than one.
  assertEquals(groupOf({ dx: "S72.0", secondary: HEAD! }), "ZR15");
});

Deno.test("swapping a rule file alone changes the group of a named case", () => {
  const stroke = { dx: "I63.9", secondary: POTASSIUM! };
  assertEquals(groupOf(stroke), "BR23");
  const stricter = drgRules((table, text) =>
    table === "complications" ? text.replace("E87,cc", "E87,mcc") : text
  );
  assertEquals(groupOf(stroke, stricter), "BR21");
  const merged = drgRules((table, text) =>
    table === "drg"
      ? text.replace(/^(BR23,.*),(,shapan-drg-teaching)/m, "$1,BR25$2")
        .replace(/^(BR23,.*),,(shapan-drg-teaching)/m, "$1,BR25,$2")
      : text
  );
  assertEquals(groupOf(stroke, merged), "BR25");
  const { catalogue } = drgGrouper(merged, codeBook([]), SECONDARY, "test");
  assert(!catalogue.group.includes("BR23"));
});

Deno.test("a case that two MDCs would take under their conditions has no group, and the trail says why", () => {
  const both = drgRules((table, text) =>
    table === "mdc_diagnoses"
      ? `${text}M,N83,shapan-drg-teaching,assumed\n`
      : table === "mdc"
      ? text.replace(/^(M,.*?,9),male/m, "$1,")
      : text
  );
  // Without its condition of sex M takes men and women, and N women too.
  assertEquals(groupOf({ dx: "N83.2", sex: 0 }, both), "MZ19");
  assertEquals(groupOf({ dx: "N83.2", sex: 1 }, both), "0000");
  const book = codeBook([{ dx: "N83.2" }]);
  const grouper = drgGrouper(both, book, SECONDARY, "test");
  const { steps, group } = groupTrail(grouper, book, {
    code: 0,
    cost: 1,
    method: "dip",
    features: {
      ageDays: null,
      age: 40,
      birthWeight: null,
      secondary: [],
      sex: 1,
      los: 3,
      outcome: 0,
    },
  });
  assertEquals(group, null);
  assert(/两个主要诊断大类/.test(steps.at(-1)!.zh), steps.at(-1)!.zh);
});

Deno.test("without settlement lists nothing that they say is fulfilled", () => {
  const book = codeBook([{ dx: "J18.9" }, { dx: "N40.x" }]);
  const { drg, catalogue } = drgGrouper(RULES, book, SECONDARY, "test");
  const claims = claimsOf([{ code: 0, cost: 1 }, { code: 1, cost: 1 }]);
  const groups = [...groupDrg(drg, claims, null)]
    .map((slot) => catalogue.groupOfCode[slot]!);
  assertEquals(catalogue.group[groups[0]!], "ES15");
  assertEquals(groups[1], NO_GROUP);
});
