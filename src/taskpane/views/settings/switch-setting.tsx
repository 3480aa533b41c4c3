import { makeStyles, Switch } from "@fluentui/react-components";
import { Setting } from "./setting";

const useStyles = makeStyles({ switch: { flexGrow: 1, justifyContent: "space-between", margin: "-8px" } });

interface SwitchSettingProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function SwitchSetting({ label, hint, checked, onChange }: SwitchSettingProps) {
  const styles = useStyles();
  return (
    <Setting {...(hint !== undefined && { hint })}>
      <Switch
        className={styles.switch}
        label={label}
        labelPosition="before"
        checked={checked}
        onChange={(_event, data) => onChange(data.checked)}
      />
    </Setting>
  );
}
