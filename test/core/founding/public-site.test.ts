import { changePublicSite, seePublicSite } from '../../../core/founding/change-public-site';
import { publicSiteOf } from '../../../core/founding/public-site';
import { actorAs } from '../../builders/chest/actors';
import { chestSetUp, codeOf, valueOf } from '../../builders/chest/chest-in-use';

const lead = actorAs('lead');
const settings = {
  helpline: { name: 'Sam Reed', phone: '01632 960123', email: 'sam@chest.example', hours: 'Mondays' },
  otherFunds: [{ name: 'Big Local', words: 'For larger ideas', link: 'https://big.example/apply' }],
  languages: ['easy-read', 'xx'],
  version: 1,
};

describe('what the public pages say', () => {
  it('is made of the help contact until the lead has said it', () => {
    const helpContact = 'Ring Ada on 01708 432 000 or write to ada@chest.example.';
    expect(publicSiteOf({ helpContact }).helpline).toEqual({
      name: helpContact,
      phone: '01708 432 000',
      email: 'ada@chest.example',
      hours: '',
    });
  });

  it('is the lead’s to change, and English is always there', async () => {
    const ports = await chestSetUp();
    valueOf(await changePublicSite(ports)(lead, settings));
    expect(valueOf(await seePublicSite(ports)(actorAs('officer')))).toEqual({
      ...settings,
      languages: ['en-GB', 'easy-read'],
      version: 2,
      address: 'https://apply.example.org/havering',
    });
    expect(ports.announced.at(-1)).toMatchObject({ kind: 'public-site-changed', facts: { otherFunds: 1 } });
  });

  it.each([
    ['an officer', actorAs('officer'), {}, 'not-allowed'],
    ['nobody to ask', lead, { helpline: { ...settings.helpline, name: ' ' } }, 'invalid-input'],
    [
      'no way to reach them',
      lead,
      { helpline: { ...settings.helpline, phone: '', email: '' } },
      'invalid-input',
    ],
    [
      'a link that does something',
      lead,
      { otherFunds: [{ name: 'X', words: '', link: 'javascript:alert(1)' }] },
      'invalid-input',
    ],
    ['an older page', lead, { version: 0 }, 'changed-since-opened'],
  ])('is refused with %s', async (_what, actor, changes, code) => {
    const ports = await chestSetUp();
    expect(codeOf(await changePublicSite(ports)(actor, { ...settings, ...changes }))).toBe(code);
  });
});
