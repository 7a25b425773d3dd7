/** What the compiler knows of a public function's parameters, as shapes that values can be drawn from. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** What a value of a type may look like. `name` is the type's own, by which values made before are found again. */
export type Shape =
  | { readonly kind: 'scalar'; readonly of: string }
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'tuple'; readonly of: readonly Shape[] }
  | { readonly kind: 'union'; readonly of: readonly Shape[] }
  | { kind: 'object'; readonly name: string; fields: readonly Field[]; rest: Shape | null };

/** A property of an object. */
interface Field {
  readonly key: string;
  readonly optional: boolean;
  readonly of: Shape;
}

/** A public function: what it takes, and the name of the type that it gives. */
export interface Signature {
  readonly takes: readonly Field[];
  readonly gives: string;
}

const scalars: readonly (readonly [ts.TypeFlags, string])[] = [
  [ts.TypeFlags.String, 'text'],
  [ts.TypeFlags.TemplateLiteral, 'text'],
  [ts.TypeFlags.Number, 'number'],
  [ts.TypeFlags.Null, 'null'],
  [ts.TypeFlags.Undefined, 'undefined'],
];
const opaque: ReadonlySet<string> = new Set(['ZodMiniType', 'Uint8Array', 'Map', 'Set', 'Date']);

/** The signatures of every function that these doors export, and the names of the types of what else they export. */
export function readDoors(files: readonly string[]): Readonly<Record<string, Signature>> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const config = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const names = files.map((file) => `${root}src/${file}`);
  const program = ts.createProgram(names, options);
  const reader = shapeReader(program.getTypeChecker());
  const found: Record<string, Signature> = {};
  for (const name of names) for (const [key, told] of reader.door(program.getSourceFile(name))) found[key] = told;
  return found;
}

function shapeReader(checker: ts.TypeChecker) {
  const seen = new Map<ts.Type, Shape>();
  const nameOf = (type: ts.Type): string => type.aliasSymbol?.name ?? type.getSymbol()?.name ?? '';

  const shapeOf = (type: ts.Type): Shape => {
    const known = seen.get(type);
    if (known !== undefined) return known;
    const made = scalarOf(type) ?? unionOf(type) ?? listOf(type) ?? objectOf(type);
    seen.set(type, made);
    return made;
  };

  const scalarOf = (type: ts.Type): Shape | null => {
    if (type.isLiteral()) return { kind: 'literal', value: type.value };
    if ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0)
      return { kind: 'literal', value: checker.typeToString(type) === 'true' };
    const plain = scalars.find(([flag]) => (type.flags & flag) !== 0);
    if (plain !== undefined) return { kind: 'scalar', of: plain[1] };
    const brand = type.isIntersection() ? type.getProperties().find(({ name }) => name.startsWith('~')) : undefined;
    if (brand !== undefined) return { kind: 'scalar', of: brand.name };
    if (type.aliasSymbol?.name === 'DecimalInput') return { kind: 'scalar', of: '~decimal' };
    const own = type.getSymbol()?.name ?? '';
    if (opaque.has(own)) return { kind: 'scalar', of: own };
    if (type.getCallSignatures().length > 0) return { kind: 'scalar', of: 'function' };
    if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) !== 0)
      return { kind: 'scalar', of: 'any' };
    return null;
  };

  const unionOf = (type: ts.Type): Shape | null => {
    if (!type.isUnion()) return null;
    const of: Shape[] = [];
    const made: Shape = { kind: 'union', of };
    seen.set(type, made);
    of.push(...type.types.map(shapeOf));
    return made;
  };

  const listOf = (type: ts.Type): Shape | null => {
    if (!checker.isArrayLikeType(type)) return null;
    const parts = checker.getTypeArguments(type as ts.TypeReference);
    if (checker.isTupleType(type)) return { kind: 'tuple', of: parts.map(shapeOf) };
    const [one] = parts;
    return { kind: 'list', of: one === undefined ? { kind: 'scalar', of: 'any' } : shapeOf(one) };
  };

  const objectOf = (type: ts.Type): Shape => {
    const made: Shape = { kind: 'object', name: nameOf(type), fields: [], rest: null };
    seen.set(type, made);
    made.fields = checker.getPropertiesOfType(type).map((property) => ({
      key: property.name,
      optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
      of: shapeOf(checker.getTypeOfSymbol(property)),
    }));
    const index = checker.getIndexInfosOfType(type)[0];
    if (index !== undefined) made.rest = shapeOf(index.type);
    return made;
  };

  const signatureOf = (type: ts.Type): Signature => {
    const call = type.getCallSignatures()[0];
    if (call === undefined) return { takes: [], gives: nameOf(type) };
    const takes = call.getParameters().map((parameter) => ({
      key: parameter.name,
      optional:
        parameter.valueDeclaration !== undefined &&
        ts.isParameter(parameter.valueDeclaration) &&
        checker.isOptionalParameter(parameter.valueDeclaration),
      of: shapeOf(checker.getTypeOfSymbol(parameter)),
    }));
    return { takes, gives: nameOf(call.getReturnType()) };
  };

  const door = (file: ts.SourceFile | undefined): (readonly [string, Signature])[] => {
    const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
    if (module === undefined) return [];
    return checker.getExportsOfModule(module).flatMap((named) => {
      const symbol = (named.flags & ts.SymbolFlags.Alias) === 0 ? named : checker.getAliasedSymbol(named);
      if ((symbol.flags & ts.SymbolFlags.Value) === 0) return [];
      return [[named.name, signatureOf(checker.getTypeOfSymbol(symbol))] as const];
    });
  };
  return { door };
}
