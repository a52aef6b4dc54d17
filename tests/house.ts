// Does every source file keep to its room, its size and its manners? (The rules that no linter knows.)
import { builtinModules } from 'node:module';
import { circlesIn, type Import, importsOf, namesGiven, namesTaken } from './house-imports.ts';

/** Texts by path from the project's root, as in `src/core/choices.ts`: everything below src/ and machines/. */
export type Files = ReadonlyMap<string, string>;

/** What each room may import. Downwards only. */
const SEES: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  roadmap: ['core', 'roadmap'],
  // What happens in a live room, told to server and pages alike.
  room: ['core', 'roadmap', 'room'],
  words: ['core', 'roadmap', 'words'],
  analysis: ['core', 'roadmap', 'analysis'],
  picture: ['core', 'roadmap', 'words', 'analysis', 'picture'],
  // It runs in a page of its own, far from the program: it knows only what is in that page.
  player: ['player'],
  // The chart is plain data made from a scenario, the schemas are files: formats write both down. What the player reads
  // is data too.
  formats: [
    'core',
    'roadmap',
    'words',
    'analysis',
    'picture',
    'machines',
    'schemas',
    'player',
    'room',
    'formats',
  ],
  browser: [
    'core',
    'roadmap',
    'room',
    'words',
    'analysis',
    'picture',
    'formats',
    'machines',
    'browser',
  ],
  machines: ['core', 'room', 'machines'],
  ui: [
    'core',
    'roadmap',
    'room',
    'words',
    'analysis',
    'picture',
    'formats',
    'browser',
    'machines',
    'ui',
  ],
  cli: ['core', 'roadmap', 'words', 'analysis', 'picture', 'formats', 'machines', 'cli'],
  server: ['core', 'roadmap', 'room', 'server'],
  schemas: [],
};

/** The one file that names a language's: English is the measure of all. */
const CATALOGUE = 'src/words/catalogue.ts';

/** Rooms that stand beside src/. */
const BESIDE = ['machines', 'schemas'];

/** Packages with a home: no other room imports them. `node` stands for every module of Node's own. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  node: ['cli', 'server'],
  'socket.io': ['server'],
  'socket.io-client': ['browser'],
  react: ['ui'],
  'react-dom': ['ui'],
  xstate: ['machines'],
  '@xstate/react': ['machines', 'ui'],
  '@statelyai/inspect': ['ui'],
  idb: ['browser'],
  tinykeys: ['ui'],
  'virtual:player': ['formats'],
  'virtual:core': ['formats'],
};

/** The rules of the subject need nothing from outside but the schema language. */
const CORE_PACKAGES = ['zod'];

/** Names of types that say too little: each once had five meanings. */
const VAGUE = ['Line', 'Row', 'Part', 'Desk', 'Standing'];
/** Words of the glossary in DESIGN.md: as a type, each has one meaning in the whole house. */
const GLOSSARY = [
  'Situation', 'Step', 'RoadmapNode', 'Place', 'Branch', 'Taken', 'Task', 'Route', 'Verdict', 'Why', 'Reading',
  'Formula', 'Binding', 'Condition', 'Scenario', 'Roadmap', 'Target',
]; // prettier-ignore

const CODE = /\.tsx?$/;
const NAMED_BY_NOTHING = /(^|\/)(index|types|utils?|helpers?|common)\.tsx?$/;
const MOST_LINES = 300;
const MEDIAN_LINES = 80;

