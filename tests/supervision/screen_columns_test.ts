import { assertEquals } from "@std/assert";
import { METHODS, NO_GROUP, OUT_OF_AREA } from "../../sim/model/ledger.ts";
import type { ScreenColumn, ScreenRule } from "../../sim/model/screens.ts";
import { applyScreens } from "../../sim/supervision/screen/apply_screens.ts";
import {
  claimColumn,
  type ScreenedYear,
} from "../../sim/supervision/screen/claim_columns.ts";

/** Person 1 comes back to hospital 0 after nine days for the same category; person 2 is out of the area once. */
const YEAR: ScreenedYear = {
  claims: {
    rows: 4,
    person: Uint32Array.of(1, 1, 2, 2),
    hospital: Uint16Array.of(0, 0, 1, OUT_OF_AREA),
    scheme: new Uint8Array(4),
    county: new Uint8Array(4),
    day: Uint16Array.of(20, 33, 50, 90),
    los: Uint16Array.of(6, 4, 2, 80),
    code: Uint16Array.of(0, 1, 2, 2),
    cost: Int32Array.of(4_000_00, 6_000_00, 1_000_00, 9_000_00),
    selfPaid: Int32Array.of(400_00, 600_00, 300_00, 900_00),
    fund: new Int32Array(4),
    catastrophic: new Int32Array(4),
  },
  codes: {
    category: ["K80", "K80", "J18"],
    treatmentClass: Uint8Array.of(0, 4, 0),
  },
  details: null,
  evidence: null,
  cases: {
    method: new Uint8Array(4).fill(METHODS.indexOf("dip")),
    group: Uint16Array.of(0, 0, 1, NO_GROUP),
  },
  hospitals: { level: Uint8Array.of(3, 2) },
  reference: (group) => group === 0 ? 8_000_00 : 0,
};

const column = (name: ScreenColumn) => [...claimColumn(YEAR, name)!];

Deno.test("columns say what claims say, and nothing where they do not", () => {
  assertEquals(column("los"), [6, 4, 2, 80]);
  assertEquals(column("los_ratio"), [1.2, 0.8, 1, NaN]);
  assertEquals(column("treatment_class"), [0, 4, 0, 0]);
  assertEquals(column("cost_ratio"), [0.5, 0.75, NaN, NaN]);
  // Discharged on day 20, back on day 29.
  assertEquals(column("gap_days"), [NaN, 9, NaN, NaN]);
  assertEquals(column("off_list_ratio"), [1, 1, 1, NaN]);
  assertEquals(claimColumn(YEAR, "planned"), null);
  assertEquals(claimColumn(YEAR, "identity"), null);
});

function screen(
  id: string,
  ...when: ScreenRule["when"]
): ScreenRule {
  return {
    id,
    nameZh: id,
    nameEn: id,
    stage: "after",
    when,
    action: "lead",
    act: "record",
  };
}

Deno.test("screens meet exactly at their edge, terms together, alternatives apart", () => {
  const { claim, screen: by, idle } = applyScreens([
    screen("back", [{ column: "gap_days", sign: "<=", value: 9 }]),
    screen("sooner", [{ column: "gap_days", sign: "<", value: 9 }]),
    screen(
      "either",
      [{ column: "los", sign: ">=", value: 80 }],
      [
        { column: "los", sign: "=", value: 2 },
        { column: "treatment_class", sign: "=", value: 0 },
      ],
    ),
    screen("no list", [{ column: "planned", sign: "=", value: 0 }]),
  ], YEAR);
  // Care out of the area is the other pool's to look at.
  assertEquals([...claim], [1, 2]);
  assertEquals([...by], [0, 2]);
  assertEquals(idle, ["no list"]);
});

Deno.test("evidence is read as it stands; a pack's code is met where it stood on an earlier bill, not at the first sale", () => {
  const year = {
    ...YEAR,
    evidence: {
      packCode: Uint32Array.of(7, 0, 0, 7),
      packAmount: new Int32Array(4),
      identity: Uint8Array.of(1, 2, 0, 0),
      uploadDays: Uint8Array.of(7, 8, 1, 1),
      repeatTests: new Uint8Array(4),
      repeatAmount: new Int32Array(4),
      otherSex: new Uint8Array(4),
      otherSexAmount: new Int32Array(4),
      herbs: new Int32Array(4),
      dental: new Int32Array(4),
      orderDays: Uint16Array.of(6, 1, 2, 40),
      bedItems: Uint8Array.of(1, 0, 1, 1),
      nearVisits: Int32Array.of(0, 800_00, 0, 0),
      nearFund: Int32Array.of(0, 456_00, 0, 0),
    },
  };
  assertEquals([...claimColumn(year, "repeated_codes")!], [0, 0, 0, 1]);
  assertEquals([...claimColumn(year, "identity")!], [1, 2, 0, 0]);
  assertEquals([...claimColumn(year, "idle_day_ratio")!], [0, 0.75, 0, 0.5]);
  assertEquals([...claimColumn(year, "bed_items")!], [1, 0, 1, 1]);
  assertEquals([...claimColumn(year, "near_visits")!], [0, 800, 0, 0]);
});
