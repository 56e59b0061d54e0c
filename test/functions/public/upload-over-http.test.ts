import { app } from '@azure/functions';
import { join } from 'node:path';
import { serveSite } from '../../../functions/public/serve';
import { startFunctionsHost, type FunctionsHost } from '../../../local/functions/host';
import { openApplicant, type Applicant } from '../../../local/public-site/applicant';
import { sendOverHttp } from '../../../local/public-site/send-over-http';
import { pdfFile } from '../../builders/files/sample-files';
import { finishedAnswers } from '../../builders/form';
import type { MemorySite } from '../../builders/in-memory/site';
import { builtSite } from '../../builders/public/built-site';
import { issueLink } from '../../builders/public/opened-by-link';
import { smallSite } from '../../builders/public/small-site';
import { aDraft } from '../../builders/public-rows';

jest.setTimeout(60_000);

const noStorage =
  'DefaultEndpointsProtocol=http;AccountName=none;AccountKey=bm9uZQ==;QueueEndpoint=http://127.0.0.1:1/none;';
const megabyte = 1024 * 1024;

let site: MemorySite;
let host: FunctionsHost;
let applicant: Applicant;

beforeAll(async () => {
  site = await smallSite();
  const built = await builtSite();
  host = await startFunctionsHost({
    entry: () => {
      app.setup({ enableHttpStream: true });
      serveSite(site, built);
    },
    hostJson: join(__dirname, '..', '..', '..', 'functions', 'public', 'host.json'),
    port: 0,
    storageConnection: noStorage,
  });
  await site.drafts.create(aDraft({ answers: finishedAnswers() }));
  applicant = openApplicant(sendOverHttp(host.url), site.origin);
  await applicant.open(`/link/${await issueLink(site)}`);
  await applicant.submit();
  await applicant.open('/havering/spring-2026/draft/draft0000000000000001/files/evidence');
});

afterAll(() => host.close());

const upload = (megabytes: number) =>
  applicant.attach(
    { name: 'accounts.pdf', content: Buffer.concat([pdfFile(), Buffer.alloc(megabytes * megabyte)]) },
    'Upload this file',
  );

test('a file of nine megabytes goes through the host as it comes in, into quarantine', async () => {
  const page = await upload(9);
  expect([page.status, page.faults]).toEqual([200, []]);
  expect(page.html).toContain('accounts.pdf');
  const [file] = await site.quarantine.ofDraft('draft0000000000000001');
  expect(file?.bytes).toBe(pdfFile().length + 9 * megabyte);
});

test('one of twelve is told its limit in words, and nothing of it stays', async () => {
  const page = await upload(12);
  expect([page.status, page.faults[0]?.text]).toEqual([200, 'The selected file must be smaller than 10 MB']);
  expect(await site.quarantine.ofDraft('draft0000000000000001')).toHaveLength(1);
});

test('ordinary pages and forms go the same way', async () => {
  await applicant.open('/havering/return');
  expect((await applicant.submit({ email: 'ada@club.example' })).heading).toBe('Check your e-mail');
});
