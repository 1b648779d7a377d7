import {
  basicFund,
  catastrophic,
  deductible,
  type Layer,
  type RepeatRule,
} from "../../../sim/claims/benefit.ts";
import { SCALE } from "../../../sim/base/points.ts";
import { defaults } from "../../../sim/model/policy/mod.ts";
import type { Adapter, Settings } from "../adapter.ts";
import { missingName, wrongForm } from "../case_error.ts";
import type { Given } from "../given.ts";
import { yuanOf } from "../yuan.ts";

/** A cap that no case reaches. */
const NO_CAP = Number.MAX_SAFE_INTEGER;

/** Of both schemes. */
const REPEAT = defaults()["claims.benefit.repeatDeductible"].employee;

const BASIC = {
  "ben.deductible": "case",
  "ben.ratio": "case",
  "ben.repeat": ["halfThenZero", "half", "minus100Min100", "none"],
} as const;
const BIG = {
  "big.layers": "case",
  "big.layerBase": ["absolute"],
  "big.cap": "case",
  "big.includeFirst": [false, true],
} as const;

/** What a stay pays its patient (`R-BEN`) and catastrophic insurance (`R-BIG`). */
export const BENEFIT: readonly Adapter[] = [
  {
    rules: ["R-BEN"],
    inputs: ["C", "self", "first", "stay"],
    optional: ["Q_before"],
    parameters: { ...BASIC, ...BIG },
    compute(given, settings) {
      const { cost, eligible, fund } = paid(
        given,
        settings,
        given.whole("stay"),
      );
      const out = {
        E: yuanOf(eligible),
        J: yuanOf(fund),
        IP: yuanOf(cost - fund),
      };
      if (!settings.has("big.layers")) return out;
      const before = given.has("Q_before") ? given.fen("Q_before") : 0;
      const burden = eligible - fund +
        (settings.or("big.includeFirst", false) ? given.fen("first") : 0);
      const big = helped(before + burden, settings) - helped(before, settings);
      return {
        ...out,
        burden: yuanOf(burden),
        big: yuanOf(big),
        outOfPocket: yuanOf(cost - fund - big),
      };
    },
  },
  {
    rules: ["R-BEN"],
    inputs: ["stays"],
    parameters: BASIC,
    compute(given, settings) {
      const stays = given.rows("stays").map((row, i) => {
        row.onlyHas(["C", "self", "first"], "stays");
        return paid(row, settings, i + 1);
      });
      return {
        deductibles: stays.map((stay) => yuanOf(stay.deductible)),
        J: stays.map((stay) => yuanOf(stay.fund)),
      };
    },
  },
  {
    rules: ["R-BIG"],
    inputs: ["Q"],
    parameters: BIG,
    compute(given, settings) {
      const burden = given.fen("Q");
      return {
        big: yuanOf(helped(burden, settings)),
        uncapped: yuanOf(catastrophic(burden, layersOf(settings), NO_CAP)),
      };
    },
  },
];

function paid(stay: Given, settings: Settings, n: number) {
  const cost = stay.fen("C");
  const eligible = cost - stay.fen("self") - stay.fen("first");
  const own = deductible(
    settings.fen("ben.deductible"),
    n,
    settings.or<RepeatRule>("ben.repeat", REPEAT),
  );
  const fund = basicFund(eligible, own, ratio4(settings, "ben.ratio"), NO_CAP);
  return { cost, eligible, deductible: own, fund };
}

function helped(burden: number, settings: Settings): number {
  const capped = settings.has("big.cap") && settings.raw("big.cap") !== null;
  return catastrophic(
    burden,
    layersOf(settings),
    capped ? settings.fen("big.cap") : NO_CAP,
  );
}

function layersOf(settings: Settings): Layer[] {
  if (!settings.has("big.layers")) throw missingName("big.layers");
  return settings.rows("big.layers").map((layer) => {
    layer.onlyHas(["lo", "hi", "ratio"], "big.layers");
    return {
      lo: layer.number("lo"),
      hi: layer.raw("hi") === null ? null : layer.number("hi"),
      ratio: layer.number("ratio"),
    };
  });
}

/** The engine holds benefit ratios in 1/10000. */
function ratio4(settings: Settings, name: string): number {
  const scaled = Math.round(settings.number(name) * SCALE);
  if (scaled / SCALE !== settings.number(name)) {
    throw wrongForm(name, settings.raw(name), "short");
  }
  return scaled;
}
