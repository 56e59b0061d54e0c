import { axeFaults, htmlFaults } from '../../builders/public/check-page';

const page = (main: string, lang = 'en-GB'): string =>
  `<!DOCTYPE html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n<title>A page</title>\n</head>\n<body>\n<main>\n<h1>A page</h1>\n${main}\n</main>\n</body>\n</html>\n`;

test('the checks of pages see what is wrong, one page after another', async () => {
  expect(await axeFaults(page('<p>Well</p>'))).toEqual([]);
  expect((await axeFaults(page('<input id="a" name="a">'))).join()).toContain('label');
  expect((await axeFaults(page('<img src="a.png">'))).join()).toContain('image-alt');
  expect((await axeFaults(page('<p>Well</p>', ''))).join()).toContain('html-has-lang');
  expect(await axeFaults(page('<p>Well</p>'))).toEqual([]);
  expect(await htmlFaults(page('<p>Well</p>'))).toEqual([]);
  expect((await htmlFaults(page('<p id="a">Well</p><p id="a">Well</p>'))).join()).toContain('no-dup-id');
});
