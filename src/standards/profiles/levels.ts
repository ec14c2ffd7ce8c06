import type { Level1, Level2 } from "../profile";

const compulsory = (name: string, ...synonyms: string[]): Level2 => ({ name, synonyms, isCompulsory: true });
const voluntary = (name: string, ...synonyms: string[]): Level2 => ({ name, synonyms, isCompulsory: false });

const quantity = compulsory("数量指标", "产出数量指标");
const quality = compulsory("质量指标", "产出质量指标");
const timeliness = compulsory("时效指标", "产出时效指标");
const cost = compulsory("成本指标", "产出成本指标");

/** 产出指标 with 成本指标 as its fourth level 2. */
export const outputWithCost: Level1 = { name: "产出指标", level2: [quantity, quality, timeliness, cost] };

/** 产出指标 of places that print 成本指标 as a level 1. */
export const output: Level1 = { name: "产出指标", level2: [quantity, quality, timeliness] };

/** 成本指标 as level 1: 财预〔2021〕101号, 附件. */
export const costs: Level1 = {
  name: "成本指标",
  level2: [
    compulsory("经济成本指标", "经济成本"),
    voluntary("社会成本指标", "社会成本"),
    voluntary("生态环境成本指标", "生态环境成本"),
  ],
};

const benefits: readonly Level2[] = [
  voluntary("经济效益指标", "经济效益"),
  compulsory("社会效益指标", "社会效益"),
  voluntary("生态效益指标", "生态效益", "环境效益指标", "环境效益"),
  voluntary("可持续影响指标", "可持续影响", "可持续发展指标"),
];

const satisfied = compulsory(
  "服务对象满意度指标",
  "满意度指标",
  "服务对象满意度",
  "社会公众及服务对象满意度指标",
  "社会公众或服务对象满意度指标",
);

/** 效益指标 without satisfaction. */
export const benefit: Level1 = { name: "效益指标", level2: benefits };

/** 效益指标 with satisfaction as its last level 2. */
export const benefitWithSatisfaction: Level1 = { name: "效益指标", level2: [...benefits, satisfied] };

/** 满意度指标 as level 1. */
export const satisfaction: Level1 = { name: "满意度指标", synonyms: ["满意度"], level2: [satisfied] };
