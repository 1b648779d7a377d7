/**
 * What hospitals do otherwise in one year (行为框架): levers and what they act on,
 * ready for the hot chain. Part of the run: it wires the generating stages
 * together and computes nothing of its own.
 *
 * @module
 */
import { type Key, purposeKey } from "../base/streams.ts";
import type { CodingSkill } from "../claims/coding_skill.ts";
import type { HospitalYear } from "../hospital/hospital_year.ts";
import { conductOptions } from "../hospital/response/conduct_options.ts";
import {
  type ConductTerms,
  conductTerms,
} from "../hospital/response/conduct_terms.ts";
import type { Facts } from "../model/facts.ts";
import type { Levers } from "../model/levers.ts";
import type { Values } from "../model/policy/mod.ts";
import type { PricedCodes } from "../need/cost_parts.ts";
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
  readonly codes: PricedCodes;
  readonly open: HospitalYear;
  readonly need: NeedTables;
  readonly keys: Readonly<Record<"count" | "detail" | "choice", Key>>;
  readonly values: Values;
}

/** The frame of a year's levers; `null` where nobody pulls any, so that nothing is looked at. */
export function conductFrame(
  { facts, codes, open, need, keys, values }: ConductWorld,
  levers: Levers | null,
  key: Key,
): ConductFrame | null {
  if (levers === null || atRest(levers)) return null;
  const discretionary = discretionaryCodes(
    need.followUps.interval,
    codes.book,
    codes.disease,
  );
  const options = conductOptions(values);
  const terms = conductTerms(
    facts,
    open,
    { codes, discretionary, returnOdds: returnOdds(need) },
    levers,
    key,
    options,
  );
  return {
    terms,
    margin: marginTerms(need, keys, discretionary, {
      discretionary: options.discretionary,
      volume: highest(levers.volume),
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

function atRest(levers: Levers): boolean {
  return Object.values(levers).every((pulled) => pulled.every((x) => x === 0));
}

function highest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i]!);
  return most;
}
