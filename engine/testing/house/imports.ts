import { posix } from 'node:path';
import ts from 'typescript';
import type { Source } from './sources.ts';

/** One import of one project file by another; both paths from the root. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** True if nothing of it is left at run time: `import type`, `export type`, `import('…')` in a type. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/**
 * All imports of project files in a source: static, re-exported, dynamic with a literal, and in types. Packages and
 * Node's own modules are left out. A name given in full (`#engine/x.ts`, `./x.ts`) is resolved by text alone, so a
 * file need not exist.
 */
export function importsOf({ path, text }: Source): Import[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    const to = specifier === undefined ? undefined : resolveImport(path, specifier.text);
    if (specifier !== undefined && to !== undefined) {
      const line = tree.getLineAndCharacterOfPosition(specifier.getStart(tree)).line + 1;
      found.push({ from: path, to, typeOnly: isTypeOnly(node), line });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The root-relative path an import names, or nothing if it names a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('#')) return posix.normalize(bare.slice(1));
  if (bare.startsWith('./') || bare.startsWith('../')) return posix.join(posix.dirname(from), bare);
  return undefined;
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return literal(node.arguments[0]);
  }
  return undefined;
}

function literal(node: ts.Node | undefined): ts.StringLiteralLike | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node : undefined;
}

/** `import { type A }` counts as a value: `verbatimModuleSyntax` still loads the module for it. */
function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}
