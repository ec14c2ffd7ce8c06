/** What of the global `Office` the product uses, without Office. */
export interface OfficeShimOptions {
  /** The newest ExcelApi set that is claimed. */
  readonly excelApi?: number;
  readonly displayLanguage?: string;
}

/** An event as a ribbon button sends it. */
export interface RibbonEvent {
  completed(): void;
}

type Action = (event: RibbonEvent) => void;

/** A ribbon and a pane to press and to look at. */
export class OfficeShim {
  readonly actionsByName = new Map<string, Action>();
  readonly functionsByName = new Map<string, (...inputs: unknown[]) => unknown>();
  paneShown = 0;
  /** Makes `showAsTaskpane` fail. */
  refusesPane = false;

  constructor(private readonly options: OfficeShimOptions = {}) {}

  /** Presses the button of an action; resolves when the action has declared its event completed. */
  press(action: string): Promise<void> {
    const associated = this.actionsByName.get(action);
    if (associated === undefined) return Promise.reject(new Error(`No action "${action}" was associated.`));
    return new Promise((resolve) => {
      associated({ completed: resolve });
    });
  }

  /** What Microsoft's loader adds to the global `CustomFunctions` that its library has made. */
  functionsGlobal(): object {
    return {
      associate: (name: string, work: (...inputs: unknown[]) => unknown) => void this.functionsByName.set(name, work),
    };
  }

  /** The global itself. */
  global(): object {
    const info = { host: "Excel", platform: "PC" };
    return {
      HostType: { Excel: "Excel" },
      PlatformType: { PC: "PC" },
      onReady: (callback?: (given: object) => void) => {
        callback?.(info);
        return Promise.resolve(info);
      },
      context: {
        ...info,
        displayLanguage: this.options.displayLanguage ?? "zh-CN",
        contentLanguage: "zh-CN",
        diagnostics: { ...info, version: "16.0.0.0" },
        officeTheme: { isDarkTheme: false },
        requirements: { isSetSupported: (name: string, version?: string) => this.supports(name, version) },
        document: { url: "" },
      },
      addin: {
        showAsTaskpane: () => {
          if (this.refusesPane) return Promise.reject(new Error("The pane cannot be shown."));
          this.paneShown++;
          return Promise.resolve();
        },
        hide: () => Promise.resolve(),
        onVisibilityModeChanged: () => Promise.resolve(() => Promise.resolve()),
      },
      actions: { associate: (name: string, action: Action) => void this.actionsByName.set(name, action) },
    };
  }

  private supports(name: string, version: string | undefined): boolean {
    const wanted = Number((version ?? "1.1").split(".")[1]);
    if (name === "ExcelApi") return wanted <= (this.options.excelApi ?? 13);
    if (name === "SharedRuntime") return wanted <= 1;
    return name.startsWith("RichApiRuntime");
  }
}
