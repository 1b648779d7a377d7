/**
 * What hospitals do otherwise in one year (行为框架): levers and what they act on,
 * ready for the hot chain. Part of the run: it wires the generating stages
 * together and computes nothing of its own.
 *
 * @module
 */
import { type Key, purposeKey } from "../base/streams.ts";
import type { CodingSkill } from "../claims/coding_skill.ts";
import type { CareTables } from "../hospital/care_tables.ts";
import type { HospitalYear } from "../hospital/hospital_year.ts";
import { admissionDemand } from "../hospital/patients/admission_demand.ts";
import {
  bedlessShares,
  marginShares,
} from "../hospital/patients/margin_shares.ts";
import {
  patientPrices,
  withBenefitsOf,
} from "../hospital/patients/patient_prices.ts";
import { withPlanted } from "../hospital/response/planted_levers.ts";
import { conductOptions } from "../hospital/response/conduct_options.ts";
import {
  type ConductTerms,
  conductTerms,
} from "../hospital/response/conduct_terms.ts";
import type { Facts } from "../model/facts.ts";
import { type Answer, atRest, type Levers } from "../model/levers.ts";
import type { Values } from "../model/policy/mod.ts";
import type { CodeFacts } from "../need/code_book.ts";
import {
  discretionaryCodes,
  type MarginTerms,
  marginTerms,
  returnOdds,
} from "../need/margin_terms.ts";
import type { NeedTables } from "../need/need_tables.ts";

/** All that the response needs in the loop; plain data. */
export interface ConductFrame {
  readonly terms: ConductTerms;
  readonly margin: MarginTerms;
  /** Luck of where a mild illness at the margin goes. */
  readonly choice: Key;
  readonly skill: CodingSkill;
}

/** The year's tables that levers act on. */
export interface ConductWorld {
  readonly facts: Facts;
  readonly codes: CodeFacts;
  readonly open: HospitalYear;
  readonly need: NeedTables;
  readonly care: CareTables;
  /** Expected share of each disease among a scheme's stays, by scheme × diseases + disease. */
  readonly diseaseShare: Float64Array;
  readonly keys: Readonly<Record<"count" | "detail" | "choice", Key>>;
  readonly values: Values;
  /** Settings of the last year before the reform, whose benefits patients were used to. */
  readonly before: Values;
}

/**
 * The frame of a year's levers; `null` where nobody pulls any and patients find the
 * benefits of before, so that nothing is looked at.
 *
 * @param given what hospitals do otherwise of their own accord; `null` = nothing
 */
export function conductFrame(
  { facts, codes, open, need, keys, values, ...world }: ConductWorld,
  given: Answer | null,
  key: Key,
): ConductFrame | null {
  const answer = withPlanted(
    given,
    values["hospital.planted.levers"],
    open.level.length,
  );
  const change = admissionDemand(
    patientPrices(values),
    patientPrices(withBenefitsOf(values, world.before)),
    {
      stay: values["hospital.choice.priceElasticity"],
      visit: values["hospital.choice.outpatientSubstitution"],
    },
  );
  const still = answer === null || pullsNone(answer.levers);
  if (still && change.every((x) => x === 0)) return null;
  const levers = still ? atRest(open.level.length) : answer.levers;
  const discretionary = discretionaryCodes(
    need.followUps.interval,
    codes.book,
    codes.disease,
  );
  const options = conductOptions(values);
  const margin = marginShares(world.care, {
    diseaseShare: world.diseaseShare,
    staysOf: need.followUps.stays,
    bedless: bedlessShares(discretionary, codes),
    discretionary: options.discretionary,
  });
  const demand = change.map((x, at) => margin[at] === 0 ? 0 : x / margin[at]!);
  const terms = conductTerms(
    facts,
    open,
    {
      codes,
      discretionary,
      primary: answer?.primary ?? new Uint8Array(codes.disease.length),
      returnOdds: returnOdds(need),
      demand,
    },
    levers,
    key,
    options,
    answer?.leaving ?? null,
  );
  return {
    terms,
    margin: marginTerms(need, keys, discretionary, {
      discretionary: options.discretionary,
      volume: Math.max(
        highest(levers.volume),
        highest(levers.volume.map((more, at) => more + levers.mix[at]!)),
      ) + Math.max(0, highest(demand)),
      returns: highest(terms.returnGain),
    }),
    choice: purposeKey(keys.choice, "hospital/margin", 0),
    skill: {
      coding: levers.coding,
      costRatio: codes.costRatio,
      key: purposeKey(key, "claims/coding", 0),
    },
  };
}

function pullsNone(levers: Levers): boolean {
  return Object.values(levers).every((pulled) => pulled.every((x) => x === 0));
}

function highest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i]!);
  return most;
}
