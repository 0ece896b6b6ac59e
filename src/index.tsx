import domReady from '@wordpress/dom-ready';
import { register } from '@wordpress/data';
import { createRoot } from '@wordpress/element';
import { App } from './app';
import { store } from './data';
import './style.scss';

register( store );

domReady( () => {
	const root = document.getElementById( 'store-posture-root' );
	if ( root ) {
		// Each screen brings its own heading of level 1; the plain page's one would be a second.
		root.parentElement?.querySelector( ':scope > h1' )?.remove();
		createRoot( root ).render( <App /> );
	}
} );
