/**
 * A second reading of what a contract of catastrophic insurance comes to (R-BIG), in
 * fractions of whole numbers; it imports nothing of the engine.
 *
 * @module
 */

/** Shares of the premium in ten-thousandths; `upTo` null = without end. */
export interface PlainContract {
  readonly prepaid: number;
  readonly deposit: number;
  readonly cost: number;
  readonly cap: number;
  readonly share: number;
  readonly upTo: number | null;
}

/** What a contract comes to, fen. */
export interface PlainYear {
  readonly premium: bigint;
  readonly claims: bigint;
  readonly kept: bigint;
  readonly returned: bigint;
  readonly shared: bigint;
  readonly borne: bigint;
  readonly transfer: bigint;
}

/** Premium of so many heads, and what is done with what claims and cost leave. */
export function plainInsurer(
  heads: number,
  fenAHead: number,
  paid: readonly number[],
  terms: PlainContract,
): PlainYear {
  const premium = BigInt(heads) * BigInt(fenAHead);
  const claims = paid.reduce((sum, fen) => sum + BigInt(fen), 0n);
  const of = (share: number, whole = premium) =>
    (whole * BigInt(share) * 2n + 10_000n) / 20_000n;
  const left = premium - claims - of(terms.cost);
  const deposit = of(terms.deposit);
  if (left >= 0n) {
    const most = of(terms.cap), kept = left < most ? left : most;
    const returned = left - kept;
    return {
      ...{ premium, claims, kept, returned, shared: 0n, borne: 0n },
      transfer: deposit - returned,
    };
  }
  const loss = -left;
  const open = terms.upTo === null || loss < of(terms.upTo)
    ? loss
    : of(terms.upTo);
  const shared = of(terms.share, open);
  return {
    ...{ premium, claims, kept: 0n, returned: 0n, shared },
    borne: loss - shared,
    transfer: deposit + shared,
  };
}
