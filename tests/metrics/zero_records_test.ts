import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { resultTables } from "../../sim/analysis/result_tables.ts";
import { readGivenPlan, readScenario } from "../../sim/io.ts";
import { zeroRecords } from "../../sim/metrics/zero_records.ts";
import type { Settlement } from "../../sim/model/settlement.ts";
import { zeroNotes } from "../../sim/run/zero_notes.ts";
import { settleGiven } from "../../sim/run/settle_given.ts";

const toy = settleGiven(await readGivenPlan(readScenario("toy/toy"))).result;

/** Records of the toy with its first scheme, or its catalogue, changed. */
function records(
  change: Partial<Settlement>,
  more: Partial<Parameters<typeof zeroRecords>[0]> = {},
) {
  const [first, ...rest] = toy.settlements;
  return zeroRecords({
    settlements: [{ ...first!, ...change }, ...rest],
    lastYear: [],
    hospitals: toy.hospitals,
    catalogue: toy.catalogue,
    monthWeights: [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ownRatio: true,
    ...more,
  });
}

const said = (found: ReturnType<typeof records>) =>
  found.map(({ kind, scheme, place, amount }) =>
    `${kind} ${scheme} ${place} ${amount}`
  );

Deno.test("the toy books nothing from April on, and that is all that is zero in it", () => {
  const months = ["04", "05", "06", "07", "08", "09", "10", "11", "12"];
  const wanted = months.map((m) => `emptyMonth employee month:${m} 0`);
  assertEquals(said(records({})), wanted);
  // Sixty cases have one long stay at the tertiary hospital and nothing else that conduct is held against.
  const idle = [
    ...["readmission", "lowAdmission", "longStay", "recordQuality"],
    "mortality",
  ].flatMap((index) =>
    [3, 2].flatMap((level) =>
      index === "longStay" && level === 3
        ? []
        : [`noPeers all level:${level}/${index} 0`]
    )
  );
  assertEquals(said([...toy.zeros]), [...wanted, ...idle]);
});

Deno.test("a hospital without a standard is written down with what it was advanced", () => {
  const standard = toy.settlements[0]!.standard.slice(), of = "employee";
  standard[1] = 0;
  const found = said(records({ standard, dipMonths: [0] }));
  const advanced = toy.settlements[0]!.gross[1];
  assertEquals(found, [`noStandard ${of} hospital:B ${advanced}`]);
});

Deno.test("every case of the rule that a settled year can meet is found", () => {
  const { budget } = toy.settlements[0]!;
  const dipMonths = [0];
  assertEquals(
    said(records({ settlementValue: null, yearStartValue: null, dipMonths })),
    [`noValue employee all ${budget.lines.dip}`, "noYearStart employee all 0"],
  );
  const monthGross = new Float64Array(12);
  assertEquals(said(records({ monthGross, dipMonths })), [
    `emptyMonth employee month:01 ${budget.months[0]}`,
  ]);
  assertEquals(said(records({ dipMonths }, { monthWeights: null })), [
    `noWeights employee all ${budget.lines.dip}`,
  ]);
  const cost = toy.settlements[0]!.cost.slice();
  cost[2] = 0;
  assertEquals(said(records({ cost, dipMonths })), [
    "noRatio employee hospital:C 0",
  ]);
  assertEquals(said(records({ cost, dipMonths }, { ownRatio: false })), []);
  const points = toy.catalogue.points.slice();
  points[0] = 0;
  const catalogue = { ...toy.catalogue, points };
  assertEquals(said(records({ dipMonths }, { catalogue })), [
    `noPoints all group:${toy.catalogue.group[0]} 0`,
  ]);
});

Deno.test("a coefficient of the table for want of history, and adjustments that were turned down, are written down", () => {
  const dipMonths = [0],
    tabled = toy.hospitals.id.map((_, h) => h === 1 ? 1 : 0);
  assertEquals(
    said(records({ dipMonths }, {
      tabled: Uint8Array.from(tabled),
      rejected: true,
    })),
    ["noHistory all hospital:B 0", "noTotal all all 0"],
  );
});

Deno.test("a scheme paid as booked, or one that is not there, divides by nothing", () => {
  assertEquals(records({ regime: "asBooked" }), []);
});

Deno.test("records are counted in a note and listed in a table", () => {
  const [note] = zeroNotes(toy.zeros);
  assertStringIncludes(note!.zh, "9 处");
  assertStringIncludes(note!.en, "9 times");
  assert(toy.notes.some(({ zh }) => zh === note!.zh));
  assertEquals(zeroNotes([]), []);
  const table = resultTables(toy).find((t) => t.name === "zero_cases")!;
  // Nine empty months and nine indices without peers.
  assertEquals(table.columns[0]!.values.length, 18);
});
