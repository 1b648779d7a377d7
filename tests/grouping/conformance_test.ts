/**
 * What every grouper must keep (分组器的共同要求), whatever edition it follows and
 * wherever its catalogue comes from. A new grouper is one more row of GROUPERS.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { subcategory } from "../../sim/grouping/assign_codes.ts";
import { group } from "../../sim/grouping/group.ts";
import { groupTrail } from "../../sim/grouping/group_trail.ts";
import { drgFeaturesOf } from "../../sim/grouping/drg/holds_box.ts";
import {
  LAYERS,
  METHODS,
  NO_GROUP,
  NO_SECONDARY,
} from "../../sim/model/ledger.ts";
import { baseOf, BOOK, city, drawn, grouped, SETTINGS } from "./drawn_cases.ts";
import { DISEASE_GROUPERS, GROUPERS, SECONDARY } from "./groupers.ts";

for (const { name, version, make, bars } of GROUPERS) {
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
          assertEquals(g === NO_GROUP, bars(grouper, refined.code[i]!));
          if (g !== NO_GROUP) assert(g < grouper.catalogue.group.length);
        });
        const counted = grouper.catalogue.cases.reduce((a, b) => a + b, 0);
        assertEquals(counted, groups.filter((g) => g !== NO_GROUP).length);
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
            features: drgFeaturesOf(claims, details, i, SECONDARY),
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

for (const { name, make } of DISEASE_GROUPERS) {
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
}
