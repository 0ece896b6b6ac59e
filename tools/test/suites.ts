import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths';
import type { Suite } from './run-suite';

const tsx = ( ...args: string[] ) => [ 'npx', '--no-install', 'tsx', ...args ];
const php = ( tool: string, ...args: string[] ) => [ 'php', `tools/php/vendor/bin/${ tool }`, ...args ];

/** Node's own runner. Files are named one by one: Node 20 expands no pattern. */
const node = ( folder: string, names: string[] ) => [ 'node', '--import', 'tsx', '--test', '--test-concurrency=1', '--test-reporter=tap', ...names.map( ( name ) => `${ folder }/${ name }` ) ];
const FAULTS = [ 'cron.test.ts', 'faults.test.ts', 'hostile.test.ts', 'probe-files.test.ts' ];
const FLEET = [ 'agency.test.ts', 'cli-outside.test.ts', 'cli-stranger.test.ts', 'cli.test.ts', 'policy.test.ts' ];
const SERVERS = [ 'hardened.test.ts', 'layouts.test.ts', 'servers.test.ts' ];
const NAMED = [ ...FAULTS, ...FLEET, ...SERVERS, 'fixes.test.ts' ];
/** Whatever no other suite names: a new test file runs without anybody's doing. */
const HTTP = readdirSync( join( ROOT, 'tests/integration' ) ).filter( ( name ) => name.endsWith( '.test.ts' ) && ! NAMED.includes( name ) ).sort();

/** In order: what is fast and tells most comes first, what takes longest last. */
export const SUITES: Suite[] = [
	{ name: 'types', about: 'generated types are those of schema/ and data/', command: tsx( 'tools/test/types-unchanged.ts' ) },
	{ name: 'eslint', about: 'ESLint over all TypeScript', command: [ 'npx', '--no-install', 'wp-scripts', 'lint-js', 'src', 'tools', 'tests' ] },
	{ name: 'stylelint', about: 'Stylelint over all styles', command: [ 'npx', '--no-install', 'wp-scripts', 'lint-style', 'src/**/*.scss' ] },
	{ name: 'tsc', about: 'TypeScript, strict', command: [ 'npx', '--no-install', 'tsc', '--noEmit' ], needs: [ 'lab' ] },
	{ name: 'jest', about: 'cases of checks, evaluator, data, screens', command: [ 'npx', '--no-install', 'wp-scripts', 'test-unit-js', '--config', 'jest.config.cjs', '--silent' ] },
	{ name: 'phpstan', about: 'PHPStan max, with the layer rules', command: php( 'phpstan', 'analyse', '-c', 'tools/php/phpstan.neon', '--no-progress', '--memory-limit=2G' ), needs: [ 'php', 'composer' ] },
	{ name: 'unit', about: 'PHPUnit without WordPress: units, cases, house rules', command: php( 'phpunit', '-c', 'tools/php/phpunit.unit.xml' ), needs: [ 'php', 'composer' ] },
	{ name: 'evaluators', about: '100,000 random expressions mean the same in both languages', command: tsx( 'tools/compare-evaluators.ts' ), needs: [ 'php' ] },
	{ name: 'mutation', about: "every operator flipped, every leaf blinded: the check's cases notice", command: tsx( 'tools/mutate.ts' ) },
	{ name: 'build', about: 'a fresh build equals build/, within its budgets', command: tsx( 'tools/test/build-unchanged.ts' ) },
	{ name: 'lab', about: 'bin/start fails clearly, native sites come up', command: node( 'tests/lab/tests', [ 'failures.suite.ts', 'native.suite.ts' ] ), needs: [ 'php', 'lab', 'servers' ], beside: true },
	{ name: 'contract', about: 'the sample store (and a real WooCommerce, where there is one) against the recording', command: tsx( 'tests/contract/contract.ts' ), needs: [ 'php', 'lab', 'servers' ], beside: true },
	{ name: 'public', about: 'probes behind nginx with a certificate and a public name', command: tsx( 'tests/integration/run-public.ts' ), needs: [ 'php', 'composer', 'lab', 'servers' ], beside: true },
	{ name: 'probes', about: 'each probe inside real WordPresses: true, false, unseen', command: tsx( 'tests/integration/run.ts' ), needs: [ 'php', 'composer', 'lab', 'servers' ], beside: true },
	{ name: 'http', about: 'routes by role, whole scans, alerts, copies, from zip to uninstall', command: node( 'tests/integration', HTTP ), needs: [ 'php', 'composer', 'lab', 'servers' ], beside: true },
	{ name: 'fleet', about: 'the command line, policies, ten sites of an agency', command: node( 'tests/integration', FLEET ), needs: [ 'php', 'composer', 'lab', 'servers' ], beside: true },
	{ name: 'servers', about: 'Apache and nginx, layouts of WordPress, a hardened store', command: node( 'tests/integration', SERVERS ), needs: [ 'php', 'composer', 'lab', 'servers' ], beside: true },
	{ name: 'fixes', about: 'each fix: looked at, applied, checked, undone, refused, killed in the middle', command: node( 'tests/integration', [ 'fixes.test.ts' ] ), needs: [ 'php', 'composer', 'lab', 'servers' ], beside: true },
	{ name: 'faults', about: 'dead networks, killed workers, hostile values, what a killed scan leaves', command: node( 'tests/integration', FAULTS ), needs: [ 'php', 'composer', 'lab', 'servers' ], beside: true },
	{ name: 'e2e', about: 'played in Chromium: an owner, each screen, keyboard, circumstances', command: node( 'tests/e2e', [ 'owner.test.ts', 'screens.test.ts', 'keyboard.test.ts', 'circumstances.test.ts', 'customer-data.test.ts', 'woocommerce.test.ts' ] ), needs: [ 'php', 'composer', 'lab', 'servers', 'chromium' ], beside: true },
	{ name: 'playground', about: 'bin/start on PHP 8.1 and 8.3: boots, a scan, a finding', command: node( 'tests/e2e', [ 'playground.test.ts' ] ), needs: [ 'lab', 'chromium' ], beside: true },
];
