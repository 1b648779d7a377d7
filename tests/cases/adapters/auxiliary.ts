import {
  add,
  compare,
  divide,
  multiply,
  type Ratio,
  ratio,
} from "../../../sim/base/ratio.ts";
import { SCALE } from "../../../sim/base/points.ts";
import { AUXILIARY_TYPES, auxiliaryType } from "../../../sim/model/ledger.ts";
import { assignTypes } from "../../../sim/points/auxiliary/assign_types.ts";
import { auxiliaryTable } from "../../../sim/points/auxiliary/auxiliary_table.ts";
import type { TypeColumns } from "../../../sim/points/auxiliary/case_types.ts";
import { combineCoefficients } from "../../../sim/points/auxiliary/combine.ts";
import {
  gateDimension,
  type GateOptions,
  typeCoefficient,
} from "../../../sim/points/auxiliary/gate.ts";
import { tumourType } from "../../../sim/points/auxiliary/tumour_type.ts";
import { casePoints } from "../../../sim/points/case_points.ts";
import { defaults } from "../../../sim/model/policy/mod.ts";
import { casesOf, catalogueOf } from "../../points/small_year.ts";
import type { Adapter, Settings } from "../adapter.ts";

const GATES = {
  "aux.cvGate": "registry",
  "aux.cvDrop": "registry",
  "aux.minDiseaseCases": "registry",
  "aux.minSubtypeCases": "registry",
  "aux.floor": "registry",
} as const;

const DEFAULTS = defaults();

/** Auxiliary types (`R-AUX`): gate, coefficient, combination, exclusion, tumours. */
export const AUXILIARY: readonly Adapter[] = [
  {
    rules: ["R-AUX"],
    inputs: ["subtypes"],
    parameters: GATES,
    compute(given, settings) {
      const types = given.rows("subtypes").map((row) => {
        row.onlyHas(["name", "cases", "mean", "sd"], "subtypes");
        const mean = row.decimal("mean"), sd = row.decimal("sd");
        const n = row.whole("cases");
        const square = add(multiply(mean, mean), multiply(sd, sd));
        return {
          n,
          mean,
          cost: multiply(mean, ratio(n)),
          squares: multiply(square, ratio(n)),
        };
      });
      const options = gates(settings), n = sumOf(types.map((t) => ratio(t.n)));
      const measured = gateDimension(types, options);
      const A = types.map((type) =>
        typeCoefficient(type.mean, measured.mean, options.floor)
      );
      const sd = root(measured.variance);
      const units = A.map((a) => ratio(a, SCALE));
      const total = sumOf(
        types.map((t, i) => multiply(ratio(t.n), units[i]!)),
      );
      return {
        m: measured.mean,
        variance: measured.variance,
        sd,
        cvBefore: divide(sd, measured.mean),
        cvAfter: divide(root(measured.within), measured.mean),
        active: measured.active,
        A: units,
        wouldBeA: units,
        sumNA_unrounded: sumOf(
          types.map((t) => divide(t.cost, measured.mean)),
        ),
        sumNA_rounded: total,
        meanA: divide(total, n),
      };
    },
  },
  {
    rules: ["R-AUX"],
    inputs: ["S", "H", "B", "As", "C"],
    parameters: {
      "aux.combine": "registry",
      "rounding.coefficient": [SCALE.toString().length - 1],
    },
    compute(given, settings) {
      const A = ratio(
        combineCoefficients(
          [...given.points4s("As")],
          settings.value("aux.combine"),
        ),
        SCALE,
      );
      const { points } = casePoints({
        S: given.decimal("S"),
        A,
        B: given.decimal("B"),
        H: given.decimal("H"),
        C: given.decimal("C"),
      }, {
        low: DEFAULTS["points.deviation.low"],
        high: DEFAULTS["points.deviation.high"],
        extreme: DEFAULTS["points.deviation.extreme"],
        highForm: DEFAULTS["points.deviation.highForm"],
        applyHToLow: DEFAULTS["points.deviation.applyHToLow"],
        lowInclusive: DEFAULTS["points.deviation.lowInclusive"],
      });
      return { A, P: ratio(points, SCALE) };
    },
  },
  {
    rules: ["R-AUX"],
    inputs: ["diseaseMean", "types"],
    parameters: { "aux.combine": "registry", "aux.select": ["perCaseMax"] },
    compute(given, settings) {
      const mean = given.decimal("diseaseMean");
      const units = given.rows("types").map((row) => {
        row.onlyHas(["name", "mean", "n"], "types");
        return typeCoefficient(row.decimal("mean"), mean, null);
      });
      const A = combineCoefficients(units, settings.value("aux.combine"));
      return {
        coefficients: units.map((a) => ratio(a, SCALE)),
        A: ratio(A, SCALE),
      };
    },
  },
  {
    rules: ["R-AUX"],
    inputs: ["tags"],
    parameters: { "aux.exclude": "registry" },
    compute(given, settings) {
      const [tagged, plain] = [given.texts("tags"), []].map((tags) =>
        coefficientUnder(tags, settings)
      );
      // The same cases without the tag do have a type, or the exclusion says nothing.
      if (plain === SCALE) throw new Error("the untagged disease has no type");
      return { A: ratio(tagged!, SCALE) };
    },
  },
  {
    rules: ["R-AUX"],
    inputs: ["costOverSb", "treatmentShare", "drugShare", "died"],
    parameters: { "aux.tumour": ["seven"] },
    compute(given) {
      const multiple = DEFAULTS["points.auxiliary.dearMultiple"];
      const most = ratio(DEFAULTS["points.auxiliary.mainPart"] * SCALE, SCALE);
      const type = tumourType({
        died: given.raw("died") === true,
        dear: compare(given.decimal("costOverSb"), ratio(multiple)) >= 0,
        mostlyTreatment: compare(given.decimal("treatmentShare"), most) >= 0,
        mostlyDrugs: compare(given.decimal("drugShare"), most) >= 0,
        grade: 0,
      });
      return { subtype: ratio(Number(AUXILIARY_TYPES[type]!.id.slice(-1))) };
    },
  },
];

