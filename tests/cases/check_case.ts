import type { Lang } from "../../sim/base/formats.ts";
import { ADAPTERS } from "./adapters/mod.ts";
import { type Adapter, isOfRule, Settings, takes } from "./adapter.ts";
import type { WorkedCase } from "./case_file.ts";
import { type Computed, firstDifference } from "./compare_outputs.ts";
import { CaseError } from "./case_error.ts";
import { Given } from "./given.ts";

/** What became of a case (核对结果). */
export type Outcome =
  | { readonly status: "ok"; readonly stated: readonly string[] }
  | { readonly status: "fail"; readonly why: Readonly<Record<Lang, string>> };

/**
 * Plays one worked case with the engine and compares every output that it
 * expects. A parameter or an input that nothing asks for is a failure.
 *
 * @param rules rules of the case's example
 */
export function checkCase(
  rules: readonly string[],
  one: WorkedCase,
): Outcome {
  const adapters = ADAPTERS.filter((adapter) => takes(adapter, rules, one));
  if (adapters.length === 0) return untaken(rules, one);
  let first: Error | undefined;
  for (const adapter of adapters) {
    try {
      return compared(adapter, one);
    } catch (error) {
      // A broken case must not hide the others; of several forms the first's reason is told.
      if (!(error instanceof Error)) throw error;
      first ??= error;
    }
  }
  const said = first?.message ?? "";
  const why = first instanceof CaseError ? first.texts : { zh: said, en: said };
  return { status: "fail", why };
}

function compared(adapter: Adapter, one: WorkedCase): Outcome {
  const { expected } = one;
  const stated = (adapter.stated ?? []).filter((name) =>
    Object.hasOwn(expected, name)
  );
  const got: Readonly<Record<string, Computed>> = adapter.compute(
    new Given(one.inputs),
    new Settings(one.parameters, adapter),
    new Given(expected),
  );
  for (const [name, value] of Object.entries(expected)) {
    if (stated.includes(name)) continue;
    const found = firstDifference(name, value, got[name]);
    if (found === null) continue;
    const { output, expected, got: text } = found;
    return {
      status: "fail",
      why: {
        zh: `${output}：应为 ${expected}，得到 ${text}`,
        en: `${output}: expected ${expected}, got ${text}`,
      },
    };
  }
  return { status: "ok", stated };
}

/** No form fits: the rule is unknown, or has other inputs. */
function untaken(rules: readonly string[], { inputs }: WorkedCase): Outcome {
  const forms = ADAPTERS.filter((adapter) => isOfRule(adapter, rules));
  const known = forms.map(({ inputs, optional = [] }) =>
    [...inputs, ...optional].join(" ")
  );
  const [names, takenForms] = [rules.join(" "), known.join(" / ")];
  const given = Object.keys(inputs).join(" ");
  return {
    status: "fail",
    why: forms.length === 0
      ? { zh: `没有规则 ${names}`, en: `unknown rule ${names}` }
      : {
        zh: `输入 ${given} 不合：该规则的输入为 ${takenForms}`,
        en: `inputs ${given}: the rule takes ${takenForms}`,
      },
  };
}
