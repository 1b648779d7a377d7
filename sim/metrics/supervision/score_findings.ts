import {
  type Act,
  ACTS,
  BLAMELESS,
  type Claims,
  FINDING_OUTCOMES,
  type Findings,
  LEADS,
  NO_INSPECTOR,
} from "../../model/ledger.ts";
import type {
  PlantedConduct,
  RuleScore,
  SupervisionScore,
} from "../../model/supervision_score.ts";
import { samplingSpread } from "./sampling_spread.ts";

/** What became of a claim, bits. */
const FLAGGED = 1, LOOKED = 2, STANDS = 4, UNDONE = 8;

const row = (name: typeof FINDING_OUTCOMES[number]) =>
  FINDING_OUTCOMES.indexOf(name);
const INTERCEPTED = row("intercepted"), OVERTURNED = row("overturned");
const NOBODYS = BLAMELESS.map((act) => ACTS.indexOf(act));
const CONFIRMED = row("confirmed"), CORRECTED = row("corrected");

/**
 * Holds a year's findings against what was planted (对照真实评分). Every fen of what
 * wrong claims cost the fund is refused, given back or leaks; every fen that was
 * taken is rightly taken, beyond the harm of a wrong claim, or taken of a claim
 * that is in order.
 *
 * @param suspects what each row of `findings.rules` suspects, `null` for leads
 */
export function scoreFindings(
  findings: Findings,
  claims: Pick<Claims, "rows" | "person" | "day" | "weight">,
  planted: PlantedConduct,
  suspects: readonly (Act | null)[],
): SupervisionScore {
  const weight = claims.weight ?? 1;
  const fates = fatesOf(findings, claims.rows);
  const acts = ACTS.map((act) => ({
    act,
    cases: 0,
    caught: 0,
    planted: 0,
    refused: 0,
    returned: 0,
    unseen: 0,
    unlooked: 0,
    missed: 0,
  }));
  const each = {
    planted: new Float64Array(claims.rows),
    leak: new Float64Array(claims.rows),
    accused: new Uint8Array(claims.rows),
  };
  let accused = 0, accusedFen = 0, cleared = 0, beyond = 0;
  for (let i = 0; i < claims.rows; i++) {
    const bits = planted.acts[i]!, fate = fates.bits[i]!;
    const { refused, returned } = fates;
    if (bits === 0) {
      if ((fate & STANDS) !== 0) {
        accused += weight;
        each.accused[i] = 1;
      } else if ((fate & UNDONE) !== 0) cleared += weight;
      accusedFen += refused[i]! + returned[i]!;
      continue;
    }
    for (let a = 1; a < ACTS.length; a++) {
      if ((bits & 1 << a) === 0) continue;
      acts[a]!.cases += weight;
      if ((fate & STANDS) !== 0) acts[a]!.caught += weight;
    }
    const own = acts[planted.act[i]!]!, loss = planted.loss[i]! * weight;
    const before = Math.min(refused[i]!, loss);
    const after = Math.min(returned[i]!, loss - before),
      left = loss - before -
        after;
    each.planted[i] = loss;
    each.leak[i] = left;
    own.planted += loss;
    own.refused += before;
    own.returned += after;
    if ((fate & (LOOKED | STANDS)) !== 0) own.missed += left;
    else if ((fate & FLAGGED) !== 0) own.unlooked += left;
    else own.unseen += left;
    beyond += refused[i]! + returned[i]! - before - after;
  }
  return {
    rules: ruleScores(findings, claims, planted, suspects),
    acts: acts.filter(({ cases }) => cases > 0),
    accused: { cases: accused, fen: accusedFen },
    cleared,
    beyond,
    spread: samplingSpread(claims, each),
    converted: fates.converted,
  };
}

/** Money and fate of each claim, over all of its findings. */
function fatesOf(findings: Findings, claims: number) {
  const { rows, claim, rule, rules, outcome, inspector, loss } = findings;
  const refused = new Float64Array(claims), returned = new Float64Array(claims);
  const bits = new Uint8Array(claims), screens = rules.length - LEADS.length;
  let converted = 0;
  for (let r = 0; r < rows; r++) {
    const i = claim[r]!, o = outcome[r]!;
    if (rule[r]! < screens) bits[i]! |= FLAGGED;
    if (inspector[r] !== NO_INSPECTOR) bits[i]! |= LOOKED;
    if (NOBODYS.includes(findings.act[r]!)) converted += loss[r]!;
    else if (o === INTERCEPTED) refused[i]! += loss[r]!;
    else returned[i]! += loss[r]!;
    if (holds(o, findings.act[r]!)) bits[i]! |= STANDS;
    if (o === OVERTURNED) bits[i]! |= UNDONE;
  }
  return { refused, returned, bits, converted };
}

/** Whether something stands against the institution; a list that is late or badly written is no conduct, nor is a long stay. */
function holds(outcome: number, act: number): boolean {
  return !NOBODYS.includes(act) &&
    (outcome === INTERCEPTED || outcome === CONFIRMED || outcome === CORRECTED);
}

function ruleScores(
  { rows, rules, claim, rule, outcome, act, closed, loss }: Findings,
  { rows: claims, day, weight = 1 }: Pick<Claims, "rows" | "day" | "weight">,
  planted: PlantedConduct,
  suspects: readonly (Act | null)[],
): RuleScore[] {
  const masks = suspects.map((act) =>
    act === null ? ALL : 1 << ACTS.indexOf(act)
  );
  const tallies = rules.map((name, r) => ({
    rule: name,
    act: suspects[r] ?? null,
    suspected: 0,
    right: 0,
    planted: 0,
    accused: 0,
    cleared: 0,
    recovered: 0,
  }));
  const days = new Float64Array(rules.length),
    known = new Float64Array(
      rules.length,
    );
  for (let r = 0; r < rows; r++) {
    const own = tallies[rule[r]!]!, i = claim[r]!, bits = planted.acts[i]!;
    own.suspected += weight;
    if ((bits & masks[rule[r]!]!) !== 0) own.right += weight;
    if (bits === 0) {
      if (holds(outcome[r]!, act[r]!)) own.accused += weight;
      else if (outcome[r] === OVERTURNED) own.cleared += weight;
    } else if (holds(outcome[r]!, act[r]!)) {
      own.recovered += Math.min(loss[r]!, planted.loss[i]! * weight);
      days[rule[r]!]! += closed[r]! - day[i]!;
      known[rule[r]!]!++;
    }
  }
  for (let i = 0; i < claims; i++) {
    const bits = planted.acts[i]!;
    if (bits === 0) continue;
    for (let r = 0; r < rules.length; r++) {
      if ((bits & masks[r]!) !== 0) tallies[r]!.planted += weight;
    }
  }
  return tallies.map((tally, r) => ({
    ...tally,
    delay: known[r] === 0 ? null : days[r]! / known[r]!,
  })).filter(({ suspected }) => suspected > 0);
}

/** Any act; `none` has no bit. */
const ALL = (1 << ACTS.length) - 2;
