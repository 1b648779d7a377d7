import type { Lang } from "../../base/formats.ts";
import type { Values } from "../../model/policy/mod.ts";
import type { Mixture } from "./mixture.ts";

/** Provisions that have no effect, or no meaning, without others (条款依存). */
export interface Dependency {
  readonly id: string;
  /** Provisions that it is about. */
  readonly of: readonly string[];
  /** Provisions that must come along where they differ; empty where nothing helps. */
  readonly needs: readonly string[];
  /** Whether it is asked even of provisions that are the same in both: they would do nothing where they are wanted. */
  readonly evenEqual?: true;
  /** Whether a mixture lacks what its provisions need. */
  readonly lacks: (mixture: Mixture) => boolean;
  readonly why: Readonly<Record<Lang, string>>;
  /** Rule of the reference that says so, or `assumed` where it is our judgement. */
  readonly basis: string;
}

/** Provisions of payment by points: they score cases, price points and clear the year. */
const BY_POINTS = [
  "catalogue",
  "deviation",
  "auxiliary",
  "review",
  "violation",
  "coefficient",
  "special",
  "points",
  "startValue",
  "month",
  "elastic",
  "value",
  "clearing",
];

const anyDay = (
  { days }: Mixture,
  on: (day: string) => Values,
  test: (values: Values) => boolean,
): boolean => days.some((day) => test(on(day)));

const byPoints = (values: Values) => values["settlement.regime"] === "dip";
const hasDeposit = (values: Values) => values["settlement.month.deposit"] > 0;
const hasClaims = (values: Values) => values["intake.files.claims"] !== null;

/**
 * What cannot stand alone (条款依存表): taken from the rule reference where it says
 * so, else our own judgement and marked `assumed`.
 */
export const DEPENDENCIES: readonly Dependency[] = [
  {
    id: "pointsNeedRegime",
    of: BY_POINTS,
    needs: ["regime"],
    evenEqual: true,
    lacks: (m) =>
      !anyDay(m, m.mixed, byPoints) && anyDay(m, m.theirs, byPoints),
    why: {
      zh:
        "该市按记账金额支付，不计分值、点值，也不按区间清算，这些条款不起作用",
      en:
        "the city pays what was booked, without points, point value or bands, so these provisions do nothing",
    },
    basis: "R-FFS",
  },
  {
    id: "regimeNeedsRules",
    of: ["regime"],
    needs: ["routing", "budget", ...BY_POINTS],
    lacks: (m) => !anyDay(m, m.own, byPoints) && anyDay(m, m.mixed, byPoints),
    why: {
      zh:
        "该市没有按分值付费的规则，只有登记表的默认值；只换支付办法，就成了谁的规则都不是的办法",
      en:
        "the city has no rules for payment by points but the registry's defaults; a regime alone would be settled by nobody's rules",
    },
    basis: "assumed",
  },
  {
    id: "assessmentNeedsDeposit",
    of: ["assessment"],
    needs: ["deposit"],
    lacks: (m) =>
      anyDay(
        m,
        m.mixed,
        (v) =>
          v["supervision.assessment.enabled"] &&
          v["settlement.assessment.channel"] === "deposit",
      ) && !anyDay(m, m.mixed, hasDeposit) && anyDay(m, m.theirs, hasDeposit),
    why: {
      zh: "考核结果通过返还质量保证金起作用，该市不留保证金，考核就没有后果",
      en:
        "the assessment acts through the return of the deposit, and the city withholds none",
    },
    basis: "R-PERF",
  },
  {
    id: "prepaymentNeedsGrades",
    of: ["prepayment"],
    needs: ["assessment"],
    lacks: (m) =>
      anyDay(m, m.mixed, (v) => v["settlement.prepayment.enabled"]) &&
      !anyDay(m, m.mixed, (v) => v["supervision.assessment.enabled"]) &&
      anyDay(m, m.theirs, (v) => v["supervision.assessment.enabled"]),
    why: {
      zh: "预付比例看机构信用等级，等级出自年度考核，该市没有考核",
      en:
        "the prepayment goes by credit grades, which the yearly assessment gives, and the city has none",
    },
    basis: "R-PRE",
  },
  {
    id: "bedDayPointsNeedRoute",
    of: ["special"],
    needs: ["routing"],
    lacks: (m) =>
      anyDay(
        m,
        m.mixed,
        (v) =>
          v["points.bedDay.form"] === "points" && !v["grouping.route.bedDay"],
      ) &&
      anyDay(m, m.theirs, (v) => v["grouping.route.bedDay"]),
    why: {
      zh: "床日病例折算分值，先要把床日病例分出来，该市没有分",
      en:
        "bed-day stays become points only where they are told apart, which the city does not",
    },
    basis: "R-SPX-5",
  },
  {
    id: "givenClaims",
    of: ["benefit", "clinics", "startValue"],
    needs: [],
    evenEqual: true,
    lacks: (m) => anyDay(m, m.own, hasClaims),
    why: {
      zh:
        "该方案读入已记账的病例，待遇、门诊归属和年初点值已经定了，换了没有作用",
      en:
        "the scenario reads claims that were billed already, so benefits, who is paid for visits and the year-start value are settled",
    },
    basis: "assumed",
  },
  {
    id: "givenCatalogue",
    of: ["catalogue", "points"],
    needs: [],
    evenEqual: true,
    lacks: (m) => anyDay(m, m.own, (v) => v["intake.files.catalogue"] !== null),
    why: {
      zh: "该方案读入现成的目录和病种分值，照用不改，这些规则换了没有作用",
      en:
        "the scenario reads a finished catalogue with its points that is used as it stands, so rules that make one do nothing",
    },
    basis: "assumed",
  },
];
