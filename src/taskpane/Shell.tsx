import { useEffect, useMemo, useState, type ReactNode } from "react";
import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../core/message";
import { initialLanguage, otherLanguage, rememberedLanguage, rememberLanguage } from "./language";
import { textsIn, TextsContext } from "./texts";
import { useTheme, type Darkness } from "./theme";

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  root: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground2 },
});

/** What the pane and the page stand in. */
export interface ShellProps {
  readonly darkness: Darkness;
  /** The language tag of Excel or of the browser, such as `zh-CN`. */
  readonly surroundings: string | undefined;
  readonly children: ReactNode;
}

/** Theme and language for everything inside. */
export function Shell({ darkness, surroundings, children }: ShellProps) {
  usePageStyles();
  const styles = useStyles();
  const theme = useTheme(darkness);
  const [language, setLanguage] = useState<Language>(() => initialLanguage(rememberedLanguage(), surroundings));
  const texts = useMemo(
    () =>
      textsIn(language, () => {
        const next = otherLanguage(language);
        rememberLanguage(next);
        setLanguage(next);
      }),
    [language],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={theme} className={styles.root}>
      <TextsContext value={texts}>{children}</TextsContext>
    </FluentProvider>
  );
}
