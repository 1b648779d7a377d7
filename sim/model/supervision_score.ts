/**
 * Supervision held against what was planted (监管成效评分): what the payer cannot see
 * itself, as it needs the truth.
 *
 * @module
 */
import { type Act, BLAMELESS } from "./findings.ts";

/** What was wrong in truth, claim by claim (真实违规), rows as in the claims. */
export interface PlantedConduct {
  /** Bit of each row of ACTS that is true of the claim. */
  readonly acts: Uint32Array;
  /** Row in ACTS of the one that cost most; 0 where none did. */
  readonly act: Uint8Array;
  /** What it cost the fund, fen, reckoned as inspectors reckon who see everything. */
  readonly loss: Float64Array;
}

/** One rule or lead held against the truth (单条规则评分). */
export interface RuleScore {
  /** Screen or lead. */
  readonly rule: string;
  /** What it suspects; `null` for a lead that may find anything. */
  readonly act: Act | null;
  /** Claims that it raised. */
  readonly suspected: number;
  /** Of these, claims of which it is true. */
  readonly right: number;
  /** Claims of which it would have been true; of a lead all that are wrong. */
  readonly planted: number;
  /** Claims in order that it had refused, given back or held to be wrong, and that stand. */
  readonly accused: number;
  /** Likewise, but given back on appeal. */
  readonly cleared: number;
  /** Days from discharge until it was known, mean of those that were rightly held; `null` without any. */
  readonly delay: number | null;
  /** Rightly refused and given back, fen. */
  readonly recovered: number;
}

/** One kind of conduct and what became of its money (违规资金去向), fen. */
export interface ActScore {
  /** Conduct. */
  readonly act: Act;
  /** Claims of which it is true. */
  readonly cases: number;
  /** Of these, claims on which something stands. */
  readonly caught: number;
  /** What it cost the fund. */
  readonly planted: number;
  /** Of it, refused before payment. */
  readonly refused: number;
  /** Of it, given back after payment. */
  readonly returned: number;
  /** Of what is left: no rule met the claim. */
  readonly unseen: number;
  /** A rule met it and nobody looked. */
  readonly unlooked: number;
  /** Somebody looked and did not see it, or not all of it. */
  readonly missed: number;
}

/** A year of supervision held against the truth (年度评分). */
export interface SupervisionScore {
  /** By rule, those without any suspicion left out. */
  readonly rules: readonly RuleScore[];
  /** By conduct, those that nobody did left out. */
  readonly acts: readonly ActScore[];
  /** Claims in order on which something stands, and what was taken for it, fen. */
  readonly accused: { readonly cases: number; readonly fen: number };
  /** Claims in order that were accused and given back on appeal. */
  readonly cleared: number;
  /** Taken beyond what a wrong claim had cost, fen. */
  readonly beyond: number;
  /** Given back as very long stays were paid by the day, fen: nobody's conduct. */
  readonly converted: number;
  /** What playing a sample leaves open. */
  readonly spread: SamplingSpread;
}

/** How far totals of a sample are spread (抽样散度): sums over sampled persons, of squares and products of what each stands for. */
export interface SamplingSpread {
  /** Cases that each sampled one stands for; 1 = all were played. */
  readonly weight: number;
  /** Of what conduct cost, fen². */
  readonly planted: number;
  /** Of what leaks, fen². */
  readonly leak: number;
  /** Of the product of both, fen². */
  readonly both: number;
  /** Of cases in order on which something stands. */
  readonly accused: number;
}

/** What is left of a kind of conduct with the institutions (漏损), fen. */
export function leakOf({ unseen, unlooked, missed }: ActScore): number {
  return unseen + unlooked + missed;
}

/** Whether a rule suspects somebody's conduct, so that it can be right or wrong: no lead, and no list or stay that nobody is blamed for. */
export function isScored({ act }: Pick<RuleScore, "act">): boolean {
  return act !== null && !BLAMELESS.includes(act);
}
