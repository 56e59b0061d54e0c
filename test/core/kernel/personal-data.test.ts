import { findPersonalData, isNhsNumber, mayBeSentAnyway } from '../../../core/kernel/personal-data';

describe('personal data in free text', () => {
  it.each([
    ['NHS 943 476 5919 asked for help', ['nhs-number']],
    ['their number is 943-476-5919', ['nhs-number']],
    ['nhs no 9434765919', ['nhs-number']],
    ['their number is ９４３ ４７６ ５９１９', ['nhs-number']],
    ['write to jo.bloggs@example.org', ['email']],
    ['ring 020 7946 0018 after six', ['phone']],
    ['ring +44 7700 900123', ['phone']],
    ['lives at RM3 9AB', ['postcode']],
    ['lives at rm39ab', ['postcode']],
    ['born 3/4/1950', ['date-of-birth']],
    ['DOB: 03.04.50', ['date-of-birth']],
    ['Mrs Jones cannot get out', ['named-person']],
    ['sort code 12-34-56 account 12345678', ['bank-details']],
  ])('finds it in «%s»', (text, kinds) => {
    expect(findPersonalData(text)).toEqual(expect.arrayContaining(kinds));
  });

  it.each([
    'Nothing for carers on Saturdays in Harold Hill',
    'About 30 people a month, mostly over 65',
    'The bus 174 stops at 18:00; a return costs £3.50',
    'One in 10 people; 2026/27; E05000001',
    'Wait is 12 weeks, up from 6 in 2024',
    'Ms is a long-term condition some live with',
  ])('lets «%s» through', (text) => expect(findPersonalData(text)).toEqual([]));

  it('takes ten bare digits for an NHS number only where NHS stands near', () => {
    expect(findPersonalData('grant 9434765919')).toEqual(['maybe-nhs-number']);
    expect(findPersonalData('NHS number 9434765919')).toContain('nhs-number');
  });

  it('only warns of what may be harmless, and blocks as soon as one kind is not', () => {
    expect(mayBeSentAnyway(['phone', 'named-person', 'maybe-nhs-number'])).toBe(true);
    for (const kind of ['nhs-number', 'email', 'postcode', 'date-of-birth', 'bank-details'] as const) {
      expect(mayBeSentAnyway(['phone', kind])).toBe(false);
    }
  });

  it('checks the NHS number by modulus 11', () => {
    expect(isNhsNumber('9434765919')).toBe(true);
    expect(isNhsNumber('4857773456')).toBe(false);
    expect(isNhsNumber('0000000000')).toBe(false);
    expect(isNhsNumber('943476591')).toBe(false);
  });
});
