/**
 * Rows of a claims file that were taken (采用的病例), column by column in the order
 * of the file.
 */
export class ClaimColumns {
  rows = 0;
  readonly line: Uint32Array;
  /** Place in the list of persons, in the order of first sight. */
  readonly person: Uint32Array;
  readonly hospital: Uint16Array;
  readonly scheme: Uint8Array;
  readonly county: Uint8Array;
  readonly day: Uint16Array;
  readonly los: Uint16Array;
  /** Places among the diagnoses and the lists of operations as the file writes them. */
  readonly diagnosis: Uint32Array;
  readonly operations: Uint32Array;
  readonly cost: Int32Array;
  readonly selfPaid: Int32Array;
  readonly fund: Int32Array;
  readonly catastrophic: Int32Array;
  /** Claim ids; empty where the file has no such column. */
  readonly claim: string[] = [];

  constructor(most: number) {
    this.line = new Uint32Array(most);
    this.person = new Uint32Array(most);
    this.hospital = new Uint16Array(most);
    this.scheme = new Uint8Array(most);
    this.county = new Uint8Array(most);
    this.day = new Uint16Array(most);
    this.los = new Uint16Array(most);
    this.diagnosis = new Uint32Array(most);
    this.operations = new Uint32Array(most);
    this.cost = new Int32Array(most);
    this.selfPaid = new Int32Array(most);
    this.fund = new Int32Array(most);
    this.catastrophic = new Int32Array(most);
  }
}

/** Texts in the order of first sight, each with its place (编号). */
export class Places {
  readonly texts: string[] = [];
  private readonly places = new Map<string, number>();

  /** The place of a text, a new one if it was not seen. */
  of(text: string): number {
    let place = this.places.get(text);
    if (place === undefined) {
      place = this.texts.length;
      this.places.set(text, place);
      this.texts.push(text);
    }
    return place;
  }
}