/** Texts that make the same input give another output. The caller hands in clock, random and ids. */
const IMPURE = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bcrypto\./;
const PURE_ROOMS = ['core', 'roadmap', 'room', 'analysis', 'picture', 'formats'];
/** Texts of a file are never read as markup. */
const MARKUP = /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/;
/** The one place that keeps who listens. */
const EMITTER = 'src/browser/emitter.ts';
const LISTENERS = /\bnew Set<\([^)]*\) => (void|unknown)>|\blisteners?\.add\(/;
const DOM = /(?<![.\w])(document|window|navigator|localStorage|sessionStorage|indexedDB)\./;

/** Every breach of the house rules, one sentence each; empty when all is well. */
export function checkHouse(files: Files): readonly string[] {
  const code = [...files].filter(([path]) => CODE.test(path));
  return [
    ...code.flatMap(([path, text]) => [
      ...importsOf(path, text).flatMap((found) => importProblems(path, found)),
      ...textProblems(path, text),
    ]),
    ...lonelyFolders([...files.keys()]),
    ...circles(files),
    ...doubleNames(code),
    ...medianProblem(code.map(([, text]) => linesIn(text))),
  ];
}

function importProblems(path: string, found: Import): readonly string[] {
  const room = roomOf(path);
  if (room === undefined) return [`${path}: is in no room`];
  if (found.path === undefined) return packageProblems(path, room, found.from);
  return [...wayProblems(path, found), ...roomProblems(path, room, found)];
}

function wayProblems(path: string, { from, path: target = '' }: Import): readonly string[] {
  const name = target.slice(target.lastIndexOf('/'));
  return name.includes('.') ? [] : [`${path}: "${from}" lacks its extension (.ts, .tsx)`];
}

function roomProblems(path: string, room: string, found: Import): readonly string[] {
  const other = roomOf(found.path ?? '');
  if (other === undefined) return [`${path}: "${found.from}" leads out of the house`];
  if (isLanguage(found.path ?? '') && !isLanguage(path) && path !== CATALOGUE)
    return [`${path}: the files of a language are only for src/words to load`];
  if (SEES[room]?.includes(other)) return [];
  return [`${path}: ${room} may not import ${other}`];
}

function isLanguage(path: string): boolean {
  return /^src\/words\/[^/]+\//.test(path);
}

function packageProblems(path: string, room: string, from: string): readonly string[] {
  const [scope = '', name = ''] = from.split('/');
  const whole = scope.startsWith('@') ? `${scope}/${name}` : scope;
  const isNode = from.startsWith('node:') || builtinModules.includes(scope);
  const homes = isNode ? HOMES['node'] : (HOMES[whole] ?? HOMES[scope]);
  if (homes !== undefined && !homes.includes(room)) {
    return [`${path}: "${from}" may be imported only in ${homes.join(' and ')}`];
  }
  if (room === 'core' && !CORE_PACKAGES.includes(whole))
    return [`${path}: core may not import "${from}"`];
  return [];
}

function textProblems(path: string, text: string): readonly string[] {
  const room = roomOf(path) ?? '';
  const bare = withoutComments(text);
  const rules: readonly (readonly [broken: boolean, problem: string])[] = [
    [NAMED_BY_NOTHING.test(path), 'a file is named for what is inside'],
    [!beginsWithSentence(text), 'begins without a comment that says what question it answers'],
    [linesIn(text) > MOST_LINES, `has ${linesIn(text)} lines; the most is ${MOST_LINES}`],
    [/^export\s+default\b|^export\s*\{[^}]*\bas\s+default\b/m.test(bare), 'has a default export'],
    [/^\s*(export\s+)?(declare\s+)?(const\s+)?enum\s+\w/m.test(bare), 'has an enum'],
    [PURE_ROOMS.includes(room) && IMPURE.test(bare), 'asks for the clock or for random'],
    [room === 'core' && DOM.test(bare), 'reaches for the browser'],
    [MARKUP.test(bare), 'makes markup of text'],
    ...VAGUE.map((name): [boolean, string] => [
      new RegExp(`^(?:export )?(?:type|interface|class) ${name}\\b`, 'm').test(bare),
      `names a type ${name}, which may be anything`,
    ]),
    [path !== EMITTER && LISTENERS.test(bare), `keeps listeners of its own beside ${EMITTER}`],
  ];
  return rules.filter(([broken]) => broken).map(([, problem]) => `${path}: ${problem}`);
}

/** A type that others may take has a name of its own in its room, and a word of the glossary has one meaning in all. */
function doubleNames(code: readonly (readonly [path: string, text: string])[]): readonly string[] {
  const first = new Map<string, string>();
  return code.flatMap(([path, text]) =>
    namesGiven(text)
      .filter(({ type }) => type)
      .flatMap(({ name }) => {
        const key = GLOSSARY.includes(name) ? name : `${roomOf(path)} ${name}`;
        const other = first.get(key);
        if (other === undefined) first.set(key, path);
        return other === undefined ? [] : [`${path}: ${name} is a type of ${other} already`];
      }),
  );
}

function beginsWithSentence(text: string): boolean {
  const comment = /^(?:(?:\/\/[^\n]*\n)+|\/\*[\s\S]*?\*\/)/.exec(text)?.[0] ?? '';
  return /\w[^\n]*[.?!]/.test(comment);
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/[^\n]*/g, '');
}

/** Below a room, a folder of code is made with its second file. */
function lonelyFolders(paths: readonly string[]): readonly string[] {
  const folders = new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))));
  return [...folders]
    .filter((folder) => isBelowRoom(folder) && isLonely([...entriesOf(folder, paths)]))
    .map((folder) => `${folder}: a folder is made with its second file`);
}

function isBelowRoom(folder: string): boolean {
  return folder.split('/').length > (folder.startsWith('src/') ? 2 : 1);
}

function isLonely([first = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && CODE.test(first);
}

function entriesOf(folder: string, paths: readonly string[]): ReadonlySet<string> {
  const below = paths.filter((path) => path.startsWith(`${folder}/`));
  return new Set(below.map((path) => path.slice(folder.length + 1).replace(/\/.*/, '')));
}

/** Types count: who reads one file of a circle has to read them all. Types that need each other share a file. */
function circles(files: Files): readonly string[] {
  const edges = new Map(
    [...files].map(([path, text]) => [
      path,
      importsOf(path, text).flatMap(({ path: to }) => (to === undefined ? [] : [to])),
    ]),
  );
  return circlesIn(edges).map(
    (circle) => `${circle.toSorted().join(', ')}: import each other in a circle`,
  );
}

/**
 * Every name that is given to others and that nobody takes: neither another file of the house nor one of `readers`,
 * tests and scripts. What a file's own functions take or give may be named for others before they ask.
 */
export function checkExports(files: Files, readers: Files): readonly string[] {
  const taken = new Set([...files, ...readers].flatMap(([path, text]) => namesTaken(path, text)));
  return [...files]
    .filter(([path]) => CODE.test(path) && !taken.has(`${path} *`))
    .flatMap(([path, text]) =>
      namesGiven(text)
        .filter(({ name, said, type }) => !taken.has(`${path} ${name}`) && !(type && said > 1))
        .map(({ name }) => `${path}: nobody imports ${name}`),
    );
}

function medianProblem(lines: readonly number[]): readonly string[] {
  const median = lines.toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;
  return median < MEDIAN_LINES
    ? []
    : [`The median file has ${median} lines; it should be under ${MEDIAN_LINES}`];
}

function linesIn(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

function roomOf(path: string): string | undefined {
  const [top = '', second = '', below] = path.split('/');
  const room = top === 'src' && below !== undefined ? second : top;
  return room in SEES && BESIDE.includes(room) === (top === room) ? room : undefined;
}
