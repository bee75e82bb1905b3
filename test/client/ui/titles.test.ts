import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const client = join(import.meta.dirname, '../../../client');

/** What stands in `title={…}` of each page's heading, by file; a page that two features share is given it as `heading`. */
function titles(): { file: string; title: string }[] {
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  return files.flatMap((file) => {
    const [, ...after] = readFileSync(join(client, file), 'utf8').split(
      /<(?:PageHeading title|Choose\s+(?:\w+=\S+\s+)*?heading)=/,
    );
    return after.map((text) => ({ file, title: untilClosed(text) }));
  });
}

function untilClosed(text: string): string {
  if (!text.startsWith('{')) return text.slice(0, text.indexOf('"', 1) + 1);
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') open += 1;
    if (text[at] === '}') open -= 1;
    if (open === 0) return text.slice(0, at + 1);
  }
  return text;
}

test('O5: the title of a page, which browsers write into their history in clear, names nobody', () => {
  const found = titles();
  expect(found.length).toBeGreaterThan(25);
  // Values that name a child, a family, a person or a place. Fixed words, numbers and a case's reference may stand there.
  const names = /name|title|person|child|family|service|relation/i;
  const fixed = /'[^']*'/g;
  const naming = found.filter(
    ({ file, title }) =>
      file !== 'features/sign-in/trouble.tsx' &&
      expressionsOf(title).some((expression) => names.test(expression.replace(fixed, ''))),
  );
  expect(naming).toEqual([]);
});

/** The parts of a title that are worked out: those of a template, or the whole. */
function expressionsOf(title: string): string[] {
  if (!title.startsWith('{')) return [];
  const inner = title.slice(1, -1);
  return inner.startsWith('`') ? [...inner.matchAll(/\$\{([^}]*)\}/g)].map(([, part]) => part ?? '') : [inner];
}
