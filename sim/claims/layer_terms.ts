import { mulDiv, SCALE } from "../base/points.ts";
import type { Key } from "../base/streams.ts";
import { AID } from "../model/world.ts";

/** What a layer pays on a year's burden (补充支付): amounts in fen, ratio in 1/10000. */
export interface Grant {
  readonly deductible: number;
  readonly ratio: number;
  readonly cap: number;
}

/** Layers above basic and catastrophic insurance, ready for the loop. */
export interface LayerTerms {
  /** First-pay share of cost, 1/10000, as bills have it. */
  readonly firstPay: number;
  /** Yearly cap of the pooled fund for employees, fen. */
  readonly fundCap: number;
  readonly largeAmount: Grant;
  /** Groups of employees; a person's luck below `until` (of 2^32) and not below the one before. */
  readonly groups: readonly { readonly until: number; readonly grant: Grant }[];
  /** By bit of AID. */
  readonly aid: readonly Grant[];
  /** Thresholds of 2^32, by scheme. */
  readonly uptake: Float64Array;
  readonly insideRules: Grant;
  readonly offList: Grant;
  readonly charity: { readonly until: number; readonly grant: Grant };
  /** Luck of belonging to a group, having bought, being helped: by person, the same every year. */
  readonly key: Key;
}

/** A grant as the registry has it, in yuan. */
interface GrantOption {
  readonly deductible: number;
  readonly ratio: number;
  readonly cap: number;
}
type MemberOption = GrantOption & { readonly share: number };

/** Settings of the layers, as the registry has them. */
export interface LayerOptions {
  readonly firstShare: number;
  readonly annualCap: { readonly employee: number };
  readonly largeAmount: GrantOption;
  readonly groups: Readonly<
    Record<"civilServants" | "enterprise" | "talents", MemberOption>
  >;
  readonly aid: Readonly<Record<typeof AID[number], GrantOption>>;
  readonly commercial: {
    readonly uptake: { readonly employee: number; readonly resident: number };
    readonly insideRules: GrantOption;
    readonly offList: GrantOption;
  };
  readonly charity: MemberOption;
}

/** Prepares the settings of the layers (补充保障) for the loop over bills. */
export function layerTerms(options: LayerOptions, key: Key): LayerTerms {
  const { civilServants, enterprise, talents } = options.groups;
  let until = 0;
  return {
    firstPay: Math.round(options.firstShare * SCALE),
    fundCap: options.annualCap.employee * 100,
    largeAmount: grantOf(options.largeAmount),
    groups: [civilServants, enterprise, talents].map((group) => {
      until += group.share;
      return { until: until * 2 ** 32, grant: grantOf(group) };
    }),
    aid: AID.map((status) => grantOf(options.aid[status])),
    uptake: Float64Array.of(
      options.commercial.uptake.employee * 2 ** 32,
      options.commercial.uptake.resident * 2 ** 32,
    ),
    insideRules: grantOf(options.commercial.insideRules),
    offList: grantOf(options.commercial.offList),
    charity: {
      until: options.charity.share * 2 ** 32,
      grant: grantOf(options.charity),
    },
    key,
  };
}

/**
 * What a layer has paid when a year's burden has come to `burden` fen (补充支付).
 * A stay is paid the increment, which is never more than the burden grew.
 */
export function paidBy(grant: Grant, burden: number): number {
  const over = burden - grant.deductible;
  if (over <= 0) return 0;
  const pay = mulDiv(over, grant.ratio, SCALE);
  return pay < grant.cap ? pay : grant.cap;
}

function grantOf({ deductible, ratio, cap }: GrantOption): Grant {
  return {
    deductible: Math.round(deductible * 100),
    ratio: Math.round(ratio * SCALE),
    cap: Math.round(cap * 100),
  };
}
