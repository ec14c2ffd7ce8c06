import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { checkWorkbook, liveChecker } from "../app/check";
import { productPlanning } from "../app/productPlanning";
import { createSession } from "../app/session";
import { registerCommands } from "../commands/register";
import { registerFunctions } from "../functions/register";
import { createOfficeHost } from "../host/office/host";
import { officeDarkness } from "./officeDarkness";
import { initialLanguage, rememberedLanguage } from "./language";
import { Outside } from "./Outside";
import { Pane } from "./Pane";
import { rememberedFollowing } from "./rememberedFollowing";
import { rememberedLabels } from "./rememberedLabels";
import { Shell } from "./Shell";
import { systemDarkness, type Darkness } from "./theme";

function show(darkness: Darkness, surroundings: string, content: ReactNode): void {
  const root = document.getElementById("root");
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <Shell darkness={darkness} surroundings={surroundings}>
        {content}
      </Shell>
    </StrictMode>,
  );
}

function showOutside(): void {
  show(systemDarkness(), navigator.language, <Outside />);
}

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  // Outside Office the host is null, whatever the types promise; in Word or PowerPoint it is not ours.
  if (host !== Office.HostType.Excel) {
    showOutside();
    return;
  }
  const session = createSession(createOfficeHost(), checkWorkbook, {
    labels: rememberedLabels,
    startChecking: liveChecker,
    planning: productPlanning,
    following: rememberedFollowing,
  });
  registerCommands(session);
  registerFunctions(initialLanguage(rememberedLanguage(), Office.context.displayLanguage));
  show(
    officeDarkness(),
    Office.context.displayLanguage,
    <main style={{ height: "100vh" }}>
      <Pane session={session} isAlone />
    </main>,
  );
}

// Without a network Microsoft's script, and with it `Office`, is missing.
if (typeof Office === "undefined") showOutside();
else void start();
