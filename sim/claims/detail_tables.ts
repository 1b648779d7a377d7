import { type AliasTables, aliasTables } from "../base/distributions.ts";
import type { Facts, SecondaryFact } from "../model/facts.ts";
import { NO_SECONDARY } from "../model/ledger.ts";
import { CHRONIC } from "../model/world.ts";

/** Settings behind {@linkcode DetailTables}, as the registry has them. */
export interface DetailOptions {
  /** By severity: shares of stays with a CC and with an MCC. */
  readonly complication: readonly {
    readonly cc: number;
    readonly mcc: number;
  }[];
  readonly missingSecondary: ByLevel;
  readonly icu: { readonly share: readonly number[]; readonly level: ByLevel };
  readonly emergency: {
    readonly share: readonly number[];
    readonly cost: number;
  };
  readonly transfer: ByLevel;
  readonly death: { readonly withinDays: number; readonly share: number };
}

type ByLevel = Readonly<Record<"3" | "2" | "1", number>>;

/** What the rest of a settlement list is drawn from; thresholds have 16 bits. */
export interface DetailTables {
  /** By severity: MCC below the first, CC or MCC below the second. */
  readonly mccBelow: Int32Array;
  readonly ccBelow: Int32Array;
  /** Secondary diagnosis by (level − 1) × 3 + age class: children, adults, the old. */
  readonly secondary: AliasTables;
  /** Complication level, Charlson weight and number of the category by secondary diagnosis. */
  readonly complicationOf: Uint8Array;
  readonly charlsonOf: Uint8Array;
  readonly categoryOf: Uint16Array;
  /** Number of the category by code. */
  readonly category: Uint16Array;
  /** Secondary diagnosis that weighs most, and Charlson index, by bits of chronic states. */
  readonly ofStates: Uint16Array;
  readonly charlsonOfStates: Uint8Array;
  /** By level 3, 2, 1. */
  readonly missingBelow: Int32Array;
  readonly transferBelow: Int32Array;
  /** By (disease × 3 + severity) × 3 + level index. */
  readonly icuBelow: Int32Array;
  /** By severity. */
  readonly emergencyBelow: Int32Array;
  /** 1/10000 of the cost. */
  readonly emergencyCost: number;
  /** Of those who die within these days of the discharge, below this in hospital. */
  readonly deathWithinDays: number;
  readonly deathBelow: number;
  /** By disease: 1 = planned session; 1 = newborn, 2 = born too light. */
  readonly planned: Uint8Array;
  readonly newborn: Uint8Array;
  /** Drugs, consumables and services by code × 3, 1/10000; tests are the rest. */
  readonly parts: Uint16Array;
  /** Doctors by hospital. */
  readonly doctors: Uint16Array;
}

/** In-hospital deaths of an ordinary disease, to which the risk of others is relative. */
const ORDINARY_DEATH = 0.001;

/** Bounds of a disease's need of intensive care relative to an ordinary one. */
const LEAST_RISK = 0.4, MOST_RISK = 8;

/** Middle ages of children, adults and the old: which secondary diagnoses they may have. */
const AGE_CLASSES = [5, 50, 75];

const LEVELS = ["3", "2", "1"] as const;

/** Prepares the settings and facts for {@link ./describe.ts}. */
export function detailTables(
  facts: Facts,
  codes: {
    readonly book: { readonly category: readonly string[] };
    readonly parts: Float64Array;
  },
  doctors: Uint16Array,
  options: DetailOptions,
): DetailTables {
  const below = (share: number) => Math.round(Math.min(1, share) * 65536);
  const { secondary } = facts;
  const numbers = new Map<string, number>();
  const numbered = (category: string) => {
    if (!numbers.has(category)) numbers.set(category, numbers.size);
    return numbers.get(category)!;
  };
  const states = secondaryOfStates(secondary);
  return {
    mccBelow: Int32Array.from(options.complication, (c) => below(c.mcc)),
    ccBelow: Int32Array.from(options.complication, (c) => below(c.cc + c.mcc)),
    secondary: aliasTables(
      [1, 2].flatMap((level) =>
        AGE_CLASSES.map((age) =>
          secondary.map((s) =>
            s.state === "" && s.complication === level && s.ageFrom <= age &&
              age <= s.ageTo
              ? s.weight
              : 0
          )
        )
      ),
    ),
    complicationOf: Uint8Array.from(secondary, (s) => s.complication),
    charlsonOf: Uint8Array.from(secondary, (s) => s.charlson),
    categoryOf: Uint16Array.from(
      secondary,
      (s) => numbered(s.code.slice(0, 3)),
    ),
    category: Uint16Array.from(codes.book.category, numbered),
    ...states,
    missingBelow: Int32Array.from(
      LEVELS,
      (l) => below(options.missingSecondary[l]),
    ),
    transferBelow: Int32Array.from(LEVELS, (l) => below(options.transfer[l])),
    icuBelow: Int32Array.from(facts.diseases.flatMap(({ death }) => {
      const risk = Math.min(
        MOST_RISK,
        Math.max(LEAST_RISK, death / ORDINARY_DEATH),
      );
      return options.icu.share.flatMap((share) =>
        LEVELS.map((l) => below(share * risk * options.icu.level[l]))
      );
    })),
    emergencyBelow: Int32Array.from(options.emergency.share, below),
    emergencyCost: Math.round(options.emergency.cost * 10_000),
    deathWithinDays: options.death.withinDays,
    deathBelow: below(options.death.share),
    planned: Uint8Array.from(
      facts.diseases,
      (d) => facts.plannedSessions.some((s) => s.icd10 === d.icd10) ? 1 : 0,
    ),
    newborn: Uint8Array.from(
      facts.diseases,
      (d) => d.chapter !== "XVI" ? 0 : d.icd10 === "P07" ? 2 : 1,
    ),
    parts: Uint16Array.from(
      { length: codes.book.category.length * 3 },
      (_, i) =>
        Math.round(codes.parts[Math.floor(i / 3) * 4 + i % 3]! * 10_000),
    ),
    doctors,
  };
}

/** For each combination of chronic states: which of them weighs most on a list, and their Charlson index. */
function secondaryOfStates(secondary: readonly SecondaryFact[]) {
  const rows = CHRONIC.map((state) =>
    secondary.findIndex((s) => s.state === state)
  );
  const ofStates = new Uint16Array(1 << CHRONIC.length).fill(NO_SECONDARY);
  const charlsonOfStates = new Uint8Array(1 << CHRONIC.length);
  const weight = (row: number) =>
    secondary[row]!.complication * 10 + secondary[row]!.charlson;
  for (let bits = 0; bits < ofStates.length; bits++) {
    rows.forEach((row, k) => {
      if (!(bits >> k & 1) || row < 0) return;
      const best = ofStates[bits]!;
      if (best === NO_SECONDARY || weight(row) > weight(best)) {
        ofStates[bits] = row;
      }
      charlsonOfStates[bits]! += secondary[row]!.charlson;
    });
  }
  return { ofStates, charlsonOfStates };
}
