import { makeStyles } from "@fluentui/react-components";
import type { Settings } from "../../../core/settings";
import { Card } from "../../parts/card";
import { Select } from "../../parts/select";
import { useSessionActions } from "../../parts/session-context";
import { settings as texts } from "../../texts/settings";
import type { ViewProps } from "../view";
import { AuthorSetting } from "./author-setting";
import { DataSetting } from "./data-setting";
import { OverachievementSetting } from "./overachievement-setting";
import { SchemeSetting } from "./scheme-setting";
import { Setting } from "./setting";
import { SwitchSetting } from "./switch-setting";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px", padding: "8px 12px 16px" },
  select: { width: "100%" },
});

const BY_SCHEME = "";
const DECIMALS = [0, 1, 2, 3, 4];

/** 设置: each takes effect at once and is kept in the workbook. */
export function SettingsView({ state, links }: ViewProps) {
  const styles = useStyles();
  const { changeSettings } = useSessionActions();
  const { data, busy } = state;
  const { settings } = data;
  const set = (change: Partial<Settings>): void => void changeSettings(change);
  return (
    <>
      <div className={styles.view}>
        <Card rows heading={texts.scoring}>
          <SchemeSetting settings={settings} />
          <Setting label={texts.decimals}>
            <Select
              label={texts.decimals}
              value={settings.decimals === null ? BY_SCHEME : String(settings.decimals)}
              options={[
                { value: BY_SCHEME, text: texts.byScheme },
                ...DECIMALS.map((count) => ({ value: String(count), text: texts.places(count) })),
              ]}
              onChange={(value) => set({ decimals: value === BY_SCHEME ? null : Number(value) })}
            />
          </Setting>
          <Setting label={texts.reverse}>
            <Select
              className={styles.select}
              label={texts.reverse}
              value={settings.reverse ?? BY_SCHEME}
              options={[
                { value: BY_SCHEME, text: texts.byScheme },
                ...Object.entries(texts.reverseOptions).map(([value, text]) => ({ value, text })),
              ]}
              onChange={(value) => set({ reverse: value === "ratio" || value === "linear" ? value : null })}
            />
          </Setting>
          <OverachievementSetting key={JSON.stringify(settings.overachievement)} value={settings.overachievement} />
        </Card>
        <Card rows heading={texts.writing}>
          <SwitchSetting label={texts.allYears} checked={settings.allYears} onChange={(allYears) => set({ allYears })} />
          <SwitchSetting
            label={texts.formulas}
            hint={texts.formulasHint}
            checked={settings.formulas}
            onChange={(formulas) => set({ formulas })}
          />
          <SwitchSetting label={texts.live} hint={texts.liveHint} checked={settings.live} onChange={(live) => set({ live })} />
          <SwitchSetting label={texts.marks} hint={texts.marksHint} checked={settings.marks} onChange={(marks) => set({ marks })} />
        </Card>
        <Card rows heading={texts.look}>
          <Setting label={texts.theme}>
            <Select
              label={texts.theme}
              value={settings.theme}
              options={Object.entries(texts.themes).map(([value, text]) => ({ value, text }))}
              onChange={(value) => set({ theme: THEMES.find((theme) => theme === value) ?? "office" })}
            />
          </Setting>
          <AuthorSetting key={settings.author} author={settings.author} />
        </Card>
        <Card rows heading={texts.data}>
          <DataSetting data={data} busy={busy !== null} />
        </Card>
      </div>
      {links}
    </>
  );
}

const THEMES = Object.keys(texts.themes) as Settings["theme"][];
