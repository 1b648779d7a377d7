import { z } from "zod";
import { type Parameter, parameter } from "./parameter.ts";
import { between } from "./shapes.ts";

/** How strongly a lever is pulled: 0 switches it off exactly, 1 is the model's answer. */
function dose(
  initial: number,
  titleZh: string,
  titleEn: string,
  whatZh: string,
  whatEn: string,
  source = "assumed",
): Parameter<z.ZodNumber> {
  return parameter({
    block: "behaviour",
    rule: null,
    titleZh: `${titleZh}（剂量）`,
    titleEn: `Dose of ${titleEn}`,
    unit: "factor",
    schema: between(0, 2),
    default: initial,
    source,
    status: "assumed",
    whatZh: `${whatZh}0 为完全不做，1 为模型给出的应对。`,
    whatEn: `${whatEn} At 0 it is never done, at 1 as the model answers.`,
  });
}

/** Whether and by what levers hospitals answer incentives (行为应对); block `behaviour`. */
export const RESPONSE = {
  "hospital.response.model": parameter({
    block: "behaviour",
    rule: null,
    titleZh: "医院应对模型",
    titleEn: "Model of the hospitals' response",
    unit: "choice",
    schema: z.enum(["none", "profit", "reference"]),
    default: "none",
    source: "assumed",
    status: "assumed",
    whatZh:
      "none 不应对；profit 结余加利他，按惯性走向最优反应；reference 守住上年结余，可能越做越多。已发表的证据不能在三者中取舍，应并列展示。",
    whatEn:
      "none: nobody responds; profit: margin and altruism, towards the best reply with inertia; reference: last year's margin is defended, which may turn into a treadmill. Published evidence does not choose among them; show all three.",
  }),
  "hospital.lever.intensity": dose(
    1,
    "诊疗强度",
    "treatment intensity",
    "同一病种、同一住院日内花费的增减。",
    "What is spent on a case of the same code and stay.",
    "meng-2020",
  ),
  "hospital.lever.stay": dose(
    1,
    "住院日",
    "the length of stay",
    "住院日的增减。",
    "Days of a stay.",
    "meng-2020",
  ),
  "hospital.lever.treatment": dose(
    1,
    "治疗方式选择",
    "treatment choice",
    "改用分值较高或较低的治疗方式。",
    "The next heavier or lighter treatment of a disease.",
    "wang-2024",
  ),
  "hospital.lever.coding": dose(
    1,
    "编码能力",
    "coding skill",
    "编码更完整而属实。",
    "Codes that are fuller, and rightly so.",
    "wang-2024",
  ),
  "hospital.lever.upcoding": dose(
    0,
    "高靠高编",
    "upcoding",
    "记得比实际更重。",
    "Cases recorded as heavier than they are.",
    "zhou-2025",
  ),
  "hospital.lever.split": dose(
    0,
    "分解住院",
    "split stays",
    "一次住院分两次结算；没有读到发生率。",
    "One stay billed as two; no prevalence has been read.",
  ),
  "hospital.lever.volume": dose(
    1,
    "收治量",
    "volume",
    "在指征边缘多收或少收。",
    "More or fewer admissions at the margin of need.",
    "lai-2022",
  ),
  "hospital.lever.refusal": dose(
    0,
    "推诿重症",
    "refusal",
    "把重症推给别处；证据不支持常见。",
    "Severe cases sent elsewhere; the evidence finds it rare.",
    "hpp-2024",
  ),
  "hospital.lever.exit": dose(
    0,
    "退出病种付费",
    "exit from payment by case",
    "有其他结算通道时把高费用病例转过去。",
    "Costly cases put forward to be paid otherwise, where a door is open.",
    "jian-2015",
  ),
  "hospital.lever.shift": dose(
    1,
    "转嫁费用",
    "shifting cost to patients",
    "目录外费用占比上升。",
    "A larger off-list share of the bill.",
    "tan-2024",
  ),
  "hospital.lever.outpatient": dose(
    0,
    "住院转门诊",
    "moving cost to outpatients",
    "把检查和用药移到住院前后；北京 2022 年未见变化。",
    "Tests and drugs before or after the stay; Beijing 2022 found no change.",
    "chen-2024",
  ),
  "hospital.lever.padding": dose(
    0,
    "费用凑线",
    "padding to the low edge",
    "把费用低于下限的病例抬到下限。",
    "Cases below the low edge lifted to it.",
  ),
  "hospital.lever.referralUp": dose(
    0,
    "上转",
    "referral up",
    "包干付费下把病人送到上级机构。",
    "Patients sent up under a lump sum.",
  ),
  "hospital.lever.referralDown": dose(
    0,
    "下转",
    "referral down",
    "医共体内把病人转到下级机构。",
    "Patients sent down inside a consortium.",
  ),
  "hospital.lever.capacity": dose(
    0,
    "扩张床位",
    "adding beds",
    "结余高于床位成本时增加床位，第二年起。",
    "Beds added where the margin of a bed passes its cost, from the second year on.",
  ),
  "hospital.lever.technology": dose(
    0,
    "引进新项目",
    "adding new items",
    "项目收费留有结余时引进新设备、新项目、新药。",
    "New equipment, items and drugs where billing for them leaves a margin.",
    "zhai-2017",
  ),
};
