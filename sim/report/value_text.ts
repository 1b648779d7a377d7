import { formatPercent, type Lang } from "../base/formats.ts";
import {
  choiceWords,
  type Key,
  REGISTRY,
  type Unit,
} from "../model/policy/mod.ts";
import { UNITS } from "../model/policy/units.ts";
import { fieldWords } from "./field_words.ts";

/** Fields whose unit is not that of their parameter. */
const FIELD_UNITS: Readonly<Record<string, Unit>> = {
  cap: "yuan",
  deductible: "yuan",
  deductibleFactor: "factor",
  hi: "yuan",
  lo: "yuan",
  meanCost: "yuan",
  part: "ratio",
  percent: "ratio",
  ratio: "ratio",
  ratioBonus: "ratio",
  share: "ratio",
  uptake: "ratio",
  users: "ratio",
};

/** Parameters whose numbers are weights, or whose unit another parameter says, and fields that count. */
const BARE =
  /^(budget\.month\.weights|points\.bedDay\.tiers|settlement\.(elastic\.(f|cap)|value\.(floor|cap))|points\.raise\.rules\.(from|to)|settlement\.(assessment\.coefficients\.from|clearing\.reasonableFor\.(level|months)))$/;

/** Units that say nothing beside a number. */
const SILENT: readonly Unit[] = ["choice", "date", "file", "text", "year"];

/**
 * A JSON value as people read it (取值文本): percent, yuan, on or off, options by
 * their names, fields in words.
 *
 * @param key the parameter whose value it is
 *
 * @example
 * ```ts
 * import { valueText } from "./value_text.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const steps = '[{"from":1,"up":1.1,"share":0.6}]';
 * const key = "settlement.clearing.steps";
 * assertEquals(valueText(steps, key, "zh"), "起 100%，止 110%，分担 60%");
 * assertEquals(valueText("true", "settlement.t1.enabled", "en"), "on");
 * ```
 */
export function valueText(json: string, key: string, lang: Lang): string {
  const zh = lang === "zh";
  const unit = REGISTRY[key as Key]?.unit ?? "text";
  return words(JSON.parse(json), unit, key);

  function words(value: unknown, unit: Unit, path: string): string {
    if (Array.isArray(value)) return listWords(value, unit, path);
    if (typeof value === "object" && value !== null) {
      const parts = Object.entries(value).map(([name, part]) =>
        `${fieldWords(key, name, lang)}${
          !zh && /^[123]$/.test(name) ? ": " : " "
        }${
          part === null && /^(hi|to|upTo)$/.test(name)
            ? zh ? "不限" : "no limit"
            : words(part, FIELD_UNITS[name] ?? unit, `${key}.${name}`)
        }`
      );
      // Parts that have commas of their own are told apart by more.
      const nested = parts.some((part) => /，|, /.test(part));
      return parts.length === 0
        ? nothing()
        : parts.join(zh ? (nested ? "；" : "，") : (nested ? "; " : ", "));
    }
    switch (typeof value) {
      case "boolean":
        return zh ? (value ? "是" : "否") : (value ? "on" : "off");
      case "string":
        return choiceWords(key as Key, value)?.[lang] ?? value;
      case "number":
        return numberWords(value, BARE.test(path) ? "choice" : unit);
      default:
        return nothing();
    }
  }

  function listWords(list: readonly unknown[], unit: Unit, path: string) {
    if (list.length === 0) return nothing();
    const inner = list.map((part) =>
      Array.isArray(part)
        ? part.map((x) => x === null ? "–" : String(x)).join("/")
        : words(part, unit, path)
    );
    return inner.join(zh ? "；" : "; ");
  }

  function nothing(): string {
    return zh ? "无" : "none";
  }

  function numberWords(value: number, unit: Unit): string {
    if (key.endsWith(".levels")) return fieldWords(key, String(value), lang);
    if (SILENT.includes(unit)) return String(value);
    if (unit === "ratio") return trimmed(formatPercent(value, 6));
    const [whole, part] = String(value).split(".");
    const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
    const number = part === undefined ? grouped : `${grouped}.${part}`;
    if (zh) {
      return `${number} ${unit === "months" ? "个" : ""}${UNITS[unit].zh}`;
    }
    return unit === "factor"
      ? `× ${number}`
      : `${number} ${value === 1 ? one(UNITS[unit].en) : UNITS[unit].en}`;
  }
}

/** A unit of which there is one. */
function one(units: string): string {
  return units.replace(/s$/, "");
}

/** A percentage without the zeros at its end. */
function trimmed(percent: string): string {
  return percent.replace(/\.?0+%$/, "%");
}
