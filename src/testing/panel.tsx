/** Opens the panel at an address, with a store of its own, on the site that src/testing/site.ts plays. */
import { createRegistry, RegistryProvider } from '@wordpress/data';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../app';
import { store } from '../data';
import { openSite } from './site';

export function openPanel( query = '', answers: Parameters< typeof openSite >[ 0 ] = {}, mayRespond = true ) {
	window.storePosture = {
		pageUrl: '/wp-admin/admin.php?page=store-posture',
		emergencyUrl: '/wp-admin/admin.php?page=store-posture&tab=emergency',
		siteUrl: 'https://blue-teapot.example',
		mayManage: true,
		mayRespond,
		userEmail: 'olga@example.com',
		locale: 'en-GB',
		timeZone: 'Europe/London',
	};
	window.scrollTo = () => undefined;
	window.history.pushState( null, '', `/wp-admin/admin.php?page=store-posture${ query }` );
	openSite( answers );
	const registry = createRegistry();
	registry.register( store );
	const user = userEvent.setup();
	render(
		<RegistryProvider value={ registry }>
			<App />
		</RegistryProvider>
	);
	return { user, registry };
}
