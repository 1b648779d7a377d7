import { type Issue, ShapanError } from "../../base/issues.ts";
import { SCALE } from "../../base/points.ts";
import {
  multiply,
  parseDecimal,
  ratio,
  roundHalfUp,
} from "../../base/ratio.ts";
import type { RaisedInstitution } from "../../model/ledger.ts";
import type { TriedYear } from "../../run/raise_trials.ts";
import { hospitalRow } from "../explain/hospital/explain_hospital.ts";

/** `H001=1.05` is a factor, `H001=+0.05` and `H001=-0.05` are added. */
const FORM = /^(.+)=([+-]?)(\d{1,2}(?:\.\d{1,4})?)$/;

/**
 * The coefficients that are to be tried (试算系数): `H001=1.05` times as much,
 * `H001=+0.05` or `H001=-0.05` so much more or less; an institution by code or
 * name. All that is wrong is told at once; a coefficient beyond the scenario's
 * own bounds is refused.
 *
 * @throws {ShapanError} with the bound that is passed
 */
export function readRaises(
  texts: readonly string[],
  { hospitals, rules, through }: Pick<
    TriedYear,
    "hospitals" | "rules" | "through"
  >,
): RaisedInstitution[] {
  const issues: Issue[] = [], seen = new Set<number>();
  const { start: values } = through;
  const [min, max] = [
    values["points.coefficient.min"],
    values["points.coefficient.max"],
  ];
  const raised = texts.flatMap((text): RaisedInstitution[] => {
    const [, name, sign, amount] = FORM.exec(text.trim()) ?? [];
    if (name === undefined) {
      issues.push({
        code: "bad-option",
        given: `--raise ${text}`,
        allowed: "--raise H001=1.05, --raise H001=+0.05, --raise H001=-0.05",
      });
      return [];
    }
    const hospital = hospitalRow({ hospitals }, name);
    const from = rules.coefficients[hospital]!, change = parseDecimal(amount!);
    const scaled = multiply(change, ratio(SCALE));
    const whole = Number(roundHalfUp(scaled.num, scaled.den));
    const times = multiply(change, ratio(from));
    const to = sign === "+"
      ? from + whole
      : sign === "-"
      ? from - whole
      : Number(roundHalfUp(times.num, times.den));
    if (to < min * SCALE || to > max * SCALE) {
      issues.push({
        code: "out-of-range",
        key: `--raise ${name}`,
        given: `${from / SCALE} → ${to / SCALE}`,
        allowed: {
          zh:
            `${min} 至 ${max}（points.coefficient.min 和 points.coefficient.max）`,
          en:
            `${min} to ${max} (points.coefficient.min and points.coefficient.max)`,
        },
      });
    }
    if (seen.has(hospital)) {
      issues.push({
        code: "bad-option",
        given: `--raise ${text}`,
        allowed: { zh: "每家机构一次", en: "each institution once" },
      });
    }
    seen.add(hospital);
    return [{ hospital, from, to }];
  });
  if (issues.length > 0) throw new ShapanError(issues);
  return raised;
}
