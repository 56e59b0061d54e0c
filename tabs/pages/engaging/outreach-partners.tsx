import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ClaimView, PartnerView } from '../../../core/engaging/outreach/outreach-view';
import { formatPounds } from '../../../core/kernel/money';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Loading } from '../../ui/looked';
import { StateBadge } from '../../ui/state-badge';
import { partnerWords } from '../../words/partners';
import { OutreachClaims } from './outreach-claims';
import { runsOutreach, type OutreachPartProps } from './outreach-part';

const PartnerForm = lazy(async () => ({ default: (await import('./outreach-partner-form')).PartnerForm }));
const ClaimForm = lazy(async () => ({ default: (await import('./outreach-claim-form')).ClaimForm }));

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalL, gridTemplateColumns: 'minmax(0, 1fr)' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  partner: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

type Doing =
  | { readonly act: 'partner'; readonly partner?: PartnerView }
  | { readonly act: 'claim'; readonly partner: PartnerView; readonly claim?: ClaimView };

/** Claims that wait for somebody first; then the partners, with what was agreed with each. */
export function OutreachPartners({ chest, seen }: OutreachPartProps): ReactNode {
  const styles = useStyles();
  const [doing, setDoing] = useState<Doing>();
  const close = (): void => setDoing(undefined);
  const partners = seen.partners ?? [];
  const runs = runsOutreach(chest);
  const add = (
    <Button appearance="primary" onClick={() => setDoing({ act: 'partner' })}>
      {partnerWords.add}
    </Button>
  );
  const correct = (claim: ClaimView): void => {
    const partner = partners.find(({ id }) => id === claim.partner);
    if (partner !== undefined) setDoing({ act: 'claim', partner, claim });
  };
  return (
    <div className={styles.stack}>
      <Suspense fallback={<Loading />}>
        {doing?.act === 'partner' ? (
          <PartnerForm
            key={doing.partner?.id ?? ''}
            chest={chest.id}
            {...(doing.partner === undefined ? {} : { partner: doing.partner })}
            close={close}
          />
        ) : null}
        {doing?.act === 'claim' ? (
          <ClaimForm
            key={`${doing.partner.id} ${doing.claim?.id ?? ''}`}
            chest={chest.id}
            partner={doing.partner}
            {...(doing.claim === undefined ? {} : { claim: doing.claim })}
            close={close}
          />
        ) : null}
      </Suspense>
      <OutreachClaims chest={chest} claims={seen.claims ?? []} correct={correct} />
      <Card title={partnerWords.title} aside={runs && doing === undefined ? add : null}>
        {partners.length === 0 ? (
          <Empty title={partnerWords.none.title} words={partnerWords.none.words} />
        ) : (
          <ul className={styles.list}>
            {partners.map((partner) => (
              <Partner key={partner.id} partner={partner} {...(runs ? { start: setDoing } : {})} />
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

/** «£25 an hour, £150 a day». */
function ratesText({ rates }: PartnerView): string {
  const { hourPence, halfDayPence, dayPence } = rates;
  return [
    [partnerWords.anHour, hourPence] as const,
    [partnerWords.aHalfDay, halfDayPence] as const,
    [partnerWords.aDay, dayPence] as const,
  ]
    .filter(([, pence]) => pence > 0)
    .map(([words, pence]) => `${formatPounds(pence)} ${words}`)
    .join(', ');
}

function Partner({
  partner,
  start,
}: {
  readonly partner: PartnerView;
  readonly start?: (doing: Doing) => void;
}): ReactNode {
  const styles = useStyles();
  const { name, partnerKind, role, adviceOffered, active } = partner;
  const needsAdvice = partnerKind === 'person' && !adviceOffered;
  return (
    <li className={styles.partner}>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.line}>
        {partnerWords.roles[role]} · {partnerWords.kinds[partnerKind]} · {ratesText(partner)}
      </p>
      <div className={styles.row}>
        {partnerKind === 'person' ? (
          <StateBadge tone={needsAdvice ? 'warning' : 'good'}>
            {needsAdvice ? partnerWords.adviceMissing : partnerWords.adviceOffered}
          </StateBadge>
        ) : null}
        {active ? null : <StateBadge tone="quiet">{partnerWords.notActive}</StateBadge>}
        {start === undefined ? null : (
          <>
            <Button
              size="small"
              aria-label={partnerWords.claimOf(name)}
              disabledFocusable={needsAdvice || !active}
              onClick={() => start({ act: 'claim', partner })}
            >
              {partnerWords.claim}
            </Button>
            <Button
              size="small"
              aria-label={partnerWords.changeOf(name)}
              onClick={() => start({ act: 'partner', partner })}
            >
              {partnerWords.change}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
