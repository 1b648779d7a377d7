import { sum } from "../base/sum.ts";
import type { Catalogue, Hospitals } from "../model/ledger.ts";
import type { Settlement } from "../model/settlement.ts";
import type { ZeroKind, ZeroRecord } from "../model/zero_record.ts";

/** A settled year, as far as denominators can be zero in it. */
export interface ZeroInput {
  readonly settlements: readonly Settlement[];
  /** The year before; empty where there is none. */
  readonly lastYear: readonly Settlement[];
  readonly hospitals: Hospitals;
  readonly catalogue: Catalogue;
  /** Weights of the months that were given; `null` takes last year's. */
  readonly monthWeights: readonly number[] | null;
  /** Whether each institution's own payment ratio turns points into money. */
  readonly ownRatio: boolean;
  /** What was asked of the values; nothing where left out. */
  readonly asked?: {
    /** By scheme: the interval of the year-start value was empty. */
    readonly emptyInterval: readonly boolean[];
    /** Whether an interval is to make the settlement value. */
    readonly trim: boolean;
    /** Whether the settlement value is to be elastic. */
    readonly elastic: boolean;
  };
  /** 1 = a hospital whose coefficient is the table's for want of history; none where left out. */
  readonly tabled?: Uint8Array;
  /** Whether adjusted points were turned down; not where left out. */
  readonly rejected?: boolean;
  /** Indices of conduct without a rate among the peers, by level; none where left out. */
  readonly idleIndices?: readonly string[];
}

/**
 * Where the year met a zero denominator (零分母), one record each: `R-NUM-ZERO`
 * says what then happens and asks for it to be written down. Read off the sheets,
 * so that it costs the settlement nothing.
 */
export function zeroRecords(input: ZeroInput): ZeroRecord[] {
  const { catalogue, settlements, hospitals, tabled, rejected } = input;
  const all = (kind: ZeroKind, place: string): ZeroRecord => ({
    kind,
    scheme: "all",
    place,
    amount: 0,
  });
  return [
    ...settlements.flatMap((settlement, s) =>
      isPlayed(settlement) ? ofScheme(settlement, s, input) : []
    ),
    ...catalogue.group.flatMap((group, g) =>
      catalogue.points[g]! > 0 ? [] : [all("noPoints", `group:${group}`)]
    ),
    ...hospitals.id.flatMap((id, h) =>
      tabled?.[h] === 1 ? [all("noHistory", `hospital:${id}`)] : []
    ),
    ...(input.idleIndices ?? []).map((place) => all("noPeers", place)),
    ...(rejected === true ? [all("noTotal", "all")] : []),
  ];
}

/** A scheme without budget and without cases is not there, and one paid as booked divides nothing. */
function isPlayed({ regime, budget, cases }: Settlement): boolean {
  return regime === "dip" && (budget.total > 0 || sum(cases) > 0);
}

function ofScheme(
  settlement: Settlement,
  s: number,
  { lastYear, hospitals, monthWeights, ownRatio, asked }: ZeroInput,
): ZeroRecord[] {
  const { scheme, budget, standard, cost, gross } = settlement;
  const record = (kind: ZeroKind, place: string, amount: number) => ({
    kind,
    scheme,
    place,
    amount,
  });
  const records: ZeroRecord[] = [];
  if (settlement.settlementValue === null) {
    records.push(record("noValue", "all", settlement.fund));
  }
  if (settlement.yearStartValue === null) {
    records.push(record("noYearStart", "all", 0));
  }
  if (asked?.emptyInterval[s]) records.push(record("emptyInterval", "all", 0));
  const known = settlement.settlementValue !== null;
  if (known && asked?.trim && !settlement.valueTrimmed) {
    records.push(record("emptyTrim", "all", 0));
  }
  const { elastic } = settlement;
  if (known && asked?.elastic && elastic === undefined) {
    records.push(record("noElastic", "all", settlement.fund));
  }
  if (elastic?.scaled) {
    records.push(record("baseAboveTotal", "all", elastic.total));
  } else if (elastic && sum(elastic.floatPoints) === 0) {
    records.push(record("noIncrement", "all", elastic.unspent));
  }
  const weights = monthWeights ?? lastYear[s]?.monthBooked ?? [];
  if (budget.lines.dip > 0 && sum(Float64Array.from(weights)) === 0) {
    records.push(record("noWeights", "all", budget.lines.dip));
  }
  for (const month of settlement.dipMonths) {
    const quota = budget.months[month]!;
    const booked = settlement.monthBooked[month]!;
    const paid = settlement.monthGross[month]!;
    if (booked === 0 || (paid === 0 && quota > 0)) {
      const name = String(month + 1).padStart(2, "0");
      records.push(record("emptyMonth", `month:${name}`, quota));
    }
  }
  hospitals.id.forEach((id, h) => {
    const place = `hospital:${id}`;
    if (standard[h] === 0) records.push(record("noStandard", place, gross[h]!));
    if (ownRatio && cost[h] === 0) records.push(record("noRatio", place, 0));
  });
  return records;
}
