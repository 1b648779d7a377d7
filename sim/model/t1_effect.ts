import type { CashFilm } from "./cash.ts";
import { type CashDays, cashDays, interestOn } from "./cash_days.ts";

/** What daily advances bring an institution in a year. */
export interface AdvanceGain {
  /** Row of Hospitals. */
  readonly hospital: number;
  /** Booked in the year, fen, schemes with advances. */
  readonly booked: number;
  /** Mean outstanding over the year's film with and without advances, fen. */
  readonly outstanding: number;
  readonly withoutAdvances: number;
  /** Interest saved, fen: positive is more for the institution. */
  readonly gain: number;
  /** Mean cash at the end of a day of the year, both schemes, fen, with and without advances. */
  readonly cash: number;
  readonly cashWithout: number;
  /** Running cost a day, fen: cash over it is days covered. */
  readonly runningCost: number;
}

/** What instant settlement costs and brings. */
export interface AdvanceEffect {
  readonly hospitals: readonly AdvanceGain[];
  /** Interest that the fund forgoes, fen. */
  readonly forgone: number;
  /** Interest that institutions save together, fen. */
  readonly saved: number;
}

/**
 * Who gains what from instant settlement (即时结算得失): the same year with and
 * without daily advances. An institution saves the interest on what it no longer
 * finances, the fund forgoes that on what it no longer holds; the money and the
 * days are the same, the rates are not. `R-T1`.
 *
 * @returns `null` where nothing is advanced day by day
 */
export function t1Effect(film: CashFilm): AdvanceEffect | null {
  const known = EFFECTS.get(film);
  if (known !== undefined) return known;
  const effect = effectOf(film);
  EFFECTS.set(film, effect);
  return effect;
}

/** Figure, its data and the report's section ask for the effect of one film; it takes a walk over all days of all institutions. */
const EFFECTS = new WeakMap<CashFilm, AdvanceEffect | null>();

function effectOf(film: CashFilm): AdvanceEffect | null {
  const rows = film.schemes.flatMap((s, row) =>
    s.withoutAdvances === null ? [] : [row]
  );
  if (rows.length === 0) return null;
  const hospitals: AdvanceGain[] = [];
  film.runningCost.forEach((_, hospital) => {
    const days = cashDays(film, [hospital], rows);
    const booked = days.booked.reduce((a, b) => a + b, 0);
    if (booked === 0) return;
    const without = days.withoutAdvances!.fenDays;
    hospitals.push({
      hospital,
      booked,
      outstanding: Math.round(days.fenDays / film.days),
      withoutAdvances: Math.round(without / film.days),
      gain: interestOn(without - days.fenDays, film.loanRate),
      ...meanCash(film, hospital, days),
    });
  });
  let held = 0;
  for (const row of rows) {
    const { balance, withoutAdvances } = film.schemes[row]!;
    balance.forEach((fen, d) => held += withoutAdvances!.balance[d]! - fen);
  }
  return {
    hospitals,
    forgone: interestOn(held, film.depositRate),
    saved: hospitals.reduce((sum, { gain }) => sum + gain, 0),
  };
}

/** Mean cash over the year: what is outstanding longer without advances is not in hand. */
function meanCash(
  film: CashFilm,
  hospital: number,
  advanced: CashDays,
): Pick<AdvanceGain, "cash" | "cashWithout" | "runningCost"> {
  const { cash, runningCost } = cashDays(
    film,
    [hospital],
    film.schemes.map((_, row) => row),
  );
  const { outstanding, withoutAdvances } = advanced;
  let held = 0, later = 0;
  for (let d = 0; d < film.yearDays; d++) {
    held += cash![d]!;
    later += withoutAdvances!.outstanding[d]! - outstanding[d]!;
  }
  return {
    cash: Math.round(held / film.yearDays),
    cashWithout: Math.round((held - later) / film.yearDays),
    runningCost,
  };
}
