/** wp-scripts' own configuration; @woocommerce/components stays outside too, as the handle wc-components. */
import Extraction from '@wordpress/dependency-extraction-webpack-plugin';
import defaults from '@wordpress/scripts/config/webpack.config.js';

const isStock = ( plugin ) => plugin.constructor.name === 'DependencyExtractionWebpackPlugin';
const extraction = new Extraction( {
	requestToExternal: ( request ) => ( request === '@woocommerce/components' ? [ 'wc', 'components' ] : undefined ),
	requestToHandle: ( request ) => ( request === '@woocommerce/components' ? 'wc-components' : undefined ),
} );

export default {
	...defaults,
	// Without the stock plugin (--webpack-no-externals) everything is bundled, for a page outside WordPress.
	plugins: defaults.plugins.map( ( plugin ) => ( isStock( plugin ) ? extraction : plugin ) ),
};
