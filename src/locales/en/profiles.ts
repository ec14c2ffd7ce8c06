/** English names of the regional profiles, by id. */
export const profiles: Readonly<Record<string, string>> = {
  zhuzhou: "Zhuzhou (satisfaction below benefit)",
  "document-88": "Common form of 财预〔2015〕88号",
  "document-101": "财预〔2021〕101号 (cost as level 1)",
  guangyuan: "Guangyuan (project completion, project benefit)",
  dongguan: "Dongguan (expected output, effect)",
  shanghai: "Shanghai",
  chongqing: "Chongqing (weights)",
  ezhou: "Ezhou (with cost composition)",
  hunan: "Hunan system export (sign and unit in columns)",
  sichuan: "Sichuan system export (sign, unit, weight in columns)",
  anhui: "Anhui self-evaluation",
};
