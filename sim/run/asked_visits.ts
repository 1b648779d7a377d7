import { pricedVisits } from "../claims/priced_visits.ts";
import {
  patientPrices,
  withBenefitsOf,
} from "../hospital/patients/patient_prices.ts";
import { priceAnswer } from "../hospital/patients/price_answer.ts";
import type { Values } from "../model/policy/mod.ts";

/**
 * Outpatient visits a head and who pays them (门诊需求与支付比例), under benefits that may
 * differ from those of the last year before the reform. Part of the run: it hands
 * prices over.
 */
export function askedVisits(values: Values, before: Values) {
  const now = patientPrices(values).visit;
  const then = patientPrices(withBenefitsOf(values, before)).visit;
  const elasticity = values["claims.outpatient.priceElasticity"];
  return pricedVisits(
    values["claims.outpatient.visits"],
    values["claims.outpatient.fundShare"],
    values["claims.benefit.outpatientChange"],
    [
      priceAnswer(now[0]! / then[0]!, elasticity),
      priceAnswer(now[1]! / then[1]!, elasticity),
    ],
  );
}
