import { Button, ProgressBar } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { speak } from '@wordpress/a11y';
import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { Scan } from '../../api/types.gen';
import { ErrorNotice } from '../../components/error-notice';
import { parts } from '../../components/parts';
import { store } from '../../data';
import { environment } from '../../environment';

const HUNDRED = 100;

/** A scan under way, as far as the site has come. Start and end are spoken, ticks are not. */
export function Progress() {
	const scan = useSelect( ( select ) => select( store ).getScan(), [] );
	useEffect( () => {
		speak( __( 'The check has started.', 'store-posture' ) );
		return () => speak( __( 'The check has ended.', 'store-posture' ) );
	}, [] );
	return scan && <UnderWay scan={ scan } />;
}

function UnderWay( { scan }: { scan: Scan } ) {
	const { Stepper } = parts();
	const { cancelScan } = useDispatch( store );
	const error = useSelect( ( select ) => select( store ).getScanError(), [] );
	const section = useRef< HTMLElement >( null );
	useEffect( () => {
		// The button that started it is gone, and the focus with it: it goes on here.
		const page = section.current?.ownerDocument;
		if ( page && page.activeElement === page.body && navigator.userActivation?.hasBeenActive ) {
			section.current.focus();
		}
	}, [] );
	const label = __( 'Progress of the check', 'store-posture' );
	return (
		<section ref={ section } tabIndex={ -1 } className="sp-card sp-progress" aria-label={ label }>
			<Stepper
				stations={ [
					{ key: 'start', label: __( 'Start', 'store-posture' ) },
					{ key: 'look', label: __( 'We look', 'store-posture' ) },
					{
						key: 'results',
						label: __( 'What to do', 'store-posture' ),
					},
				] }
				current="look"
				isPending
			/>
			<ProgressBar
				className="sp-progress__bar"
				aria-label={ label }
				value={ scan.total > 0 ? Math.round( ( scan.done * HUNDRED ) / scan.total ) : 0 }
			/>
			<p>
				{ sprintf(
					/* translators: 1: number done, 2: number in all */
					__( '%1$d of %2$d looked at.', 'store-posture' ),
					scan.done,
					scan.total
				) }{ ' ' }
				{ scan.doing !== '' && <span className="sp-progress__doing">{ scan.doing }</span> }
			</p>
			<p className="sp-row__about">
				{ __(
					'Results appear below as they come. You can close this page; the check goes on.',
					'store-posture'
				) }
			</p>
			<ErrorNotice error={ error } />
			{ environment().mayRespond && (
				<Button variant="secondary" size="compact" onClick={ () => void cancelScan( scan.id ) }>
					{ __( 'Stop the check', 'store-posture' ) }
				</Button>
			) }
		</section>
	);
}
