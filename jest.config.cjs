/** wp-scripts' preset, with what Node 20 needs: some packages of @wordpress/components are ES modules only. */
const preset = require( '@wordpress/scripts/config/jest-unit.config.js' );

module.exports = {
	// A busy machine is slow; how long something takes decides no test.
	testTimeout: 60_000,
	...preset,
	reporters: [ 'default' ],
	roots: [ '<rootDir>/src' ],
	testMatch: [ '**/*.test.ts?(x)' ],
	transform: { '\\.m?[jt]sx?$': require.resolve( '@wordpress/scripts/config/babel-transform.js' ) },
	transformIgnorePatterns: [ '/node_modules/(?!(?:.*/node_modules/)?(?:uuid|@wordpress/theme|memize)/)' ],
	moduleNameMapper: {
		'\\.scss$': '<rootDir>/src/testing/no-style.ts',
		// Its real packages are not installed: at run time it is a handle of WooCommerce.
		'^@woocommerce/components$': '<rootDir>/src/testing/woocommerce-components.tsx',
	},
	setupFilesAfterEnv: [ '<rootDir>/src/testing/setup.ts' ],
};