function gates(settings: Settings): GateOptions {
  return {
    minDiseaseCases: settings.value("aux.minDiseaseCases"),
    minSubtypeCases: settings.value("aux.minSubtypeCases"),
    cvGate: settings.value("aux.cvGate"),
    cvDrop: settings.value("aux.cvDrop"),
    floor: settings.value("aux.floor"),
  };
}

/** A of a severe case in a disease of 90 mild and 10 severe ones. */
function coefficientUnder(tags: readonly string[], settings: Settings): number {
  const width = AUXILIARY_TYPES.length;
  const column = () => new Float64Array(width);
  const n = column(), cost = column(), squares = column();
  const mild = auxiliaryType("severity.I-B");
  const severe = auxiliaryType("severity.III");
  [[mild, 90, 8000], [severe, 10, 80_000]].forEach(([row, cases, mean]) => {
    n[row!] = cases!;
    cost[row!] = cases! * mean! * 100;
    squares[row!] = cases! * mean! * mean!;
  });
  const bits = tags.includes("tcm") ? 2 : 0;
  const table = auxiliaryTable(
    { n, cost, squares },
    { ...catalogueOf(["K80.1"]), tags: Uint8Array.of(bits) },
    {
      minDiseaseCases: DEFAULTS["points.auxiliary.minDiseaseCases"],
      minSubtypeCases: DEFAULTS["points.auxiliary.minSubtypeCases"],
      cvGate: DEFAULTS["points.auxiliary.cvGate"],
      cvDrop: DEFAULTS["points.auxiliary.cvDrop"],
      floor: null,
      dimensions: ["severity"],
      select: "perCaseMax",
      exclude: settings.value("aux.exclude"),
      combine: "max",
    },
    {
      tumour: "grades",
      minLos: 3,
      shortStay: 3,
      severeCodes: [],
      moderateCodes: [],
      dearMultiple: 3,
      mainPart: 0.5,
    },
    null,
  );
  const types: TypeColumns = [
    Uint8Array.of(severe),
    Uint8Array.of(0),
    Uint8Array.of(0),
    Uint8Array.of(0),
  ];
  return assignTypes(casesOf([0]), types, table).auxiliary[0]!;
}

function sumOf(values: readonly Ratio[]): Ratio {
  return values.reduce(add, ratio(0));
}

/** Square root, cut after twelve decimals. */
function root({ num, den }: Ratio): Ratio {
  const target = num * 10n ** 24n / den;
  if (target === 0n) return ratio(0);
  let x = BigInt(Math.floor(Math.sqrt(Number(target))));
  for (let i = 0; i < 8; i++) x = (x + target / x) / 2n;
  return ratio(x, 10n ** 12n);
}
