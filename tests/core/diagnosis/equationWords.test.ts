import Big from "big.js";
import { bind } from "../../../src/core/bind/bind";
import { wordsOf } from "../../../src/core/diagnosis/equationWords";
import { LiveNetwork } from "../../../src/core/diagnosis/liveNetwork";
import { formIdentities } from "../../../src/core/identities/patterns";
import { forms } from "../../../src/forms";
import { workbookOf } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet } from "../../fixtures/department";

const workbook = workbookOf({ 附表3: directionSheet(cleanDirection({ indicators: [] })) });
const network = new LiveNetwork(workbook, bind(workbook, forms).forms.flatMap(formIdentities));
const total = network.equations.find((one) => one?.identity.rule === "amount/costing-total");

test("an equation is spoken of as it is typed", () => {
  if (total === undefined) throw new Error("no total");
  const [broken] = wordsOf(network, "amount/costing-total", total);
  expect(broken).toMatchObject({
    key: "amount/costing-total/broken",
    values: { calculation: "3+4+5", difference: "0" },
  });
});

test("what is wrong only once another place is mended is spoken of as it then is", () => {
  const [part] = total?.suspects.filter((index) => index !== network.indexOf(total.identity.stated)) ?? [];
  if (total === undefined || part === undefined) throw new Error("no part");
  const [once, broken] = wordsOf(network, "amount/costing-total", total, {}, new Map([[part, new Big("3.5")]]));
  expect(once?.key).toBe("diagnosis/once-others-are-mended");
  expect(broken?.values).toMatchObject({ calculation: "3.5+4+5", computed: "12.5", difference: "0.5" });
});
