/** wp-scripts' rules, TypeScript tests included, and who may import whom (docs/ARCHITECTURE.md). */
const wpScripts = require( '@wordpress/scripts/config/eslint.config.cjs' );
const wordpress = require( '@wordpress/eslint-plugin' );

/**
 * One layer: its files may import nothing that matches the patterns, types aside where said.
 *
 * @param {string[]} files
 * @param {string[]} forbidden
 * @param {boolean}  typesAreFree
 */
const layer = ( files, forbidden, typesAreFree = false ) => ( {
	files,
	ignores: [ '**/*.test.{ts,tsx}' ],
	rules: {
		'@typescript-eslint/no-restricted-imports': [
			'error',
			{ patterns: [ { group: forbidden, allowTypeImports: typesAreFree, message: 'This layer does not import that one.' } ] },
		],
	},
} );

module.exports = [
	{ ignores: [ 'build/**', 'src/**/*.gen.ts', 'tests/lab/cli/**', 'tests/lab/playground/**', '**/sample-store/**', 'tools/php/**' ] },
	...wpScripts,
	...wordpress.configs[ 'test-unit' ].map( ( config ) => ( { ...config, files: [ '**/*.test.{ts,tsx}' ] } ) ),
	{
		rules: {
			'import/no-extraneous-dependencies': 'off',
			'import/no-unresolved': 'off',
			'@wordpress/i18n-text-domain': [ 'error', { allowedTextDomain: 'store-posture' } ],
		},
	},
	{
		// Checks, cases and tools hold tables that are laid out by hand.
		files: [ 'src/judge/**', 'src/checks/**', 'tools/**', 'tests/**', '*.{js,cjs}' ],
		rules: { 'prettier/prettier': 'off' },
	},
	{
		files: [ '**/*.{ts,tsx}' ],
		rules: {
			// TypeScript tells these.
			'jsdoc/require-param': 'off',
			'jsdoc/require-param-type': 'off',
			'jsdoc/require-returns-type': 'off',
			'jsdoc/check-tag-names': 'off',
			'jsdoc/no-undefined-types': 'off',
			'@typescript-eslint/no-unused-vars': [ 'error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' } ],
		},
	},
	{
		files: [ 'tools/**', 'tests/**' ],
		rules: { 'no-console': 'off' },
	},
	layer( [ 'src/judge/**' ], [ '**/screens/**', '**/components/**', '**/data/**', '**/checks/**' ] ),
	layer( [ 'src/checks/**' ], [ '**/screens/**', '**/components/**', '**/data/**', '**/api/**' ] ),
	layer( [ 'src/api/**' ], [ '**/screens/**', '**/components/**', '**/data/**', '**/judge/**', '**/checks/**' ] ),
	// It asks as nobody: what talks to the site as somebody stays out.
	layer( [ 'src/asking/**' ], [ '@wordpress/*', '**/screens/**', '**/components/**', '**/data/**', '**/judge/**', '**/checks/**', '**/api/client', '**/api/errors' ] ),
	layer( [ 'src/data/**' ], [ '**/screens/**', '**/components/**', '**/judge/**', '**/checks/**' ] ),
	layer( [ 'src/components/**' ], [ '**/screens/**', '**/data', '**/data/**', '**/api/**', '**/judge/**', '**/checks/**', '**/route' ], true ),
	layer( [ 'src/screens/**' ], [ '**/api/client', '**/api/errors', '**/asking/**', '**/judge/**', '**/checks/**' ] ),
	{
		files: [ 'src/**/*.{ts,tsx}' ],
		ignores: [ 'src/api/**', '**/*.test.{ts,tsx}', 'src/testing/**' ],
		rules: { 'no-restricted-imports': [ 'error', { paths: [ { name: '@wordpress/api-fetch', message: 'Only src/api/client.ts talks to the site.' } ] } ] },
	},
];
