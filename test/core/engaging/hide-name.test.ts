import { titleWithoutName, withoutName } from '../../../core/engaging/hide-name';

describe('taking a name out of a text', () => {
  it.each([
    ['Tea with The Invented Trust Ltd here', 'The Invented Trust Ltd', 'Tea with The r-1 here'],
    ['invented  TRUST runs walks', 'The Invented Trust Ltd', 'r-1 runs walks'],
    ['Invented Women meet', 'Invented Women UK CIC', 'r-1 meet'],
    ['the Invented Forum of Makers (IFM), or IFM', 'Invented Forum of Makers (IFM)', 'the r-1, or r-1'],
    ['Invented Advice (North) gives advice', 'Invented Advice (North) UK', 'r-1 gives advice'],
    ['Stars and Stripes dance', 'Stars & Stripes', 'r-1 dance'],
    ['A (small) band+ plays', '(small) band+', 'A r-1 plays'],
    ['Bands play in Starshire', 'Star', 'Bands play in Starshire'],
    ['No name here', '', 'No name here'],
  ])('«%s»', (text, name, expected) => expect(withoutName(text, name, 'r-1')).toBe(expected));

  it('keeps an ending that is half of a short name', () => {
    expect(withoutName('The youth Club meets; youth is busy', 'Youth Club', 'r-1')).toBe(
      'The r-1 meets; youth is busy',
    );
  });

  it('takes what follows «Grant to» in a title for the name, however it is spelt', () => {
    expect(titleWithoutName('Small Grant to Invnted Clubb', 'Invented Club', 'r-1')).toBe(
      'Small Grant to r-1',
    );
    expect(titleWithoutName('Tea and talk', 'Invented Club', 'r-1')).toBe('Tea and talk');
  });
});
