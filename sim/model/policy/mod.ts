/**
 * The registry of parameters (参数登记表): what a scenario may set, with titles,
 * ranges, defaults and sources, and the rules between parameters.
 *
 * @module
 */
export { type Constraint, constraints } from "./constraints.ts";
export type { Block, Parameter, Status, Unit } from "./parameter.ts";
export {
  defaults,
  type Key,
  keyOf,
  KEYS,
  names,
  REGISTRY,
  type Values,
} from "./registry.ts";
