/**
 * A second, plain computation of an institution's year from the JSON twin of its
 * clearing sheet (独立重算：清算书): prepayment, months, clearing, transfer. It imports
 * nothing of the engine.
 *
 * @module
 */
import { decimal, text } from "./fraction.ts";
import {
  clearAgain,
  type Cleared,
  type ClearingTwin,
  depositPart,
  quarters,
  type Settings,
} from "./recompute_clearing.ts";
import {
  grossOfMonths,
  type MonthsTwin,
  ownMonths,
} from "./recompute_months.ts";
import { round, split, units, yuanOf } from "./split.ts";

interface Step {
  readonly symbol: string;
  readonly value: string;
  readonly numbers: Readonly<Record<string, string>>;
}

/** What of a scheme's twin is read. */
export interface SchemeTwin extends MonthsTwin, ClearingTwin {
  readonly row: number;
  readonly pool: MonthsTwin["pool"] & ClearingTwin["pool"];
  readonly prepayment: readonly Step[];
  readonly transfer: readonly Step[];
}

/** A scheme's pool, once more. */
export interface PoolAgain {
  readonly gross: readonly (readonly bigint[])[];
  readonly cleared: Cleared;
  /** By quarter, by institution; empty where the year is cleared once. */
  readonly quarters: readonly (readonly bigint[])[];
  /** Deposits that others forfeited, by institution. */
  readonly others: readonly bigint[];
  readonly set: Settings;
}

/** Parameters of a twin by key. */
export function settingsIn(
  parameters: readonly { readonly key: string; readonly value: string }[],
): Settings {
  const all = new Map(parameters.map(({ key, value }) => [key, value]));
  return (key) => {
    const value = all.get(key);
    return value === undefined ? undefined : JSON.parse(value);
  };
}

/** What all institutions of a scheme come to. */
export function poolAgain(twin: SchemeTwin, set: Settings): PoolAgain {
  const gross = grossOfMonths(twin);
  return {
    gross,
    cleared: clearAgain(twin, set),
    quarters: quarters(twin, gross, set),
    others: forfeitedByOthers(twin, gross, set),
    set,
  };
}

/** What others lost of their deposits, to those of the first band by their own. */
function forfeitedByOthers(
  twin: SchemeTwin,
  gross: readonly (readonly bigint[])[],
  set: Settings,
): bigint[] {
  const { scores } = twin.pool;
  const Q = scores.map((_, h) =>
    depositsOf(twin, gross.map((month) => month[h]!))
  );
  if (set("settlement.assessment.forfeit") === "fund") return Q.map(() => 0n);
  const top = (set("settlement.assessment.bands") as readonly number[])[0]!;
  const lost = Q.map((q, h) => {
    const { n, d } = depositPart(scores[h]!, set);
    return q - round(q * n, d);
  });
  return split(
    lost.reduce((a, b) => a + b, 0n),
    Q.map((q, h) => Number(scores[h] ?? -1) >= top ? q : 0n),
  );
}

/** Deposits withheld from an institution's gross amounts. */
function depositsOf(
  { months }: SchemeTwin,
  gross: readonly bigint[],
): bigint {
  return gross.reduce((sum, G, m) => {
    const { n, d } = decimal(months[m]!.terms.deposit);
    return G > 0n ? sum + round(G * n, d) : sum;
  }, 0n);
}

/** The institution's numbers by symbol, decimal text as a sheet has it. */
export function hospitalAgain(
  twin: SchemeTwin,
  { gross, cleared, set, quarters: cleared4, others }: PoolAgain,
): Record<string, string> {
  const h = twin.row, months = ownMonths(twin, gross);
  const total = (column: readonly bigint[]) =>
    column.reduce((a, b) => a + b, 0n);
  const J = cleared.J2[h]!, D = cleared.D2[h]!, share = cleared.share[h]!;
  const Q = total(months.deposit);
  const phi = depositPart(twin.pool.scores[h]!, set);
  const back = round(Q * phi.n, phi.d);
  const own = (symbol: string) =>
    total(twin.months.map(({ numbers }) => units(numbers[symbol]!, 2)));
  const interim = total(cleared4.map((quarter) => quarter[h]!));
  const cash = total(months.pay) + own("A") + interim, deductions = own("X");
  const before = total(
    twin.months.map(({ terms }, m) =>
      terms.form === "asBooked" && twin.regime === "dip"
        ? units(twin.pool.booked[m]![h]!, 2)
        : 0n
    ),
  );
  const lent = prepaymentAgain(twin);
  const offset = set("settlement.prepayment.close") === "rollover" ? 0n : lent;
  const transfer = cleared.pay[h]! + before -
    (deductions - cleared.inside[h]!) - cash - offset - (Q - back) + others[h]!;
  const dip = twin.regime === "dip";
  return {
    ...(twin.prepayment.length === 0 ? {} : { Y: yuanOf(lent) }),
    ...Object.fromEntries(
      twin.months.flatMap((_, m) =>
        [["G", months.gross], ["Q", months.deposit], ["due", months.due], [
          "pay",
          months.pay,
        ], ["carry", months.carry]].map(([name, column]) => [
          `${name} ${m + 1}`,
          yuanOf((column as bigint[])[m]!),
        ])
      ),
    ),
    ...(dip
      ? {
        P: text({ n: cleared.P[h]!, d: 10_000n }, 4),
        D: yuanOf(cleared.D[h]!),
        clear: yuanOf(cleared.clear[h]!),
      }
      : {}),
    ...(dip && D > 0n ? { r: text({ n: J, d: D }, 6) } : {}),
    ...(dip && D > 0n && J > D
      ? {
        share: text({ n: share.n, d: share.d * 100n }, 4),
        R_avail: yuanOf(cleared.available),
        "λ·share": yuanOf(cleared.shared[h]!),
      }
      : {}),
    pay: yuanOf(cleared.pay[h]!),
    φQ: yuanOf(back),
    ded: yuanOf(deductions),
    cash: yuanOf(cash),
    transfer: yuanOf(transfer),
    received: yuanOf(cash + offset + transfer),
  };
}

/** Y: the monthly mean of last year × months × the grade's part, if the gate is open. */
function prepaymentAgain({ prepayment }: SchemeTwin): bigint {
  const [surplus, gate, amount] = prepayment;
  if (surplus === undefined) return 0n;
  const S = units(surplus.numbers.S!, 2), E = units(surplus.numbers.E!, 2);
  const months = decimal(gate!.numbers.gate!);
  const enough = E > 0n && S * 12n * months.d >= months.n * E;
  const open = enough && units(gate!.numbers.L!, 2) >= 0n &&
    units(gate!.numbers.B!, 2) >= 0n;
  const { T, m, c } = amount!.numbers;
  const times = decimal(m!), part = decimal(c!);
  return open
    ? round(
      units(T!, 2) * times.n * part.n,
      12n * times.d * part.d,
    )
    : 0n;
}
