import { escapeHtml, safeMarkdown } from '../../../../local/teams/page/cards/safe-markdown';

test.each([
  ['plain words', 'plain words'],
  ['**bold** and _quiet_', '<strong>bold</strong> and <em>quiet</em>'],
  ['one\ntwo', 'one<br>two'],
  ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
  ['1. one\n2. two', '<ol><li>one</li><li>two</li></ol>'],
  ['snake_case_words stay', 'snake_case_words stay'],
  ['2 * 3 * 4', '2 * 3 * 4'],
])('writes %j', (text, html) => {
  expect(safeMarkdown(text)).toBe(html);
});

test('lets web and mail links through, opened apart', () => {
  expect(safeMarkdown('[site](https://example.org/a?b=1&c=2)')).toBe(
    '<a href="https://example.org/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">site</a>',
  );
});

test.each([
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '[click](data:text/html,<script>alert(1)</script>)',
  '**<script>alert(1)</script>**',
  '[a"onclick="alert(1)](https://example.org)',
  '[a](https://example.org/"onmouseover="alert(1))',
])('lets no markup or script through: %s', (text) => {
  const html = safeMarkdown(text);
  expect(html).not.toMatch(/<(?!\/?(?:strong|em|a|ul|ol|li|br)\b)/);
  expect(html).not.toMatch(/href="(?!https?:|mailto:)/);
  expect(html).not.toMatch(/<[^>]*\son\w+\s*=/);
});

test('escapes everything HTML could take for its own', () => {
  expect(escapeHtml(`<&>"'`)).toBe('&lt;&amp;&gt;&quot;&#39;');
});
