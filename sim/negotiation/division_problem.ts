import type { Fen } from "../base/fen.ts";
import { cannotPlay } from "../base/issues.ts";
import type { Ratio } from "../base/ratio.ts";
import { sum } from "../base/sum.ts";

/**
 * An envelope that several sides claim (分配问题): everything that any of the
 * rules reads. All vectors have one element a claimant.
 */
export interface DivisionProblem {
  /** E, what there is to divide, fen. */
  readonly envelope: Fen;
  /** c, what each asks for, fen. */
  readonly claims: ArrayLike<Fen>;
  /** What each had last year, fen. */
  readonly lastYear: ArrayLike<Fen>;
  /** Last year's points of each, 1/10000. */
  readonly points: ArrayLike<number>;
  /** d, what each is left with where talks fail (谈判破裂点), fen. */
  readonly fallback: ArrayLike<Fen>;
  /** β, bargaining power (谈判力); only its proportions count. */
  readonly power: readonly bigint[];
  /** ω of the mixed forecast, 0–1. */
  readonly omega: Ratio;
}

/** A division before it is rounded (精确分配): claimant i has `num[i] / den` fen. */
export interface ExactAwards {
  readonly num: readonly bigint[];
  readonly den: bigint;
}

/** Refuses a problem that is none: claims below 0, an envelope below 0 or above all claims. */
export function checkProblem({ envelope, claims }: DivisionProblem): void {
  const all = sum(Array.from(claims));
  const wrong = Array.from(claims).findIndex((claim) => claim < 0);
  if (wrong >= 0) {
    throw cannotPlay("negotiation.claims", inYuan(claims[wrong]!), {
      zh: `第 ${wrong + 1} 个诉求方的诉求额小于 0，请改为 0 或以上`,
      en: `claim ${wrong + 1} is below 0; make it 0 or more`,
    });
  }
  if (envelope < 0) {
    throw cannotPlay("negotiation.envelope", inYuan(envelope), {
      zh: "待分配总额小于 0，请改为 0 或以上",
      en: "the envelope is below 0; make it 0 or more",
    });
  }
  if (envelope > all) {
    throw cannotPlay("negotiation.envelope", inYuan(envelope), {
      zh: `待分配总额超过全部诉求之和 ${
        inYuan(all)
      }，无须分配；请减少总额或补足诉求`,
      en: `the envelope exceeds all claims, ${
        inYuan(all)
      }, so there is nothing to divide; lower it or complete the claims`,
    });
  }
}

/**
 * Refuses a fallback outside the bargaining set (谈判集): one below 0 or above
 * the claim, or all of them together above the envelope.
 */
export function checkFallback(
  { envelope, claims, fallback }: DivisionProblem,
): void {
  for (let i = 0; i < claims.length; i++) {
    const own = fallback[i]!;
    if (own >= 0 && own <= claims[i]!) continue;
    throw cannotPlay("negotiation.default.keep", inYuan(own), {
      zh: `第 ${i + 1} 个诉求方的破裂点不在谈判集内，应在 0 与诉求额 ${
        inYuan(claims[i]!)
      } 之间，请调整`,
      en: `the fallback of claimant ${
        i + 1
      } is outside the bargaining set; it must lie between 0 and the claim, ${
        inYuan(claims[i]!)
      }`,
    });
  }
  const all = sum(Array.from(fallback));
  if (all <= envelope) return;
  throw cannotPlay("negotiation.default.keep", inYuan(all), {
    zh: `破裂点合计超过待分配总额 ${
      inYuan(envelope)
    }，不在谈判集内，请调低谈判破裂时的保留比例`,
    en: `the fallbacks together exceed the envelope, ${
      inYuan(envelope)
    }, so they are outside the bargaining set; lower what a group keeps where talks fail`,
  });
}

/** Fen as yuan in a message; amounts need not be whole there. */
function inYuan(fen: number): string {
  return `${fen / 100} 元 yuan`;
}
