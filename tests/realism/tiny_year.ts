import type { Asked, CityYear } from "../../sim/metrics/realism/city_year.ts";
import { MEASURES_OF_REALISM } from "../../sim/metrics/realism/measures.ts";
import { OUT_OF_AREA, PHARMACY } from "../../sim/model/claims.ts";

/** Yuan as fen. */
const yuan = (x: number) => x * 100;

/**
 * Six stays of four persons, small enough for a pocket calculator: two
 * employees and two residents, a tertiary, a secondary and a township hospital,
 * one stay outside the area.
 *
 * | row | person | scheme | hospital | day | stay | diagnosis | cost | off list | fund |
 * |---|---|---|---|---|---|---|---|---|---|
 * | 0 | 1 | employee | tertiary | 40 | 10 | I63 | 20000 | 2000 | 14000 |
 * | 1 | 1 | employee | secondary | 60 | 5 | I63 | 6000 | 300 | 4800 |
 * | 2 | 2 | employee | elsewhere | 200 | 8 | I61 | 30000 | 3000 | 18000 |
 * | 3 | 3 | resident | township | 100 | 4 | J18 | 2000 | 100 | 1500 |
 * | 4 | 4 | resident | tertiary | 355 | 6 | O80 | 8000 | 800 | 4000 |
 * | 5 | 4 | resident | secondary | 364 | 3 | J18 | 4000 | 200 | 2600 |
 */
export function tinyYear(change: Partial<CityYear> = {}): CityYear {
  return {
    record: {
      year: 2025,
      claims: {
        rows: 6,
        person: Uint32Array.of(1, 1, 2, 3, 4, 4),
        hospital: Uint16Array.of(0, 1, OUT_OF_AREA, 2, 0, 1),
        scheme: Uint8Array.of(0, 0, 0, 1, 1, 1),
        county: new Uint8Array(6),
        day: Uint16Array.of(40, 60, 200, 100, 355, 364),
        los: Uint16Array.of(10, 5, 8, 4, 6, 3),
        code: Uint16Array.of(0, 0, 1, 2, 3, 2),
        cost: Int32Array.of(20000, 6000, 30000, 2000, 8000, 4000).map(yuan),
        selfPaid: Int32Array.of(2000, 300, 3000, 100, 800, 200).map(yuan),
        fund: Int32Array.of(14000, 4800, 18000, 1500, 4000, 2600).map(yuan),
        catastrophic: Int32Array.of(1000, 0, 0, 0, 500, 0).map(yuan),
      },
      register: {
        rows: 2,
        county: Uint8Array.of(0, 0),
        scheme: Uint8Array.of(0, 1),
        cell: Uint8Array.of(1, 1),
        month: Uint8Array.of(0, 0),
        insured: Float64Array.of(10, 20),
        contributions: Float64Array.of(50000, 24000).map(yuan),
      },
      outpatient: {
        rows: 5,
        hospital: Uint16Array.of(0, 1, 2, OUT_OF_AREA, PHARMACY),
        day: Uint16Array.of(1, 1, 1, 1, 1),
        scheme: Uint8Array.of(0, 0, 1, 0, 0),
        kind: Uint8Array.of(0, 1, 0, 0, 0),
        visits: Uint32Array.of(60, 10, 50, 10, 0),
        cost: Float64Array.of(10000, 6000, 6000, 2000, 2000).map(yuan),
        fund: Float64Array.of(5000, 4000, 1900, 1000, 1000).map(yuan),
      },
      details: null,
      specialDrugs: null,
      accounts: null,
    },
    truth: {
      destination: Uint8Array.of(0, 0, 2, 0, 0, 0),
      severity: new Uint8Array(6),
      marks: new Uint16Array(6),
      code: Uint16Array.of(0, 0, 1, 2, 3, 2),
      cost: Int32Array.of(20000, 6000, 30000, 2000, 8000, 4000).map(yuan),
    },
    codes: {
      diagnosis: ["I63.9", "I61.0", "J18.9", "O80.9"],
      category: ["I63", "I61", "J18", "O80"],
      block: ["I60-I69", "I60-I69", "J09-J18", "O80-O84"],
      chapter: ["IX", "IX", "X", "XV"],
      operations: [[], ["01.2400"], [], ["73.5900"]],
      treatmentClass: Uint8Array.of(0, 4, 0, 2),
      name: ["脑梗死", "脑出血", "肺炎", "分娩"],
      bedDay: new Uint8Array(4),
      dialysis: new Uint8Array(4),
      psychiatric: new Uint8Array(4),
    },
    hospitals: {
      id: ["H1", "H2", "H3"],
      nameZh: ["甲", "乙", "丙"],
      nameEn: ["A", "B", "C"],
      level: Uint8Array.of(3, 2, 1),
      kind: ["general", "tcm", "township"],
      county: Uint8Array.of(0, 0, 0),
      beds: Uint16Array.of(2, 1, 1),
    } as CityYear["hospitals"],
    publicOwned: Uint8Array.of(1, 0, 1),
    doctors: Uint16Array.of(20, 8, 2),
    otherDays: Float64Array.of(14, 0, 0),
    counted: new Map([["pharmacy", 9]]),
    employeeParts: Float64Array.of(0, 0.4, 0.6),
    counties: ["only"],
    cityLevel: null,
    population: 32,
    insured: [10, 20],
    people: {
      persons: 30,
      byCategory: Float64Array.of(7, 3, 14, 5, 1),
      aged60: 8,
      adults: 25,
      hypertension: 7,
      hypertensionKnown: 5,
      diabetes: 3,
      dialysis: 1,
    },
    patients: {
      age: Uint8Array.of(70, 70, 50, 6, 30, 30),
      sex: Uint8Array.of(0, 0, 0, 1, 1, 1),
      category: Uint8Array.of(1, 1, 0, 3, 2, 2),
    },
    paidByCase: Uint8Array.of(1, 1, 0, 1, 1, 1),
    firstPay: 0.05,
    season: ["winter", "winter", "resp", "none"],
    points: Float64Array.of(1000, 600, 0, 200, 800, 200),
    ...change,
  };
}

/** Reads one measure on a tiny year. */
export function read(
  measure: string,
  scheme: "employee" | "resident" | "all",
  change: Partial<Asked> = {},
): number {
  const reading = MEASURES_OF_REALISM[measure]!({
    at: tinyYear(),
    before: null,
    scheme: scheme === "all" ? null : scheme === "employee" ? 0 : 1,
    national: false,
    ...change,
  });
  if (typeof reading !== "number") throw new Error(reading.en);
  return reading;
}
