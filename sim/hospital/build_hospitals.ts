import { type Key, purposeKey, threefry } from "../base/streams.ts";
import type { Facts, InstitutionFact } from "../model/facts.ts";
import type { Hospitals, InstitutionRegistry } from "../model/ledger.ts";
import { kindOf } from "./kind_of.ts";

/** The institutions and, beside the agreement archive, how strongly each draws patients. */
export interface HospitalFacts {
  readonly archive: Hospitals;
  /** Beds before rounding: how strongly an institution draws patients. */
  readonly size: Float64Array;
  readonly registry: InstitutionRegistry;
}

/**
 * Builds a city's institutions (定点医疗机构) from its make-up: kinds with
 * counts and mean beds, sizes falling by Zipf's law within a kind, spread over
 * the counties in proportion to people. Names are made up and say so.
 */
export function buildHospitals(facts: Facts, root: Key): HospitalFacts {
  const rows = facts.institutions.flatMap((kind) => placed(kind, facts, root));
  const beds = Uint16Array.from(
    rows,
    (r) => Math.max(5, Math.round(r.kind.bedsMean * r.size)),
  );
  const kinds = rows.map((r) => kindOf(facts, r.kind.level, r.kind.kind));
  return {
    archive: {
      id: rows.map((_, i) => `H${String(i + 1).padStart(3, "0")}`),
      nameZh: rows.map((r) =>
        `${facts.counties[r.county]!.nameZh}${r.kind.nameZh}${r.number}`
      ),
      nameEn: rows.map((r) =>
        `${facts.counties[r.county]!.nameEn} ${r.kind.nameEn} ${r.number}`
      ),
      level: Uint8Array.from(rows, (r) => r.kind.level),
      kind: rows.map((r) => r.kind.kind),
      county: Uint8Array.from(rows, (r) => r.county),
      beds,
    },
    size: Float64Array.from(rows, (r) => r.kind.bedsMean * r.size),
    registry: {
      publicOwned: Uint8Array.from(rows, (r) => r.publicOwned ? 1 : 0),
      authorisedBeds: beds.map((n, h) =>
        Math.round(n * kinds[h]!.authorisedRatio)
      ),
      doctors: beds.map((n, h) =>
        Math.max(1, Math.round(n * kinds[h]!.doctorsPerBed))
      ),
    },
  };
}

interface Placed {
  readonly kind: InstitutionFact;
  readonly county: number;
  /** Number of the kind within the county, from 1. */
  readonly number: number;
  readonly size: number;
  readonly publicOwned: boolean;
}

/** Gives each institution of a kind a county, by largest quotient (D'Hondt), and a size. */
function placed(kind: InstitutionFact, facts: Facts, root: Key): Placed[] {
  const seats = facts.counties.map(() => 0);
  // Rounded, as the last bits of a power may differ between machines.
  const sizes = Array.from(
    { length: kind.count },
    (_, i) => Math.round((i + 1) ** -kind.sizeExponent * 1e9) / 1e9,
  );
  const mean = sizes.reduce((a, b) => a + b, 0) / kind.count;
  const tilt = jitter(kind, facts.counties.length, root);
  // The largest of a kind are public: private houses are mostly small.
  const publicOnes = Math.round(kind.publicShare * kind.count);
  return sizes.map((size, i) => {
    let county = 0;
    facts.counties.forEach((c, i) => {
      const quotient = c.population * tilt[i]! / (seats[i]! + 1);
      const best = facts.counties[county]!.population * tilt[county]! /
        (seats[county]! + 1);
      if (quotient > best) county = i;
    });
    seats[county] = seats[county]! + 1;
    return {
      kind,
      county,
      number: seats[county]!,
      size: size / mean,
      publicOwned: i < publicOnes,
    };
  });
}

/** A small tilt by kind and county, so that not every kind's largest house stands in the same place. */
function jitter(kind: InstitutionFact, counties: number, root: Key): number[] {
  const key = purposeKey(root, `place/${kind.kind}/${kind.level}`, 0);
  const out = new Int32Array(2);
  return Array.from({ length: counties }, (_, i) => {
    threefry(key.k0, key.k1, i, 0, out);
    return 0.8 + 0.4 * (out[0]! >>> 0) / 4294967296;
  });
}
