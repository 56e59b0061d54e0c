import { useState, type ReactNode } from 'react';
import { Button, Checkbox, Field, Input, Link, Textarea } from '@fluentui/react-components';
import type { PublicSiteView } from '../../../core/founding/public-site';
import { useLook } from '../../api/query';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { FieldRow } from '../../ui/form-part';
import { Looked } from '../../ui/looked';
import { arrivalsWords } from '../../words/arrivals';
import { shared } from '../../words/shared';
import { draftOfSite, settingsOf, type SiteDraft } from './public-site-draft';
import { FormActs, SmallForm } from './small-form';

/** What the public pages say beside the form: who helps, and which other funds there are. By the lead. */
export function PublicSiteForm({ chest }: { readonly chest: string }): ReactNode {
  const look = useLook('seePublicSite', { chest });
  return <Looked look={look}>{(site) => <SiteCard key={site.version} chest={chest} site={site} />}</Looked>;
}

function SiteCard({ chest, site }: { readonly chest: string; readonly site: PublicSiteView }): ReactNode {
  const act = useAct('changePublicSite');
  const [draft, setDraft] = useState(() => draftOfSite(site));
  const faults = faultsOf(act.failure);
  const change = (part: Partial<SiteDraft>): void => setDraft((last) => ({ ...last, ...part }));
  const send = (): void =>
    void act.send({ chest, ...settingsOf(draft), version: site.version }, arrivalsWords.siteSaved);
  return (
    <Card title={arrivalsWords.site}>
      <SmallForm label={arrivalsWords.site}>
        <p>{arrivalsWords.siteHint}</p>
        {site.address === '' ? null : (
          <p>
            {arrivalsWords.siteAddress}: <Link href={site.address}>{site.address}</Link>
          </p>
        )}
        <HelplineFields draft={draft} faults={faults} change={change} />
        <Field
          label={arrivalsWords.siteFunds}
          hint={arrivalsWords.siteFundsHint}
          {...faultOn(faults, 'otherFunds', true)}
          {...faultOn(faults, 'link')}
        >
          <Textarea value={draft.funds} rows={4} onChange={(_e, { value }) => change({ funds: value })} />
        </Field>
        <Checkbox
          label={arrivalsWords.siteEasyRead}
          checked={draft.easyRead}
          onChange={(_e, { checked }) => change({ easyRead: checked === true })}
        />
        <FormActs>
          <Button appearance="primary" disabledFocusable={act.busy} onClick={send}>
            {shared.save}
          </Button>
        </FormActs>
        <FailureBar failure={act.failure} />
      </SmallForm>
    </Card>
  );
}

function HelplineFields({
  draft,
  faults,
  change,
}: {
  readonly draft: SiteDraft;
  readonly faults: Faults;
  readonly change: (part: Partial<SiteDraft>) => void;
}): ReactNode {
  const box = (part: 'name' | 'phone' | 'email' | 'hours', most: number): ReactNode => (
    <Input value={draft[part]} maxLength={most} onChange={(_e, { value }) => change({ [part]: value })} />
  );
  return (
    <>
      <Field
        label={arrivalsWords.siteName}
        hint={arrivalsWords.siteNameHint}
        {...faultOn(faults, 'helpline', true)}
      >
        {box('name', 120)}
      </Field>
      <FieldRow>
        <Field label={arrivalsWords.sitePhone} {...faultOn(faults, 'phone')}>
          {box('phone', 40)}
        </Field>
        <Field label={arrivalsWords.siteEmail} {...faultOn(faults, 'email')}>
          {box('email', 254)}
        </Field>
      </FieldRow>
      <Field label={arrivalsWords.siteHours}>{box('hours', 120)}</Field>
    </>
  );
}
