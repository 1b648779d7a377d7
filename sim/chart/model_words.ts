/**
 * Words for models of behaviour and levers (行为模型与手柄名称), Chinese and English.
 *
 * @module
 */
import type { BehaviourModel } from "../model/behaviour.ts";
import type { Lever } from "../model/levers.ts";
import type { Words } from "./words.ts";

/** Names of the models. */
export const MODEL_NAMES: Readonly<Record<BehaviourModel, Words>> = {
  none: { zh: "M0 不响应", en: "M0 no response" },
  profit: { zh: "M1 利润与利他", en: "M1 profit and altruism" },
  reference: { zh: "M2 保住上年结余", en: "M2 defends last year's margin" },
};

/** Names of the levers. */
export const LEVER_NAMES: Readonly<Record<Lever, Words>> = {
  intensity: { zh: "诊疗强度", en: "treatment intensity" },
  stay: { zh: "住院日", en: "days of stay" },
  treatment: { zh: "治疗方式加重", en: "heavier treatment" },
  coding: { zh: "编码更完整", en: "fuller coding" },
  upcoding: { zh: "高套编码", en: "upcoding" },
  split: { zh: "分解住院", en: "split stays" },
  volume: { zh: "收治量", en: "admissions at the margin" },
  mix: {
    zh: "基层病种收治（收治量之外）",
    en: "primary-level groups, beyond admissions",
  },
  refusal: { zh: "推诿重症", en: "severe cases refused" },
  exit: { zh: "退出病种付费", en: "exits from case payment" },
  shift: { zh: "转嫁目录外费用", en: "cost shifted off the list" },
  outpatient: { zh: "住院转门诊", en: "moved to outpatients" },
  padding: { zh: "费用凑线", en: "padding to the line" },
  referralUp: { zh: "上转", en: "referred up" },
  referralDown: { zh: "下转", en: "referred down" },
};
