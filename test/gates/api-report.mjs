// The public face in text: every name of every door with its type, so that a change of it is seen as a diff.
// Writes test/gates/api/*.txt; `npm run api:check` fails, and shows the difference, where they are not what was committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = new URL('./api/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(root + name, 'utf8'));
const { options } = ts.convertCompilerOptionsFromJson(read('tsconfig.json').compilerOptions, root);
const doors = read('typedoc.json').entryPoints;
const entries = ts.sys.readDirectory(root, ['.ts'], [], doors).map((file) => file.slice(root.length));
const program = ts.createProgram(entries, options);
const checker = program.getTypeChecker();
const printer = ts.createPrinter({ removeComments: true });

/** Interfaces and aliases as they are written, values and functions by their types. */
function written(name, symbol, declaration) {
  if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) {
    return printer.printNode(ts.EmitHint.Unspecified, declaration, declaration.getSourceFile()).replace(/^export /, '');
  }
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  const kind = ts.isFunctionDeclaration(declaration) ? 'function' : 'const';
  return `${kind} ${name}: ${checker.typeToString(type, declaration, ts.TypeFormatFlags.NoTruncation)}`;
}

function described(symbol) {
  const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return (own.declarations ?? []).map((declaration) => written(symbol.name, own, declaration));
}

function report(entry) {
  const door = checker.getSymbolAtLocation(program.getSourceFile(entry));
  const names = checker.getExportsOfModule(door).sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${names.flatMap(described).join('\n')}\n`;
}

mkdirSync(folder, { recursive: true });
for (const entry of entries) {
  const name = entry.replace(/^src\//, '').replace(/(\/index)?\.ts$/, '');
  writeFileSync(new URL(`${name.replaceAll('/', '-')}.txt`, folder), report(entry));
}
