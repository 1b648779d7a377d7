/**
 * What every grouper must keep (分组器的共同要求), whatever edition it follows and
 * wherever its catalogue comes from. A new grouper is one more row of GROUPERS.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { detailsRoom } from "../../sim/claims/describe.ts";
import { subcategory } from "../../sim/grouping/assign_codes.ts";
import { group } from "../../sim/grouping/group.ts";
import { groupTrail } from "../../sim/grouping/group_trail.ts";
import { claimsFor, type Grouper } from "../../sim/grouping/grouper.ts";
import { featuresOf } from "../../sim/grouping/refine_claims.ts";
import {
  type ClaimDetails,
  type Claims,
  LAYERS,
  METHODS,
  NO_GROUP,
  NO_SECONDARY,
} from "../../sim/model/ledger.ts";
import {
  asFile,
  type Base,
  built,
  GROUPERS,
  placed,
  SECONDARY,
} from "./groupers.ts";
import { csvFormatRows, csvParseRows } from "d3-dsv";
import type { Issue } from "../../sim/base/issues.ts";
import { readCatalogue } from "../../sim/intake/read_catalogue.ts";
import { allDip, claimsOf, codeBook } from "./small_city.ts";

const RANKS: Readonly<Record<string, number>> = {
  "88.5500": 1,
  "99.2500": 2,
  "93.9000": 2,
  "36.0700": 3,
  "51.2300": 4,
  "41.0000": 2,
};
const OPS = Object.keys(RANKS);
const DIAGNOSES = [
  ...["K80.1", "K80.2", "K81.0", "I20.0", "I21.0", "P07.1", "Z51.1"],
  ...["Z54.8", "A15.0", "T21.3", "J18.9"],
];
const BOOK = codeBook(DIAGNOSES.flatMap((dx) => [
  { dx },
  ...OPS.map((op) => ({ dx, operations: [op], rank: RANKS[op]! })),
  ...OPS.flatMap((a) =>
    OPS.filter((b) => a !== b).map((b) => ({
      dx,
      operations: [a, b],
      rank: Math.max(RANKS[a]!, RANKS[b]!),
    }))
  ),
]));

interface Drawn {
  readonly code: number;
  readonly cost: number;
  readonly age: number;
  readonly weight: number;
  readonly secondary: number;
  readonly times: number;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  code: fc.nat(BOOK.diagnosis.length - 1),
  cost: fc.integer({ min: 1, max: 2000_00 }),
  age: fc.constantFrom(0, 10, 17, 18, 70),
  weight: fc.constantFrom(0, 700, 750, 1999, 2499, 2500),
  secondary: fc.constantFrom(NO_SECONDARY, 0, 1, 2, 3),
  times: fc.constantFrom(1, 3, 14, 15, 40),
});
const city = fc.array(drawn, { minLength: 1, maxLength: 25 });

/** The drawn cases as claims, each as often as it says, its cost a little higher each time. */
function baseOf(rows: readonly Drawn[]): Base & { details: ClaimDetails } {
  const all = rows.flatMap((r) =>
    Array.from({ length: r.times }, (_, i) => ({ ...r, cost: r.cost + i }))
  );
  return {
    codes: BOOK,
    claims: claimsOf(all),
    details: {
      ...detailsRoom(all.length),
      age: Uint8Array.from(all, (r) => r.weight > 0 ? 0 : r.age),
      birthWeight: Uint16Array.from(all, (r) => r.weight),
      secondary: Uint16Array.from(all, (r) => r.secondary),
    },
  };
}

function grouped(grouper: Grouper, claims: Claims, details: ClaimDetails) {
  const refined = claimsFor(grouper, claims, details);
  return {
    refined,
    groups: group(refined, allDip(refined), grouper.catalogue).group,
  };
}

const SETTINGS = { seed: 20250101, numRuns: 12 };

