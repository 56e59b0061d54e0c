import { Body1, Subtitle1, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { goTo } from '../state/address';
import { useSession } from '../state/session';
import { TabFrame } from './tab-frame';

const useStyles = makeStyles({
  pane: { minHeight: 0, display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)' },
  tabs: {
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: 'auto',
  },
  empty: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    alignContent: 'start',
  },
});

interface TabPaneProps {
  readonly entityId: string | undefined;
  readonly subPageId: string | undefined;
}

/** The app's own tabs, as its manifest lists them. */
export function TabPane({ entityId, subPageId }: TabPaneProps) {
  const styles = useStyles();
  const { app, person } = useSession();
  const tab = app.tabs.find((each) => each.entityId === entityId) ?? app.tabs[0];
  if (tab === undefined) {
    return (
      <div className={styles.empty}>
        <Subtitle1 as="h1">No tabs yet</Subtitle1>
        <Body1>The app's manifest lists no tabs.</Body1>
      </div>
    );
  }
  return (
    <div className={styles.pane}>
      <h1 className="hidden-words">{tab.name}</h1>
      <TabList
        className={styles.tabs}
        selectedValue={tab.entityId}
        onTabSelect={(_, { value }) => goTo({ kind: 'tab', entityId: String(value), subPageId: undefined })}
      >
        {app.tabs.map((each) => (
          <Tab key={each.entityId} value={each.entityId}>
            {each.name}
          </Tab>
        ))}
      </TabList>
      <TabFrame key={`${person.key} ${tab.entityId} ${subPageId ?? ''}`} tab={tab} subPageId={subPageId} />
    </div>
  );
}
