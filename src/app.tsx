import { Icon } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { MouseEvent } from 'react';
import { HoldBanner } from './components/hold-banner';
import { cog } from './components/icons';
import { store } from './data';
import { environment } from './environment';
import { useMenuCount } from './menu-count';
import { href, isOurs, navigate, useRoute, type Route } from './route';
import { CustomerData } from './screens/customer-data';
import { Finding } from './screens/finding';
import { HistoryScreen } from './screens/history';
import { Home } from './screens/home';
import { JournalScreen } from './screens/journal';
import { Questions } from './screens/questions';
import { Receipts } from './screens/receipts';
import { Repairs } from './screens/repairs';
import { SettingsScreen } from './screens/settings';
import { Start } from './screens/start';
import { ToDo } from './screens/to-do';

export function App() {
	const route = useRoute();
	const key = `${ route.tab } ${ route.check } ${ route.question }`;
	const hold = useSelect( ( select ) => select( store ).getReport()?.hold ?? null, [] );
	const [ first ] = useState( key );
	useMenuCount();
	const [ hasMoved, setHasMoved ] = useState( false );
	if ( ! hasMoved && key !== first ) {
		setHasMoved( true );
	}
	return (
		// Links work without this; it only spares the page load. Keyboards reach it too: Enter on a link is a click.
		// eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
		<div className="sp" onClick={ followOurLinks }>
			<Header route={ route } />
			<HoldBanner hold={ hold } />
			<Screen key={ key } route={ route } takesFocus={ hasMoved } />
		</div>
	);
}

function followOurLinks( event: MouseEvent ): void {
	const link = event.target instanceof Element ? event.target.closest( 'a' ) : null;
	const isPlain = event.button === 0 && ! event.metaKey && ! event.ctrlKey && ! event.shiftKey && ! event.altKey;
	if ( link && isPlain && ! event.defaultPrevented && isOurs( link ) ) {
		event.preventDefault();
		navigate( link.href );
		window.scrollTo( 0, 0 );
	}
}

function Header( { route }: { route: Route } ) {
	const { emergencyUrl } = environment();
	const current = ( tab: Route[ 'tab' ] ) => ( route.tab === tab ? 'page' : undefined );
	return (
		<div className="sp-header">
			<nav className="sp-tabs" aria-label={ __( 'Security checklist', 'store-posture' ) }>
				<a href={ href() } aria-current={ current( 'home' ) }>
					{ __( 'Home', 'store-posture' ) }
				</a>
				<a href={ href( { tab: 'to-do' } ) } aria-current={ current( 'to-do' ) }>
					{ __( 'To do', 'store-posture' ) }
				</a>
				<a href={ href( { tab: 'customer-data' } ) } aria-current={ current( 'customer-data' ) }>
					{ __( 'Customer data', 'store-posture' ) }
				</a>
				<a href={ emergencyUrl }>{ __( 'Emergency', 'store-posture' ) }</a>
			</nav>
			<div className="sp-header__end">
				<a className="sp-alarm" href={ emergencyUrl }>
					{ __( 'Something is wrong right now', 'store-posture' ) }
				</a>
				<a
					className="sp-gear"
					href={ href( { tab: 'settings' } ) }
					aria-current={ current( 'settings' ) }
					aria-label={ __( 'Settings', 'store-posture' ) }
				>
					<Icon icon={ cog } />
				</a>
			</div>
		</div>
	);
}

function Screen( { route, takesFocus }: { route: Route; takesFocus: boolean } ) {
	const settings = useSelect( ( select ) => select( store ).getSettings(), [] );
	if ( route.check !== '' ) {
		return <Finding id={ route.check } takesFocus={ takesFocus } />;
	}
	switch ( route.tab ) {
		case 'to-do':
			return <ToDo filters={ route.filters } takesFocus={ takesFocus } />;
		case 'customer-data':
			return <CustomerData filters={ route.surfaces } takesFocus={ takesFocus } />;
		case 'questions':
			return <Questions only={ route.question } takesFocus={ takesFocus } />;
		case 'settings':
			return <SettingsScreen takesFocus={ takesFocus } />;
		case 'repairs':
			return <Repairs takesFocus={ takesFocus } />;
		case 'receipts':
			return <Receipts takesFocus={ takesFocus } />;
		case 'history':
			return <HistoryScreen takesFocus={ takesFocus } />;
		case 'journal':
			return <JournalScreen takesFocus={ takesFocus } />;
		case 'home':
			return settings && ! settings.set_up ? (
				<Start takesFocus={ takesFocus } />
			) : (
				<Home takesFocus={ takesFocus } />
			);
	}
}
