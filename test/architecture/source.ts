import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { parseAst } from 'vite';

export const project = join(import.meta.dirname, '..', '..');

/** One import of a file: where it leads (a path in the project, or `npm:name`, or `node:name`) and whether only types are meant. */
export interface Import {
  to: string;
  typeOnly: boolean;
}

export interface SourceFile {
  path: string;
  imports: readonly Import[];
  /** Calls that answer differently each time: `Date.now`, `new Date()`, `Math.random`. */
  chance: readonly string[];
}

type Node = Record<string, unknown> & { type: string };

/** Every TypeScript file of the project, parsed. */
export function readSource(): SourceFile[] {
  return ['client', 'server', 'shared', 'test'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !path.startsWith('test/output/'))
      .map((path) => parseFile(path, readFileSync(join(project, path), 'utf8'))),
  );
}

export function parseFile(path: string, text: string): SourceFile {
  const imports: Import[] = [];
  const chance: string[] = [];
  walk(parseAst(text, { lang: extname(path) === '.tsx' ? 'tsx' : 'ts' }) as unknown as Node, (node) => {
    const source = sourceOf(node);
    if (source !== undefined) imports.push({ to: resolveImport(path, source), typeOnly: isTypeOnly(node) });
    const word = chanceIn(node);
    if (word) chance.push(word);
  });
  return { path, imports, chance };
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === 'object' && typeof child.type === 'string') walk(child as Node, visit);
    }
  }
}

const importing = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
];

function sourceOf(node: Node): string | undefined {
  if (!importing.includes(node.type)) return undefined;
  const source = node.source as { value?: unknown } | null | undefined;
  return typeof source?.value === 'string' ? source.value : undefined;
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const named = (node.specifiers ?? []) as Node[];
  return named.length > 0 && named.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

function chanceIn(node: Node): string | undefined {
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && (node.arguments as unknown[]).length === 0) {
    return 'new Date()';
  }
  if (node.type !== 'MemberExpression') return undefined;
  const word = `${nameOf(node.object)}.${nameOf(node.property)}`;
  return word === 'Date.now' || word === 'Math.random' ? word : undefined;
}

const nameOf = (node: unknown): string | undefined => (node as { name?: string } | undefined)?.name;

function resolveImport(from: string, source: string): string {
  if (source.startsWith('node:') || source.startsWith('virtual:')) return source;
  if (!source.startsWith('.')) {
    const parts = source.split('/');
    return `npm:${source.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]}`;
  }
  return join(dirname(from), source.replace(/\?.*$/, '')).split(sep).join('/');
}

/** Whether an import of a file leads to a file. */
export const exists = (path: string): boolean => existsSync(join(project, path));
