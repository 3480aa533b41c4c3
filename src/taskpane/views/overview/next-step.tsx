import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { FormReport } from "../../../core/shape";
import { firstCell } from "../../parts/in-form";
import { useSessionActions } from "../../parts/session-context";
import { overview as texts } from "../../texts/overview";
import type { ReviewViewProps } from "../view";
import type { NextStep as Step } from "./form-summary";

const useStyles = makeStyles({
  button: { width: "100%", justifyContent: "space-between" },
  done: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    margin: 0,
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flexShrink: 0, fontSize: "16px" },
});

interface NextStepProps extends Pick<ReviewViewProps, "open" | "review"> {
  readonly form: FormReport;
  readonly step: Step;
  /** Nothing is left to do, as opposed to: nothing can be done from here. */
  readonly done: boolean;
}

/** The one thing to do next for a form. */
export function NextStep({ form, step, done, review, open }: NextStepProps) {
  const styles = useStyles();
  const session = useSessionActions();
  if (!step)
    return done ? (
      <p className={styles.done}>
        <CheckmarkCircleRegular className={styles.icon} aria-hidden />
        {texts.done}
      </p>
    ) : null;
  const { id, sheet } = form;
  const go = {
    columns: () => open("columns", { form: id }),
    write: () => open("write", { form: id }),
    judge: () => open("indicators", { form: id }),
    errors: () => open("findings", { form: id, severity: "error" }),
    explain: () => open("findings", { form: id, severity: "explain" }),
    fill: () => {
      const unfilled = review.findings.find(({ code, form: of }) => code === "form-unfilled" && of === id);
      void session.reveal(sheet, unfilled?.cell ?? firstCell(form));
    },
  } satisfies Record<NonNullable<Step>["kind"], () => void>;
  return (
    <Button
      className={styles.button}
      appearance={step.kind === "write" ? "primary" : "secondary"}
      icon={<ChevronRightRegular />}
      iconPosition="after"
      onClick={go[step.kind]}
    >
      {"count" in step ? texts.next[step.kind](step.count) : texts.nextOnce[step.kind]}
    </Button>
  );
}
