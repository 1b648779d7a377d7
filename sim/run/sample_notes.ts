import type { SamplingError } from "../metrics/sampling_error.ts";

/** A text in both languages. */
interface Text {
  readonly zh: string;
  readonly en: string;
}

/** What must stand at a sample's titles (抽样标注). */
export function sampleLabel(weight: number | undefined): Text {
  return weight === undefined
    ? { zh: "", en: "" }
    : { zh: `（抽样 1/${weight}）`, en: ` (sample 1 in ${weight})` };
}

/** What a reader of a sample must know (抽样说明): how much was played and how far off it may be. */
export function sampleNotes(
  weight: number | undefined,
  errors: readonly SamplingError[],
): Text[] {
  if (weight === undefined) return [];
  const [employee, resident] = errors.map((
    { cases, casesError, fund, fundError },
  ) => ({
    cases: percent(casesError, cases),
    fund: percent(fundError, fund),
  }));
  return [{
    zh:
      `抽样 1/${weight}：只推演每 ${weight} 名参保人中的 1 名，人数、病例和金额乘以 ${weight}。抽样标准误：职工住院人次 ${
        employee!.cases
      }、记账金额 ${employee!.fund}；居民住院人次 ${
        resident!.cases
      }、记账金额 ${
        resident!.fund
      }；分机构、分病种的误差更大。抽样结果不与实际指标核对。`,
    en:
      `Sample 1 in ${weight}: one of ${weight} insured is played; people, cases and amounts are times ${weight}. Standard errors: employees' stays ${
        employee!.cases
      }, booked fund ${employee!.fund}; residents' stays ${
        resident!.cases
      }, booked fund ${
        resident!.fund
      }; single hospitals and diseases are further off. A sample is not held against targets.`,
  }];
}

function percent(error: number, of: number): string {
  return of === 0 ? "–" : `${(error / of * 100).toFixed(2)} %`;
}
