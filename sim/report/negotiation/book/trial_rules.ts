import type {
  DivisionRule,
  NegotiationSheet,
} from "../../../model/negotiation.ts";

/** The rules that formulas of a sheet can follow (可试算的规则): Nash and Kalai–Smorodinsky hang on powers and fallbacks as well. */
export const TRIAL_RULES = [
  "lastYear",
  "points",
  "proportional",
  "equalAwards",
  "equalLosses",
  "talmud",
  "mixed",
] as const satisfies readonly DivisionRule[];
/** One of {@linkcode TRIAL_RULES}. */
export type TrialRule = typeof TRIAL_RULES[number];

/** Where the formulas of a rule find what they read. */
export interface TrialNames {
  /** Envelope that is divided, all claims, both fen, and ω. */
  readonly envelope: string;
  readonly all: string;
  readonly omega: string;
  /** λ of equal awards on E, on C − E, and on twice the smaller of the two. */
  readonly awardLevel: string;
  readonly lossLevel: string;
  readonly halfLevel: string;
  /** The claim of the row, fen; last year and points of the row and of all. */
  readonly claim: string;
  readonly lastYear: readonly [string, string];
  readonly points: readonly [string, string];
}

/** The same as numbers. */
export interface TrialNumbers {
  readonly envelope: number;
  readonly all: number;
  readonly omega: number;
  readonly awardLevel: number;
  readonly lossLevel: number;
  readonly halfLevel: number;
  readonly claim: number;
  readonly lastYear: readonly [number, number];
  readonly points: readonly [number, number];
}

/** Whole fen of an award and what is left of it, before the last fen are given out. */
export interface Parts<T> {
  readonly whole: T;
  readonly rest: T;
}

/**
 * An award by a rule, as formulas (试算公式): whole fen, and the rest by which the last
 * fen are given out. Losses are cut before they are taken from the claim, so that
 * equal rests stay equal to the last digit.
 */
export function trialFormulas(rule: TrialRule, n: TrialNames): Parts<string> {
  const plain = (exact: string): Parts<string> => ({
    whole: `INT(${exact})`,
    rest: `${exact}-INT(${exact})`,
  });
  const less = (loss: string): Parts<string> => ({
    whole: `${n.claim}+INT(-${loss})`,
    rest: `-${loss}-INT(-${loss})`,
  });
  const capped = (level: string) => `MIN(${n.claim},${level})`;
  const part = ([own, all]: readonly [string, string]) =>
    `${n.envelope}*${own}/${all}`;
  const proportional = `${n.envelope}*${n.claim}/${n.all}`;
  switch (rule) {
    case "lastYear":
    case "points":
      return plain(part(n[rule]));
    case "proportional":
      return plain(proportional);
    case "equalAwards":
      return plain(capped(n.awardLevel));
    case "equalLosses":
      return less(capped(n.lossLevel));
    case "talmud": {
      const half = `${capped(n.halfLevel)}/2`;
      const low = plain(half), high = less(`(${half})`);
      const choose = (a: string, b: string) =>
        `IF(2*${n.envelope}<=${n.all},${a},${b})`;
      return {
        whole: choose(low.whole, high.whole),
        rest: choose(low.rest, high.rest),
      };
    }
    case "mixed":
      return plain(
        `(${n.omega}*${proportional}+(1-${n.omega})*${capped(n.awardLevel)})`,
      );
  }
}

/** What {@linkcode trialFormulas} come to. */
export function trialValues(rule: TrialRule, n: TrialNumbers): Parts<number> {
  const plain = (exact: number): Parts<number> => ({
    whole: Math.floor(exact),
    rest: exact - Math.floor(exact),
  });
  const less = (loss: number): Parts<number> => ({
    whole: n.claim + Math.floor(-loss),
    rest: -loss - Math.floor(-loss),
  });
  const proportional = n.envelope * n.claim / n.all;
  const capped = (level: number) => Math.min(n.claim, level);
  switch (rule) {
    case "lastYear":
    case "points":
      return plain(n.envelope * n[rule][0] / n[rule][1]);
    case "proportional":
      return plain(proportional);
    case "equalAwards":
      return plain(capped(n.awardLevel));
    case "equalLosses":
      return less(capped(n.lossLevel));
    case "talmud": {
      const half = capped(n.halfLevel) / 2;
      return 2 * n.envelope <= n.all ? plain(half) : less(half);
    }
    case "mixed":
      return plain(
        n.omega * proportional + (1 - n.omega) * capped(n.awardLevel),
      );
  }
}

/** The rules of a sheet that can be tried, with the awards that it has under them. */
export function trialDivisions(
  { divisions }: NegotiationSheet,
): { readonly rule: TrialRule; readonly awards: Float64Array }[] {
  return TRIAL_RULES.flatMap((rule) => {
    const division = divisions.find((one) => one.rule === rule);
    return division === undefined ? [] : [{ rule, awards: division.groups }];
  });
}
