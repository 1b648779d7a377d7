import { type Issue, ShapanError } from "../../base/issues.ts";
import { checkPair } from "../../compare.ts";
import { planIn, readScenario, readWritten, ruledCities } from "../../io.ts";
import { ARTICLES } from "../../model/policy/mod.ts";
import { nearest, type Scenario } from "../../model/scenario/mod.ts";
import { scenarioIds } from "../../list_names.ts";
import { openReader } from "../../read_files.ts";
import type { Plan } from "../../run.ts";
import { type Mixture, mixtureOf } from "./mixture.ts";
import { refusals } from "./refusals.ts";
import { swapFile, type WrittenScenario } from "./swap_file.ts";

/** A city under provisions of another, ready to be played (换用规则). */
export interface Swap {
  readonly mixture: Mixture;
  readonly written: WrittenScenario;
  /** The city as it is, and with the other's provisions. */
  readonly plans: readonly [Plan, Plan];
}

/**
 * Reads the rules of one city, all or some provisions, onto the people of another
 * (规则棋盘): facts, behaviour, what is played and the method before stay the city's.
 *
 * @param provisions ids of {@linkcode ARTICLES}
 * @throws {ShapanError} with everything that forbids it
 */
export async function readSwap(
  city: Scenario,
  rules: Scenario,
  provisions: readonly string[],
): Promise<Swap> {
  const mixture = mixtureOf(city, rules, provisions);
  const forbidden = refusals(mixture);
  if (forbidden.length > 0) throw new ShapanError(forbidden);
  const written = swapFile(mixture);
  return await placedInRules(mixture, written, async () => {
    // What was read for each side is named in its record: the rules' files too.
    const own = openReader(), swapped = openReader();
    readScenario(rules.parts.join("+"), swapped);
    const plans: [Plan, Plan] = [
      await planIn(readScenario(city.parts.join("+"), own), own),
      await planIn(readWritten(written, swapped), swapped),
    ];
    checkPair(plans);
    return { mixture, written, plans };
  });
}

/** Does something with a swapped scenario; what is wrong with it is found where the rules say it, as its own file does not stand anywhere. */
export async function placedInRules<T>(
  { rules, city }: Mixture,
  { file }: WrittenScenario,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ShapanError)) throw error;
    throw new ShapanError(error.issues.map((issue): Issue => {
      if (issue.file !== file) return issue;
      const { file: _, line: __, column: ___, ...bare } = issue;
      const row = [...rules.provenance, ...city.provenance]
        .find(({ key }) => key === issue.key);
      return row === undefined
        ? bare
        : { ...bare, file: row.file, line: row.line };
    }));
  }
}

/** The scenario that a city's folder or an id means: the folder's baseline. */
export function scenarioOf(name: string): Scenario {
  const folder = /^[^/+]+$/.test(name) && !/\.ya?ml$/.test(name);
  if (!folder) return readScenario(name);
  if (scenarioIds().includes(`${name}/baseline`)) {
    return readScenario(`${name}/baseline`);
  }
  const near = nearest(name, ruledCities());
  throw new ShapanError([{
    code: "unknown-city",
    given: name,
    allowed: ruledCities().join(", "),
    ...(near === undefined ? {} : { hint: near }),
  }]);
}

/** Ids of provisions from a list such as `clearing,deposit`; all in their order where it is left out. */
export function provisionsIn(list: string | undefined): string[] {
  const known = ARTICLES.map(({ id }) => id);
  if (list === undefined) return known;
  const named = list.split(/[,，]/).map((name) => name.trim())
    .filter((name) => name !== "");
  const issues = named.filter((name) => !known.includes(name)).map(
    (name): Issue => {
      const near = nearest(name, known);
      return {
        code: "wrong-choice",
        key: "--articles",
        given: name,
        allowed: known.join(", "),
        ...(near === undefined ? {} : { hint: near }),
      };
    },
  );
  if (named.length === 0) {
    issues.push({
      code: "wrong-choice",
      key: "--articles",
      given: list,
      allowed: known.join(", "),
    });
  }
  if (issues.length > 0) throw new ShapanError(issues);
  return known.filter((id) => named.includes(id));
}
