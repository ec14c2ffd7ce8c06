import { Button } from "@fluentui/react-components";
import { LocalLanguageRegular } from "@fluentui/react-icons/svg/local-language";
import { otherLanguage } from "./language";
import { useTexts } from "./texts";

/** A button that bears the name of the other language, in that language. */
export function LanguageSwitch() {
  const { language, say, switchLanguage } = useTexts();
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<LocalLanguageRegular />}
      aria-label={say("pane/switch-language")}
      onClick={switchLanguage}
    >
      <span lang={otherLanguage(language)}>{say("pane/other-language")}</span>
    </Button>
  );
}
