/**
 * The registry of parameters (参数登记表): what a scenario may set, with titles,
 * ranges, defaults and sources, and the rules between parameters.
 *
 * @module
 */
export { allowedAt, type CellShape, cellShape, fieldsAt } from "./allowed.ts";
export { firstYear, reformYear, yearsPlayed } from "./span.ts";
export { type Article, articleKeys, articleOf, ARTICLES } from "./articles.ts";
export { choiceWords } from "./choice_words.ts";
export { type Constraint, constraints } from "./constraints.ts";
export { type JsonSchema, scenarioSchema } from "./json_schema.ts";
export {
  type Block,
  DEFAULT_VERSION,
  type Parameter,
  SPEC_VERSIONS,
  type SpecVersion,
  type Status,
  type Unit,
  type VersionDefault,
} from "./parameter.ts";
export { DEPOSIT_LIMIT_2025 } from "./settlement.ts";
export { parametersPage } from "./parameters_page.ts";
export {
  defaultOf,
  defaults,
  type Key,
  keyOf,
  KEYS,
  names,
  REGISTRY,
  type Values,
} from "./registry.ts";
