import { createRoot } from "react-dom/client";
import { Shell } from "../taskpane/Shell";
import { systemDarkness } from "../taskpane/theme";
import { Page } from "./Page";

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <Shell darkness={systemDarkness()} surroundings={navigator.language}>
      <Page />
    </Shell>,
  );
}
