import { useContext, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SentFile } from '../../../core/engaging/files/sent-file';
import { useLook } from '../../api/query';
import { SaveFileContext } from '../../api/save-file';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { filesWords } from '../../words/files';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  name: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface FilesProps {
  readonly chest: string;
  readonly application: string;
}

/** The files that came with an application; nothing where there are none for the viewer. Only checked ones can be saved. */
export function FilesCard({ chest, application }: FilesProps): ReactNode {
  const look = useLook('listFiles', { chest, application });
  const styles = useStyles();
  if (look.data === undefined || look.data.length === 0) return null;
  return (
    <Card title={filesWords.title}>
      <ul className={styles.list}>
        {look.data.map((file) => (
          <li key={file.file}>
            <FileRow chest={chest} application={application} file={file} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function FileRow({ file, ...of }: FilesProps & { readonly file: SentFile }): ReactNode {
  const styles = useStyles();
  const save = useContext(SaveFileContext);
  const [state, setState] = useState<'resting' | 'saving' | 'failed'>('resting');
  const fetchIt = async (): Promise<void> => {
    setState('saving');
    try {
      await save({ ...of, file: file.file, name: file.name });
      setState('resting');
    } catch {
      // Whatever kept it: the words say what to do, and the file is still there.
      setState('failed');
    }
  };
  return (
    <>
      <div className={styles.row}>
        <div className={styles.name}>
          {file.name}
          <div className={styles.about}>
            {filesWords.size(file.bytes)} · {filesWords.states[file.scan]}
          </div>
        </div>
        {file.scan === 'clean' ? (
          <Button size="small" disabledFocusable={state === 'saving'} onClick={() => void fetchIt()}>
            {state === 'saving' ? filesWords.saving : filesWords.save(file.name)}
          </Button>
        ) : null}
      </div>
      {state === 'failed' ? <Notice tone="error">{filesWords.failed}</Notice> : null}
    </>
  );
}
