import { readSubmission } from "../../../src/app/check";
import { recogniseProfile } from "../../../src/core/profile";
import { workbookOf, type GridPicture } from "../../../src/host/memory/grid";
import { profiles } from "../../../src/standards/profiles";
import { document88Profile } from "../../../src/standards/profiles/document-88";

const form = (...levels: readonly (readonly [string | null, string])[]): GridPicture => [
  ["项目支出绩效目标申报表"],
  ["项目名称", "校舍维修", "主管部门", "某区教育局", null],
  ["年度资金总额", "36万元", null, null, null],
  ["年度目标", "完成3栋校舍维修", null, null, null],
  ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
  ...levels.map(([level1, level2], index) => [null, level1, level2, `指标${String(index)}`, "3栋"]),
];

const bound = (picture: GridPicture) => readSubmission(workbookOf({ 表: picture })).forms[0];

test.each([
  [
    "satisfaction as level 1",
    [
      ["产出指标", "数量指标"],
      ["满意度指标", "服务对象满意度指标"],
    ],
    "document-88",
  ],
  [
    "satisfaction below benefit",
    [
      ["产出指标", "数量指标"],
      ["效益指标", "服务对象满意度指标"],
    ],
    "zhuzhou",
  ],
  [
    "成本指标 as level 1",
    [
      ["成本指标", "经济成本指标"],
      ["产出指标", "数量指标"],
    ],
    "document-101",
  ],
  [
    "项目完成指标",
    [
      ["项目完成指标", "数量指标"],
      ["项目效益指标", "社会效益指标"],
    ],
    "guangyuan",
  ],
  [
    "环境效益 is 生态效益",
    [
      ["效益指标", "环境效益"],
      ["满意度指标", "服务对象满意度"],
    ],
    "document-88",
  ],
  ["levels nobody knows", [["甲", "乙"]], "document-88"],
] as const)("the profile is recognised by its levels: %s", (_, levels, expected) => {
  expect(bound(form(...levels))?.profile.id).toBe(expected);
});

test("广元 is an edition of its own, told by the names of its levels", () => {
  expect(bound(form(["项目完成指标", "数量指标"], ["项目效益指标", "社会效益指标"]))?.form.edition).toBe("guangyuan");
  expect(bound(form(["产出指标", "数量指标"], ["效益指标", "社会效益指标"]))?.form.edition).toBe("document-88");
});

test("a chosen profile is followed by every form and decides between editions of one title", () => {
  const workbook = workbookOf({ 表: form(["产出指标", "数量指标"]) });
  const chosen = profiles.find(({ id }) => id === "ezhou");
  const [read] = readSubmission(workbook, chosen === undefined ? {} : { profile: chosen }).forms;
  expect(read?.profile.id).toBe("ezhou");
  expect(read?.form.edition).toBe("ezhou");
});

test("a profile is chosen by what is kept with the workbook", () => {
  const workbook = {
    ...workbookOf({ 表: form(["产出指标", "数量指标"]) }),
    kept: '{"version":1,"profile":"shanghai"}',
  };
  expect(readSubmission(workbook).forms[0]?.profile.id).toBe("shanghai");
});

test("profiles are told apart by name and id, and each level 1 by its names", () => {
  expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length);
  expect(new Set(profiles.map(({ name }) => name)).size).toBe(profiles.length);
  for (const { levels } of profiles) {
    const names = levels.flatMap(({ name, synonyms = [] }) => [name, ...synonyms]);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("a form's own profile is kept while no other explains more", () => {
  const pairs = [{ level1: "产出指标", level2: "数量指标" }];
  expect(recogniseProfile(document88Profile, profiles, pairs).id).toBe("document-88");
});
