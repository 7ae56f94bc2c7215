import {
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { Fragment, useState, type ReactElement } from "react";
import { MENU, type Action } from "../actions.js";
import { Glyph } from "../parts/glyph.js";
import { IconButton } from "../parts/icon-button.js";
import { usePane, useStore, useWords } from "../use-pane.js";

const useStyles = makeStyles({
  // above what scrolls; it stays inside the pane, among its landmarks
  popover: { padding: "4px", zIndex: 1 },
  item: { minHeight: "32px" },
});

/** Everything that is not the one button or a finding's business. Opens at once: it is loaded by being pressed. */
export default function MoreMenu(): ReactElement {
  const state = usePane();
  const store = useStore();
  const styles = useStyles();
  const { actions } = useWords().pane;
  const [isOpen, setIsOpen] = useState(true);
  const groups = MENU.map((group) => group.filter((action) => action.isPossible(state, store.environment)));
  const on = groups.flat().filter(({ isOn }) => isOn?.(state));
  return (
    <Menu
      inline
      open={isOpen}
      onOpenChange={(_event, { open }) => {
        setIsOpen(open);
      }}
      checkedValues={{ on: on.map(({ name }) => name) }}
      positioning={{ position: "below", align: "end" }}
    >
      <MenuTrigger disableButtonEnhancement>
        <IconButton glyph="more" label={actions.more} />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList hasIcons={false}>
          {groups.map((group, index) => (
            <Fragment key={index}>
              {group.map((action) => (
                <ActionItem key={action.name} action={action} />
              ))}
              {group.length > 0 && index < groups.length - 1 && <MenuDivider />}
            </Fragment>
          ))}
          <MenuItemLink className={styles.item} href="help.html" target="_blank" icon={<Glyph name="info" />}>
            {actions.help}
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function ActionItem({ action }: { action: Action }): ReactElement {
  const store = useStore();
  const styles = useStyles();
  const { actions } = useWords().pane;
  const run = (): void => void action.run(store);
  if (action.isOn) {
    return (
      <MenuItemCheckbox className={styles.item} name="on" value={action.name} onClick={run}>
        {actions[action.name]}
      </MenuItemCheckbox>
    );
  }
  return (
    <MenuItem
      className={styles.item}
      icon={action.glyph ? <Glyph name={action.glyph} /> : <span />}
      onClick={run}
    >
      {actions[action.name]}
    </MenuItem>
  );
}
