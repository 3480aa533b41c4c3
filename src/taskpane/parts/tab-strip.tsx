import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRowKeys } from "./use-row-keys";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    flexShrink: 0,
    overflowX: "auto",
    padding: "0 4px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: "relative",
    flexShrink: 0,
    padding: "8px 10px 10px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      left: "10px",
      right: "10px",
      bottom: 0,
      // A border, not a background: high contrast keeps borders.
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusCircular,
    },
  },
  count: {
    marginInlineStart: "1px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightRegular,
  },
});

interface TabStripProps {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly label: string; readonly count: number }[];
  readonly selected: string;
  /** Of the element that shows what is selected. */
  readonly panelId: string;
  readonly onSelect: (id: string) => void;
}

/**
 * Tabs as WAI-ARIA describes them: ← → Home End move and select, Tab goes on to the panel.
 *
 * Ours, because Fluent's brings a focus manager along that is as large as all else that we take from Fluent.
 */
export function TabStrip({ label, tabs, selected, panelId, onSelect }: TabStripProps) {
  const styles = useStyles();
  const { listProps } = useRowKeys<HTMLDivElement>(
    tabs.map(({ id }) => id),
    "horizontal",
  );
  return (
    <div className={styles.strip} role="tablist" aria-label={label} {...listProps}>
      {tabs.map(({ id, label: text, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(id)}
          data-row={id}
          tabIndex={id === selected ? 0 : -1}
          aria-selected={id === selected}
          aria-controls={panelId}
          className={mergeClasses(styles.tab, id === selected && styles.selected)}
          onClick={() => onSelect(id)}
          onFocus={() => id !== selected && onSelect(id)}
        >
          {text} {count > 0 && <span className={styles.count}>{count}</span>}
        </button>
      ))}
    </div>
  );
}

export function tabId(id: string): string {
  return `tab-${id}`;
}