for (const { name, version, make } of GROUPERS) {
  Deno.test(`${name}: the catalogue is one: no code twice, core before comprehensive, id and version on it`, () => {
    fc.assert(
      fc.property(city, (rows) => {
        const { catalogue } = make(baseOf(rows));
        assertEquals(new Set(catalogue.group).size, catalogue.group.length);
        assertEquals(catalogue.version, version);
        assert(catalogue.id !== "");
        assertEquals([...catalogue.core].sort().reverse(), [...catalogue.core]);
        const layers = [...catalogue.layer!];
        assertEquals(layers, layers.toSorted((a, b) => a - b));
        const n = catalogue.group.length;
        for (
          const column of [catalogue.name, catalogue.cases, catalogue.points]
        ) assertEquals(column.length, n);
      }),
      SETTINGS,
    );
  });

  Deno.test(`${name}: every case of the base period has a group unless its diagnosis is excluded`, () => {
    fc.assert(
      fc.property(city, (rows) => {
        const base = baseOf(rows), grouper = make(base);
        const { groups, refined } = grouped(grouper, base.claims, base.details);
        groups.forEach((g, i) => {
          const excluded = grouper.catalogue.excluded![refined.code[i]!] === 1;
          assertEquals(g === NO_GROUP, excluded);
          if (g !== NO_GROUP) assert(g < grouper.catalogue.group.length);
        });
        const counted = grouper.catalogue.cases.reduce((a, b) => a + b, 0);
        assertEquals(counted, groups.filter((g) => g !== NO_GROUP).length);
      }),
      SETTINGS,
    );
  });

  Deno.test(`${name}: a group of the basic rule has the diagnosis and class of its cases`, () => {
    fc.assert(
      fc.property(city, (rows) => {
        const base = baseOf(rows), grouper = make(base);
        const { catalogue, treatmentClass } = grouper;
        const { groups, refined } = grouped(grouper, base.claims, base.details);
        groups.forEach((g, i) => {
          if (g === NO_GROUP) return;
          const c = refined.code[i]!, code = catalogue.group[g]!;
          const layer = LAYERS[catalogue.layer![g]!]!;
          const operated = treatmentClass[c]! > 0;
          if (layer === "basic") {
            assert(
              code.startsWith(
                subcategory(BOOK.diagnosis[base.claims.code[i]!]!),
              ),
            );
            assertEquals(catalogue.treatmentClass[g]! > 0, operated);
          }
          if (layer === "comprehensive") {
            assertEquals(catalogue.treatmentClass[g]! > 0, operated);
          }
        });
      }),
      SETTINGS,
    );
  });

  Deno.test(`${name}: the same case has the same group wherever it stands and whatever the others cost`, () => {
    fc.assert(
      fc.property(city, (rows) => {
        const base = baseOf(rows), grouper = make(base);
        const { groups } = grouped(grouper, base.claims, base.details);
        const n = base.claims.rows;
        const turned = (column: ArrayLike<number>) =>
          Array.from({ length: n }, (_, i) => column[n - 1 - i]!);
        const { details, claims } = base;
        const again = grouped(grouper, {
          ...claims,
          code: Uint16Array.from(turned(claims.code)),
          cost: Int32Array.from(turned(claims.cost)),
        }, {
          ...details,
          age: Uint8Array.from(turned(details.age)),
          birthWeight: Uint16Array.from(turned(details.birthWeight)),
          secondary: Uint16Array.from(turned(details.secondary)),
        });
        assertEquals(turned(again.groups), [...groups]);
      }),
      SETTINGS,
    );
  });

  Deno.test(`${name}: a case outside DIP has no group, whatever its codes`, () => {
    const base = baseOf([{
      code: 0,
      cost: 1,
      age: 40,
      weight: 0,
      secondary: NO_SECONDARY,
      times: 20,
    }]);
    const grouper = make(base);
    METHODS.forEach((method, m) => {
      const methods = new Uint8Array(base.claims.rows).fill(m);
      const cases = group(base.claims, methods, grouper.catalogue);
      assertEquals(cases.group[0] !== NO_GROUP, method === "dip");
    });
  });

  Deno.test(`${name}: the trail of a case ends in the group that it has, in both languages`, () => {
    fc.assert(
      fc.property(city, fc.array(drawn, { maxLength: 10 }), (rows, others) => {
        const base = baseOf(rows), grouper = make(base);
        // Cases that the base period has not seen are explained too.
        const { claims, details } = baseOf([...rows, ...others]);
        const { groups } = grouped(grouper, claims, details);
        for (let i = 0; i < claims.rows; i += 7) {
          const { steps, group: row } = groupTrail(grouper, BOOK, {
            code: claims.code[i]!,
            cost: claims.cost[i]!,
            method: "dip",
            features: featuresOf(details, i, SECONDARY),
          });
          assertEquals(row ?? NO_GROUP, groups[i]!);
          const last = steps.at(-1)!;
          assertEquals([last.question, last.verdict], ["result", "decides"]);
          for (const { zh, en, candidates } of steps) {
            assert(/\p{Script=Han}/u.test(zh) && en !== "");
            for (const c of candidates) assert(c.zh !== "" && c.en !== "");
          }
        }
      }),
      SETTINGS,
    );
  });
}

