import { ratio } from "../../sim/base/ratio.ts";
import { rootKey } from "../../sim/base/streams.ts";
import { defaults } from "../../sim/model/policy/mod.ts";
import type { NegotiationInput } from "../../sim/negotiation/negotiate.ts";
import {
  type NegotiationTerms,
  negotiationTerms,
} from "../../sim/negotiation/terms.ts";

/** Seven institutions in two counties: amounts in whole yuan. */
const ROWS = [
  // id, level, kind, county, D, J, pay
  ["H1", 3, "general", 0, 6_000_000, 6_100_000, 6_000_000],
  ["H2", 3, "tcm", 0, 1_000_000, 900_000, 950_000],
  ["H3", 2, "general", 0, 1_500_000, 1_600_000, 1_550_000],
  ["H4", 2, "general", 1, 2_000_000, 2_300_000, 2_100_000],
  ["H5", 1, "township", 0, 300_000, 330_000, 310_000],
  ["H6", 1, "township", 1, 200_000, 200_000, 200_000],
  ["H7", 1, "community", 1, 0, 0, 0],
] as const;

const column = (at: 4 | 5 | 6) =>
  Float64Array.from(ROWS, (row) => row[at] * 100);

/** A small city's negotiation, with room up to 7.5 %. */
export const SMALL: NegotiationInput = {
  scheme: "employee",
  year: 2025,
  hospitals: {
    id: ROWS.map(([id]) => id),
    nameZh: ROWS.map(([id]) => `${id} 医院`),
    nameEn: ROWS.map(([id]) => `Hospital ${id}`),
    level: Uint8Array.from(ROWS, ([, level]) => level),
    kind: ROWS.map(([, , kind]) => kind),
    county: Uint8Array.from(ROWS, ([, , , county]) => county),
    beds: new Uint16Array(ROWS.length).fill(100),
  },
  counties: {
    id: ["e", "w"],
    nameZh: ["东县", "西县"],
    nameEn: ["East", "West"],
  },
  last: {
    standard: column(4),
    booked: column(5),
    pay: column(6),
    points: column(4).map((fen) => fen / 10),
  },
  cap: 22_000_000_00,
  lastExpenditure: 20_000_000_00,
  lastGrowth: ratio(6, 100),
  root: rootKey("talks"),
};

/** The default terms with changes. */
export function termsWith(
  changes: Partial<NegotiationTerms> = {},
): NegotiationTerms {
  return { ...negotiationTerms(defaults()), ...changes };
}
