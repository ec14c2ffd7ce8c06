import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { LanguageSwitch } from "./LanguageSwitch";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground1,
    textAlign: "center",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0, maxWidth: "30em" },
});

/** What a person sees who opens the pane's page in a browser instead of in Excel. */
export function Outside() {
  const styles = useStyles();
  const { say } = useTexts();
  return (
    <main className={styles.root}>
      <LanguageSwitch />
      <h1 className={styles.title}>{say("pane/outside-title")}</h1>
      <p className={styles.text}>{say("pane/outside")}</p>
      <Link href="index.html">{say("pane/outside-link")}</Link>
    </main>
  );
}
