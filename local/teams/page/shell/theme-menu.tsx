import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { DarkThemeRegular } from '@fluentui/react-icons';
import { themeNames, themeWords, type ThemeName } from '../state/use-theme';

interface ThemeMenuProps {
  readonly theme: ThemeName;
  readonly onChoose: (theme: ThemeName) => void;
}

/** Chooses between light, dark and high contrast, for the page, its cards and the tabs. */
export function ThemeMenu({ theme, onChoose }: ThemeMenuProps) {
  const choose = (value: string | undefined): void => {
    const chosen = themeNames.find((name) => name === value);
    if (chosen !== undefined) onChoose(chosen);
  };
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          icon={<DarkThemeRegular />}
          aria-label={`Theme: ${themeWords[theme]}`}
          title="Light, dark or high contrast"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {themeNames.map((name) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {themeWords[name]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
