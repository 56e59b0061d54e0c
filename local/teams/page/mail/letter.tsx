import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { MailView } from '../../client/wire';
import { partsOf } from './links-in';

const useStyles = makeStyles({
  letter: {
    minHeight: 0,
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  subject: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  facts: { display: 'grid', gap: '2px', color: tokens.colorNeutralForeground2 },
  text: {
    margin: 0,
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    font: 'inherit',
    lineHeight: 1.5,
    maxWidth: '72ch',
  },
  page: { width: '100%', height: '100%', border: 'none', backgroundColor: '#fff', colorScheme: 'light' },
});

function names(recipients: MailView['message']['toRecipients']): string {
  return recipients.map(({ emailAddress }) => emailAddress.address).join(', ');
}

/** One mail, as its reader would see it. A written page is shown in a frame that can do nothing. */
export function Letter({ mail }: { readonly mail: MailView }) {
  const styles = useStyles();
  const { subject, body, toRecipients, ccRecipients } = mail.message;
  const isPage = body.contentType.toLowerCase() === 'html';
  return (
    <article className={styles.letter} aria-label={subject}>
      <header>
        <h2 className={styles.subject}>{subject}</h2>
        <div className={styles.facts}>
          <Caption1>From {mail.from}</Caption1>
          <Caption1>To {names(toRecipients)}</Caption1>
          {ccRecipients.length > 0 && <Caption1>Copy to {names(ccRecipients)}</Caption1>}
        </div>
      </header>
      {isPage ? (
        <iframe className={styles.page} title={`Text of ${subject}`} sandbox="" srcDoc={body.content} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long letter scrolls: the keyboard must reach it
        <pre className={styles.text} tabIndex={0}>
          {partsOf(body.content).map((part, place) =>
            part.isLink ? (
              // oxlint-disable-next-line react/no-array-index-key -- the parts of one letter never change places
              <Link key={place} href={part.text} target="_blank" rel="noreferrer">
                {part.text}
              </Link>
            ) : (
              part.text
            ),
          )}
        </pre>
      )}
    </article>
  );
}
