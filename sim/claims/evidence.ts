import { type Key, threefry } from "../base/streams.ts";
import {
  type BillEvidence,
  type ClaimDetails,
  type Claims,
  type CodeBook,
  type Hospitals,
  IDENTITY_CHECKS,
  OUT_OF_AREA,
} from "../model/ledger.ts";
import { PLANT } from "../model/world.ts";

/** `claims.evidence.*` and `claims.planted.*` of the registry. */
export interface EvidenceOptions {
  /** Of the drugs of a bill, what the dearest pack is charged at. */
  readonly packShare: number;
  readonly coverage: Readonly<Record<"drugs" | "identity", number>>;
  readonly errors: Readonly<
    Record<"scan" | "identity" | "sex" | "repeats" | "late", number>
  >;
  readonly share: Readonly<Record<BillPlant, number>>;
  readonly part: Readonly<Record<Exclude<BillPlant, "impersonation">, number>>;
}

/** What is planted on bills; an empty bed is planted on the stay. */
type BillPlant = Exclude<keyof typeof PLANT, "bedHanging">;

/** Evidence of the bills of a year, and what of it is planted. */
export interface PlantedEvidence {
  readonly evidence: BillEvidence;
  /** Bits of PLANTS by claim. */
  readonly planted: Uint8Array;
  /** Fen of each bill that is so. */
  readonly plantedAmount: Int32Array;
}

/** Words of luck a claim. */
const WORDS = 14;
const luck = new Int32Array(2);
const words = new Float64Array(WORDS);

/**
 * What the world shows beside each bill (账单佐证), and what a scenario plants on it:
 * codes of drug packs, identity checks, repeated and sex-restricted charges,
 * decoction pieces, dental work, and when the list came. Luck is keyed by person,
 * day and institution, so that a higher dose keeps what a lower one planted.
 *
 * Drugs that come back bear the code of a pack that stood on another bill; a code
 * that nobody read tells nothing.
 */
export function drawEvidence(
  claims: Claims,
  details: ClaimDetails,
  { category }: Pick<CodeBook, "category">,
  { kind }: Pick<Hospitals, "kind">,
  key: Key,
  { packShare, coverage, errors, share, part }: EvidenceOptions,
): PlantedEvidence {
  const n = claims.rows;
  const evidence = emptyEvidence(n);
  const planted = new Uint8Array(n), plantedAmount = new Int32Array(n);
  const dental = Uint8Array.from(category, (c) => isDental(c) ? 1 : 0);
  const tcm = Uint8Array.from(kind, (k) => k === "tcm" ? 1 : 0);
  const { packCode, packAmount, identity, uploadDays } = evidence;
  for (let i = 0; i < n; i++) {
    const h = claims.hospital[i]!;
    if (h === OUT_OF_AREA) continue;
    drawWords(key, claims.person[i]!, claims.day[i]! * 65536 + h);
    const cost = claims.cost[i]!;
    const tests = Math.floor(cost * details.tests[i]! / 1e4);
    const drugs = Math.floor(cost * details.drugs[i]! / 1e4);
    const services = Math.floor(cost * details.services[i]! / 1e4);
    let bits = 0, amount = 0;

    const repeats = words[0]! < share.overTesting;
    if (repeats || words[9]! < errors.repeats) {
      evidence.repeatTests[i] = 2;
      evidence.repeatAmount[i] = Math.floor(tests * part.overTesting);
      if (repeats) {
        bits |= PLANT.overTesting, amount += evidence.repeatAmount[i]!;
      }
    }
    const wrongSex = words[1]! < share.sexLimited;
    if (wrongSex || words[10]! < errors.sex) {
      evidence.otherSex[i] = 1;
      evidence.otherSexAmount[i] = Math.floor(tests * part.sexLimited);
      if (wrongSex) {
        bits |= PLANT.sexLimited, amount += evidence.otherSexAmount[i]!;
      }
    }
    const resold = words[2]! < share.drugResale;
    packAmount[i] = Math.floor(drugs * (resold ? part.drugResale : packShare));
    if (words[6]! < coverage.drugs) {
      packCode[i] = resold || words[11]! < errors.scan
        ? otherPack(claims, i, words[12]!)
        : i + 1;
    }
    if (resold) bits |= PLANT.drugResale, amount += packAmount[i]!;
    if (tcm[h] === 1) {
      evidence.herbs[i] = Math.floor(drugs * part.herbs);
      if (words[4]! < share.herbs) {
        bits |= PLANT.herbs, amount += evidence.herbs[i]!;
      }
    }
    if (dental[claims.code[i]!] === 1) {
      evidence.dental[i] = Math.floor(services * part.dental);
      if (words[5]! < share.dental) {
        bits |= PLANT.dental, amount += evidence.dental[i]!;
      }
    }
    const another = words[3]! < share.impersonation;
    if (another) bits |= PLANT.impersonation, amount = cost;
    // One draw says whether anybody looked, and whether the terminal erred.
    const looked = words[8]!;
    identity[i] = looked >= coverage.identity
      ? UNCHECKED
      : another !== looked < errors.identity * coverage.identity
      ? MISMATCHED
      : MATCHED;
    // Lists are due within seven days (3.0 draft, 2.2 五); late ones take up to three weeks more.
    const late = words[7]! < errors.late;
    uploadDays[i] = late
      ? 8 + Math.floor(words[7]! / errors.late * 21)
      : 1 + Math.floor(words[7]! * 7);
    planted[i] = bits;
    plantedAmount[i] = Math.min(amount, cost);
  }
  return { evidence, planted, plantedAmount };
}

const [UNCHECKED, MATCHED, MISMATCHED] = IDENTITY_CHECKS.map((_, row) =>
  row
) as [number, number, number];

/** Teeth and what holds them: K00 to K08 of ICD-10. */
function isDental(category: string): boolean {
  return /^K0[0-8]/.test(category);
}

/** The code of a pack that was sold before: that of another bill of an earlier day, if one is met soon. */
function otherPack({ rows, day }: Claims, i: number, u: number): number {
  let row = Math.floor(u * rows);
  for (let tries = 0; tries < 16; tries++) {
    if (row !== i && day[row]! < day[i]!) return row + 1;
    row = (row + 7919) % rows;
  }
  return i + 1;
}

function drawWords(key: Key, c0: number, c1: number): void {
  for (let k = 0; k < WORDS; k += 2) {
    threefry(key.k0 ^ k, key.k1, c0, c1, luck);
    words[k] = (luck[0]! >>> 0) / 2 ** 32;
    words[k + 1] = (luck[1]! >>> 0) / 2 ** 32;
  }
}

function emptyEvidence(n: number): BillEvidence {
  return {
    packCode: new Uint32Array(n),
    packAmount: new Int32Array(n),
    identity: new Uint8Array(n),
    uploadDays: new Uint8Array(n),
    repeatTests: new Uint8Array(n),
    repeatAmount: new Int32Array(n),
    otherSex: new Uint8Array(n),
    otherSexAmount: new Int32Array(n),
    herbs: new Int32Array(n),
    dental: new Int32Array(n),
  };
}
