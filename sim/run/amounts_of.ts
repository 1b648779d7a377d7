import type { Values } from "../model/policy/mod.ts";
import type { PaymentMethod } from "../settlement/method/payment_method.ts";
import { quotaMethod, type QuotaMode } from "../settlement/method/quota.ts";

/** Payment of fixed amounts under these settings (按定额付费). Part of the run: it hands settings over. */
export function amountsOf(mode: QuotaMode, values: Values): PaymentMethod {
  return quotaMethod({
    mode,
    fundPart: values["settlement.quota.fundPart"],
    rewardShare: values["settlement.quota.rewardShare"],
    rewardCap: values["settlement.quota.rewardCap"],
    interval: values["settlement.quota.interval"],
    share: values["settlement.quota.share"],
  });
}