Deno.test("a catalogue that is read back groups every case as the one that was written", () => {
  for (let v = 0; v < GROUPERS.length; v += 2) {
    const first = GROUPERS[v]!, second = GROUPERS[v + 1]!;
    fc.assert(
      fc.property(city, fc.array(drawn, { maxLength: 10 }), (rows, others) => {
        const base = baseOf(rows);
        const { claims, details } = baseOf([...rows, ...others]);
        const names = ({ make }: typeof first) => {
          const grouper = make(base);
          return Array.from(
            grouped(grouper, claims, details).groups,
            (g) => grouper.catalogue.group[g] ?? null,
          );
        };
        assertEquals(names(second), names(first), second.name);
      }),
      { ...SETTINGS, numRuns: 20 },
    );
  }
});

Deno.test("rows merged into another group send their cases there, in every layer, and stand in the file again", () => {
  const base = baseOf(
    ["I20.0", "P07.1", "K80.1", "K81.0"].flatMap((dx, i) =>
      BOOK.diagnosis.flatMap((diagnosis, code) =>
        diagnosis === dx && BOOK.operations[code]!.length <= 1
          ? [{
            code,
            cost: 1000 + code,
            age: 40,
            weight: dx === "P07.1" ? 1999 : 0,
            secondary: NO_SECONDARY,
            times: i === 3 ? 3 : 20,
          }]
          : []
      )
    ),
  );
  const draft = built(base, "3.0");
  const { text, file } = asFile(draft);
  const into = "K80.1+51.2300";
  const moved = ["I20+36.07", "AI4", "K80.1", "K81-4"];
  const rows: string[][] = csvParseRows(text.slice(1));
  const at = rows[0]!.indexOf("into");
  for (const cells of rows) if (moved.includes(cells[2]!)) cells[at] = into;
  const issues: Issue[] = [];
  const edited = readCatalogue(
    { file: "edited.csv", text: csvFormatRows(rows) },
    issues,
  );
  assertEquals(issues, []);
  assertEquals(edited.group.length, file.group.length - moved.length);
  const grouper = placed(edited, base, "3.0", draft);
  const before = grouped(draft, base.claims, base.details).groups;
  const after = grouped(grouper, base.claims, base.details).groups;
  before.forEach((g, i) => {
    const was = draft.catalogue.group[g]!;
    const expected = moved.includes(was) ? into : was;
    assertEquals(grouper.catalogue.group[after[i]!], expected);
  });
  const { text: again } = asFile(grouper);
  const back = readCatalogue({ file: "again.csv", text: again }, issues);
  assertEquals(issues, []);
  assertEquals(back.merged, edited.merged);
  assertEquals(back.rules, edited.rules);
});
