import {
  nextYearCells,
  type NextYearReading,
} from "../../sim/analysis/next_year/next_year_measures.ts";
import {
  type NextYearSample,
  summariseNextYear,
} from "../../sim/analysis/next_year/summarise_next_year.ts";
import type { NegotiationRun } from "../../sim/model/negotiation.ts";
import {
  type Clearing,
  CLEARINGS,
  type NextYear,
  PLAYED_DIVISIONS,
  type PlayedCase,
} from "../../sim/model/next_year.ts";

/** What a made-up year says: numbers by division, clearing and replicate. */
export type Say = (
  one: PlayedCase,
  replicate: number,
) => {
  /** All cells alike. */
  readonly value: number;
  /** Paid to every institution, fen. */
  readonly pay: number;
  /** Paid to every institution in the course of the year, fen. */
  readonly cash: number;
};

/** A year after talks that is made up, as charts, tables and pages read it. */
export function smallNextYear(
  { sheets, hospitals }: NegotiationRun,
  own: Clearing,
  replicates: number,
  say: Say,
): NextYear {
  const cells = nextYearCells(sheets), n = hospitals.id.length;
  const samples = CLEARINGS.flatMap((clearing) =>
    PLAYED_DIVISIONS.map((division): NextYearSample => ({
      ...{ clearing, division },
      readings: Array.from({ length: replicates }, (_, r): NextYearReading => {
        const { value, pay, cash } = say({ clearing, division }, r);
        return {
          values: cells.map(() => value),
          hospitals: sheets.map(() => ({
            pay: new Float64Array(n).fill(pay),
            cash: new Float64Array(n).fill(cash),
            quota: new Float64Array(n).fill(100_00),
          })),
        };
      }),
    }))
  );
  return summariseNextYear(sheets, cells, samples, own);
}

/** Quotas move pay where they are cleared against, the total moves it everywhere. */
export const ORDINARY: Say = ({ clearing, division }, r) => {
  const total = division === "plan" ? 0 : 40_00;
  const rule = clearing === "quota"
    ? PLAYED_DIVISIONS.indexOf(division) * 10_00
    : 0;
  const pay = 1000_00 + total + rule + r * 100;
  return { value: pay / 1000_00, pay, cash: 900_00 };
};
