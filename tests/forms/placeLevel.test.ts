import { placeLevelOf } from "../../src/forms/placeLevel";

test.each([
  ["安化县教育局", "县级"],
  ["株洲市天元区民政局", "区级"],
  ["醴陵市交通运输局", "市级"],
  ["永州市城市管理和综合执法局", "市级"],
  ["长沙县住房和城乡建设局", "县级"],
  ["醴陵市市场监督管理局", "市级"],
  ["南溪镇人民政府", "镇级"],
  ["某街道办事处", "区级"],
  ["湘西土家族苗族自治州教育局", "州级"],
])("titles of %s name the %s", (name, level) => {
  expect(placeLevelOf(name)).toBe(level);
});

test.each(["市场监督管理局", "城市管理局", "乡村振兴局", "社区服务中心", "教育局", ""])(
  "“%s” names no level",
  (name) => {
    expect(placeLevelOf(name)).toBeUndefined();
  },
);
