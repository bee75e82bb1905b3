import { Liquid, type Template } from 'liquidjs';
import { escaped, type ReadMarkup, readMarkup } from '../../../shared/domain/templates/index.ts';

/** What a template may do besides naming fields. */
export const allowedTags = ['if', 'unless', 'case', 'for', 'comment'] as const;
export const allowedFilters = ['upcase', 'downcase', 'capitalize', 'default'] as const;
/** Characters of a template: five times the longest built-in letter. */
export const longestTemplate = 40_000;

const nowhere = () => {
  throw new Error('A template reads no files.');
};

/**
 * Liquid with nothing in it but what letters need (G4): no files, no includes, no way to mark a value as raw. What
 * could reach further is taken out of the engine, so that no check has to find it. Values come in escaped for the markup.
 */
function makeEngine(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    dynamicPartials: false,
    relativeReference: false,
    cache: false,
    outputEscape: escaped,
    parseLimit: longestTemplate,
    renderLimit: 500,
    memoryLimit: 500_000,
    fs: {
      exists: async () => false,
      existsSync: () => false,
      readFile: nowhere,
      readFileSync: nowhere,
      resolve: nowhere,
      contains: async () => false,
      containsSync: () => false,
      sep: '/',
    },
  });
  keepOnly(engine.tags, allowedTags);
  keepOnly(engine.filters, allowedFilters);
  return engine;
}

function keepOnly(table: Record<string, unknown>, names: readonly string[]): void {
  for (const name of Object.keys(table)) if (!names.includes(name)) delete table[name];
}

export const engine = makeEngine();

export const parse = (source: string): Template[] => engine.parse(source);

/** Fills a template with data and reads the markup that comes out. Throws where the template does not fit the data. */
export function fill(source: string, data: object): ReadMarkup {
  return readMarkup(String(engine.renderSync(parse(source), data)));
}
