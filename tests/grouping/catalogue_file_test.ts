import { assertEquals } from "@std/assert";
import { csvFormatRows, csvParseRows } from "d3-dsv";
import fc from "fast-check";
import type { Issue } from "../../sim/base/issues.ts";
import { readCatalogue } from "../../sim/intake/read_catalogue.ts";
import { NO_SECONDARY } from "../../sim/model/ledger.ts";
import { baseOf, BOOK, city, drawn, grouped, SETTINGS } from "./drawn_cases.ts";
import { asFile, built, DISEASE_GROUPERS, placed } from "./groupers.ts";

Deno.test("a catalogue that is read back groups every case as the one that was written", () => {
  for (let v = 0; v < DISEASE_GROUPERS.length; v += 2) {
    const first = DISEASE_GROUPERS[v]!, second = DISEASE_GROUPERS[v + 1]!;
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
