import { makeStyles, tokens } from '@fluentui/react-components';
import { LaptopRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '28px',
    padding: `2px ${tokens.spacingHorizontalM}`,
    backgroundColor: 'var(--banner)',
    borderBottom: '1px solid var(--banner-line)',
    color: 'var(--banner-text)',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'center',
  },
});

/** Says at all times that none of this is the real service. */
export function Banner() {
  const styles = useStyles();
  return (
    <aside className={styles.banner} aria-label="About this page">
      <LaptopRegular aria-hidden="true" />
      <span>
        <strong>Local Microsoft 365</strong> — nothing here leaves this computer
      </span>
    </aside>
  );
}
