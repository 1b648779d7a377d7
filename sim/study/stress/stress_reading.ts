import { HEADLINES } from "../../analysis/headlines/headline.ts";
import { ownBurden } from "../../analysis/own_burden.ts";
import { isoDate } from "../../base/calendar.ts";
import { sum } from "../../base/sum.ts";
import { SCHEMES } from "../../model/ledger.ts";
import type { ScenarioResult } from "../../model/result.ts";
import type { StressReading } from "../../model/stress.ts";

const LEFT = HEADLINES.find(({ id }) => id === "left")!;

/** A played year as the stress book reads it (压力册读数), one element a scheme. */
export function stressReading(result: ScenarioResult): StressReading[] {
  const members = [...result.hospitals.id.keys()];
  return result.settlements.map((settlement): StressReading => {
    const { scheme, booked, pay } = settlement;
    const s = SCHEMES.indexOf(scheme);
    const film = result.cash.schemes.find((f) => f.scheme === scheme)!;
    const pool = result.pooling?.find((sheet) => sheet.scheme === scheme);
    const left = LEFT.read({
      outcome: result,
      settlements: [settlement],
      members,
    })!;
    const cut = pool?.balance.findIndex((fen) => fen <= 0) ?? -1;
    const short = film.balance.findIndex((fen) => fen < 0);
    return {
      scheme,
      reserveMonths: 12 * (result.opening[s]! + left) / film.lastPayments,
      bankShort: short < 0
        ? null
        : isoDate(result.cash.firstDay + short).slice(0, 7),
      accountShort: cut < 0
        ? null
        : `${result.year}-${String(cut + 1).padStart(2, "0")}`,
      left,
      unpaid: sum(booked) - sum(pay),
      patients: ownBurden(result, scheme),
      counties: sum((pool?.counties ?? []).map(({ bill }) => bill)),
      pay,
    };
  });
}
