/**
 * Evidence beside the bill (佐证数据): what terminals, codes of drug packs and the
 * detail of charges tell of a claim. The payer sees it; rows as in the claims.
 *
 * @module
 */

/** Identity checks at admission (身份核验), as `ClaimEvidence.identity` has them. */
export const IDENTITY_CHECKS = ["unchecked", "matched", "mismatched"] as const;

/** What the payer receives beside the bill and the settlement list. */
export interface ClaimEvidence extends BillEvidence, StayEvidence {}

/** What tells of the stay itself (住院过程佐证): orders, items that need a bed, visits around it. */
export interface StayEvidence {
  /** Days of the stay on which anything was ordered (有医嘱天数). */
  readonly orderDays: Uint16Array;
  /** 1 = the bill has items that only a bed allows (住院级项目), 0 = all of it could have been done for an outpatient. */
  readonly bedItems: Uint8Array;
  /** Outpatient spending of the patient within three days of the stay (临近门诊费用), fen; no part of the cost. */
  readonly nearVisits: Int32Array;
  /** What the fund paid of it, fen. */
  readonly nearFund: Int32Array;
}

/** What tells of the bill (账单佐证): codes, checks and the detail of charges. */
export interface BillEvidence {
  /** Traceability code of the dearest pack of drugs (药品追溯码); 0 = none was read. */
  readonly packCode: Uint32Array;
  /** What was charged for it, fen of the cost. */
  readonly packAmount: Int32Array;
  /** Row in {@linkcode IDENTITY_CHECKS}. */
  readonly identity: Uint8Array;
  /** Days from discharge to the upload of the list. */
  readonly uploadDays: Uint8Array;
  /** How often one test was charged again within the stay. */
  readonly repeatTests: Uint8Array;
  /** What these came to, fen of the cost. */
  readonly repeatAmount: Int32Array;
  /** Items that the patient's sex rules out. */
  readonly otherSex: Uint8Array;
  /** What these came to, fen of the cost. */
  readonly otherSexAmount: Int32Array;
  /** Charged for decoction pieces (中药饮片), fen of the cost. */
  readonly herbs: Int32Array;
  /** Charged for dental work (口腔), fen of the cost. */
  readonly dental: Int32Array;
}
