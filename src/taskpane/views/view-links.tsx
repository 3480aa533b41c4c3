import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { VIEWS } from "./index";
import type { ViewProps } from "./view";

const useStyles = makeStyles({
  list: { margin: "0 12px 16px", padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "4px" },
  link: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    width: "100%",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface ViewLinksProps extends Pick<ViewProps, "open"> {
  readonly from: string;
}

/** The pages that a view leads to; nothing when there are none. */
export function ViewLinks({ from, open }: ViewLinksProps) {
  const styles = useStyles();
  const pages = VIEWS.filter(({ linkedFrom }) => linkedFrom === from);
  if (pages.length === 0) return null;
  return (
    <ul className={styles.list}>
      {pages.map(({ id, label }) => (
        <li key={id}>
          <button type="button" className={styles.link} onClick={() => open(id)}>
            {label}
            <ChevronRightRegular aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
