import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Session, SessionState } from "../app/session";
import type { FormSummary } from "../core/report";
import { CellLink } from "./CellLink";
import { Disclosure } from "./Disclosure";
import { FieldList } from "./FieldList";
import { ProfileChoice } from "./ProfileChoice";
import { TableList } from "./TableList";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  detail: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  form: { paddingLeft: tokens.spacingHorizontalM },
});

/** What the view of the reading needs. */
export interface ReadingViewProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly forms: readonly FormSummary[];
  readonly isBusy: boolean;
}

/** 读到的内容: what each form was read as, and the ways to correct it. */
export function ReadingView({ session, state, forms, isBusy }: ReadingViewProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const { labels, profile } = state.reading;
  return (
    <Disclosure label={say("pane/reading", { count: String(forms.length) })}>
      <p className={styles.detail}>{say("pane/reading-detail")}</p>
      <ProfileChoice session={session} chosen={profile} isBusy={isBusy} />
      {forms.map((form, index) => (
        <FormReading key={index} session={session} form={form} isBusy={isBusy} />
      ))}
      {labels > 0 && (
        <div>
          <Button size="small" disabledFocusable={isBusy} onClick={() => void session.forgetLabels()}>
            {say("pane/forget-labels", { count: String(labels) })}
          </Button>
        </div>
      )}
    </Disclosure>
  );
}

interface FormReadingProps {
  readonly session: Session;
  readonly form: FormSummary;
  readonly isBusy: boolean;
}

/** One form: what was read first, then what every edition prints and was missed is at the top, the optional rest folded. */
function FormReading({ session, form, isBusy }: FormReadingProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const { sheet, range, fields, tables } = form;
  const missed = fields.filter(({ at, isExpected }) => at === null && isExpected);
  const read = fields.filter(({ at }) => at !== null);
  const notPrinted = fields.filter(({ at, isExpected }) => at === null && !isExpected);
  const point = (name: string): void => {
    void session.pointAt({ form: { sheet, top: range.top, left: range.left }, name });
  };
  const list = { session, sheet, isBusy, onPoint: point };
  const name = form.name === "" ? form.title : `${form.title}：${form.name}`;
  return (
    <div className={styles.form}>
      <Disclosure
        label={missed.length > 0 ? say("pane/form-with-missed", { name, count: String(missed.length) }) : name}
      >
        <p className={styles.detail}>
          <CellLink session={session} at={{ sheet, row: range.top, column: range.left }} />{" "}
          {say(`profile/${form.profile}`)}
        </p>
        {missed.length > 0 && <FieldList {...list} fields={missed} />}
        <FieldList {...list} fields={read} />
        <TableList tables={tables} isBusy={isBusy} onPoint={point} />
        {notPrinted.length > 0 && (
          <Disclosure label={say("pane/not-printed", { count: String(notPrinted.length) })}>
            <FieldList {...list} fields={notPrinted} />
          </Disclosure>
        )}
      </Disclosure>
    </div>
  );
}
