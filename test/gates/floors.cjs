/** The floors of the house, bottom up: a room imports only from rooms below it, and only through their doors. */
const floors = [
  ['foundation'],
  ['organization', 'indicators'],
  ['scoring'],
  ['goals', 'plans', 'processes', 'investment'],
  ['capability', 'risks'],
  ['reviews', 'performance'],
  ['framework'],
  ['presets', 'views', 'interop', 'testing'],
];

/** What rooms of a floor may reach: every floor strictly below, and themselves. */
const floorRules = floors.flatMap((rooms, floor) =>
  rooms.map((room) => {
    const above = floors
      .slice(floor)
      .flat()
      .filter((other) => other !== room);
    return {
      name: `${room}-stays-on-its-floor`,
      comment: `${room} may import only from rooms below it`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${above.join('|')})/` },
    };
  }),
);

module.exports = {
  forbidden: [
    // The top floor: `testing` may lean on the presets' data, and on nothing else beside it.
    ...floorRules.filter(({ name }) => !name.startsWith('testing')),
    {
      name: 'through-the-door',
      comment: 'Another room is entered through its index.ts',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/(?!index\\.ts$)', pathNot: '^src/$1/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-node-builtins', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'decimal-js-in-tests-alone',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/decimal\\.js' },
    },
    {
      name: 'date-fns-in-one-file',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/foundation/date-format\\.ts$' },
      to: { path: 'node_modules/(date-fns|@date-fns)/' },
    },
    {
      name: 'fast-check-in-testing-alone',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/testing/' },
      to: { path: 'node_modules/fast-check/' },
    },
    {
      name: 'only-runtime-dependencies',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(testing|interop)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
