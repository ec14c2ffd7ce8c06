import { readdirSync, readFileSync } from "node:fs";
import { barriers, picture } from "./browser";
import { pageStage } from "./sheet";

const { visit, withSample } = pageStage();

describe("what is built", () => {
  test("holds no path of the machine it was built on", () => {
    const files = readdirSync("dist/web").filter((name) => /\.(?:js|html|txt)$/.test(name));
    expect(files.length).toBeGreaterThan(3);
    for (const name of files) expect(readFileSync(`dist/web/${name}`, "utf8")).not.toContain(process.cwd());
  });

  test("the page's policy lets nothing in from elsewhere", async () => {
    const { page } = await withSample();
    // The page itself refuses, before the network is asked.
    const refusedBy = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) => {
            resolve(event.effectiveDirective);
          });
          fetch("https://example.com/").then(
            () => {
              resolve("nobody");
            },
            () => undefined,
          );
        }),
    );
    expect(refusedBy).toBe("connect-src");
    const policy = await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
    expect(policy).toContain("default-src 'self'");
  });

  test("in Excel the pane's page shows the pane and serves the ribbon's buttons", async () => {
    const office = `
      const actions = [];
      window.Office = {
        HostType: { Excel: "Excel" },
        onReady: () => Promise.resolve({ host: "Excel" }),
        actions: { associate: (name) => actions.push(name), associated: actions },
        addin: {},
        context: { displayLanguage: "en-US", officeTheme: { bodyBackgroundColor: "#212121" } },
      };`;
    const { page, foreign } = await visit("taskpane.html", { office, viewport: { width: 320, height: 720 } });
    await page.getByRole("heading", { name: "Gouji" }).waitFor();
    await page.getByRole("button", { name: "Validate" }).waitFor();
    await expect(page.evaluate("Office.actions.associated.length")).resolves.toBeGreaterThan(1);
    // Excel itself is missing here: that must end in words and not in an exception.
    await page.getByRole("button", { name: "Validate" }).click();
    await page.getByRole("alert").getByText("did not finish").waitFor();
    await picture(page, "pane-in-dark-excel");
    expect(foreign).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  });

  test("the pane's page says outside Excel that it is for Excel", async () => {
    const { page } = await visit("taskpane.html");
    await page.getByRole("heading", { name: "这个页面供Excel任务窗格使用" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, "pane-outside");
    await page.getByRole("link", { name: "打开网页版" }).click();
    await page.getByRole("grid").waitFor();
  });
});
