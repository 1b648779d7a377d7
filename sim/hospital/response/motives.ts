import type { Lever } from "../../model/levers.ts";
import type { Values } from "../../model/policy/mod.ts";

/** By hospital level: 3 tertiary, 2 secondary, 1 primary. */
export type ByLevel = Readonly<Record<"3" | "2" | "1", number>>;

/** What hospitals weigh (动机): the registry's parameters of their response, by topic. */
export interface Motives {
  readonly model: "none" | "profit" | "reference";
  /** How strongly each lever is pulled; 0 = never. */
  readonly dose: Readonly<Record<Lever | "capacity" | "technology", number>>;
  readonly race: {
    readonly costShare: ByLevel;
    readonly expansion: ByLevel;
    readonly treatmentKappa: number;
    readonly codingKappa: number;
    readonly codingCost: number;
    /** 0 in the profit model. */
    readonly lossAversion: number;
    /** How much of last year's margin enters the one that is defended. */
    readonly adaptation: number;
  };
  readonly care: {
    readonly altruism: number;
    readonly curvature: number;
    readonly unitCost: number;
  };
  /** How far cases at the margin differ in what is seen of them, relative to the margin of a mean case (τ). */
  readonly mixSpread: number;
  /** Lowest medically acceptable level of volume, intensity and stay. */
  readonly least: number;
  readonly beds: { readonly line: number; readonly price: number };
  readonly upcoding: {
    readonly level: number;
    readonly gain: number;
    readonly slope: number;
    readonly profit: number;
    readonly pressure: number;
    readonly risk: number;
    readonly salience: number;
    readonly spread: number;
  };
  readonly split: Values["hospital.response.split"];
  readonly refusal: Values["hospital.response.refusal"];
  readonly exit: Values["hospital.response.exit"];
  readonly shift: Values["hospital.response.shift"] & {
    /** Per cent fewer admissions where patients pay 1 % more. */
    readonly demand: number;
  };
  readonly outpatient: Values["hospital.response.outpatient"];
  readonly padding: Values["hospital.response.padding"];
  readonly referral: Values["hospital.response.referral"];
  readonly capacity: Values["hospital.response.capacity"];
  /** Use induced by beds, and growth of cost by new items a year. */
  readonly growth: { readonly induced: number; readonly items: number };
  readonly path: {
    readonly inertia: number;
    readonly paper: number;
    readonly expectation: number;
    readonly codingPace: number;
    readonly score: number;
    readonly talks: Values["hospital.response.talks"];
  };
}

/**
 * Motives from a set of values.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { defaults } from "../../model/policy/mod.ts";
 * import { motivesOf } from "./motives.ts";
 *
 * const motives = motivesOf(defaults());
 * assertEquals(motives.model, "none");
 * assertEquals(motives.dose.split, 0);
 * assertEquals(motives.race.lossAversion, 0); // only the model `reference` has one
 * ```
 */
export function motivesOf(v: Values): Motives {
  const model = v["hospital.response.model"];
  return {
    model,
    dose: {
      intensity: v["hospital.lever.intensity"],
      stay: v["hospital.lever.stay"],
      treatment: v["hospital.lever.treatment"],
      coding: v["hospital.lever.coding"],
      upcoding: v["hospital.lever.upcoding"],
      split: v["hospital.lever.split"],
      volume: v["hospital.lever.volume"],
      mix: v["hospital.lever.mix"],
      refusal: v["hospital.lever.refusal"],
      exit: v["hospital.lever.exit"],
      shift: v["hospital.lever.shift"],
      outpatient: v["hospital.lever.outpatient"],
      padding: v["hospital.lever.padding"],
      referralUp: v["hospital.lever.referralUp"],
      referralDown: v["hospital.lever.referralDown"],
      capacity: v["hospital.lever.capacity"],
      technology: v["hospital.lever.technology"],
    },
    race: {
      costShare: v["hospital.response.costShare"],
      expansion: v["hospital.response.expansion"],
      treatmentKappa: v["hospital.response.treatmentKappa"],
      codingKappa: v["hospital.response.codingKappa"],
      codingCost: v["hospital.response.codingCost"],
      lossAversion: model === "reference"
        ? v["hospital.response.lossAversion"]
        : 0,
      adaptation: v["hospital.response.adaptation"],
    },
    care: {
      altruism: v["hospital.response.altruism"],
      curvature: v["hospital.response.curvature"],
      unitCost: v["hospital.response.unitCost"],
    },
    mixSpread: v["hospital.response.mixSpread"],
    least: v["hospital.response.leastVolume"],
    beds: {
      line: v["hospital.response.bedLine"],
      price: v["hospital.response.bedPrice"],
    },
    upcoding: {
      level: v["hospital.response.upcodingLevel"],
      gain: v["hospital.response.upcodingGain"],
      slope: v["hospital.response.upcodingSlope"],
      profit: v["hospital.response.upcodingProfit"],
      pressure: v["hospital.response.upcodingPressure"],
      risk: v["hospital.response.upcodingRisk"],
      salience: v["hospital.response.auditSalience"],
      spread: v["hospital.response.spread"],
    },
    split: v["hospital.response.split"],
    refusal: v["hospital.response.refusal"],
    exit: v["hospital.response.exit"],
    shift: {
      ...v["hospital.response.shift"],
      demand: -v["hospital.choice.priceElasticity"],
    },
    outpatient: v["hospital.response.outpatient"],
    padding: v["hospital.response.padding"],
    referral: v["hospital.response.referral"],
    capacity: v["hospital.response.capacity"],
    growth: {
      induced: v["hospital.response.bedElasticity"],
      items: v["hospital.response.technology"],
    },
    path: {
      inertia: v["hospital.response.inertia"],
      paper: v["hospital.response.paperPace"],
      expectation: v["hospital.response.expectation"],
      codingPace: v["hospital.response.codingPace"],
      score: v["hospital.response.score"],
      talks: v["hospital.response.talks"],
    },
  };
}
