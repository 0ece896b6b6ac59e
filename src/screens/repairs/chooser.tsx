import { Button } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { speak } from '@wordpress/a11y';
import { useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Fix, FixPreview } from '../../api/types.gen';
import { store } from '../../data';
import { href } from '../../route';
import { Choice, type Progress } from './choice';

/** Chosen repairs are made one after the other; one that fails does not keep the next from its turn. */
export function Chooser( { fixes }: { fixes: Fix[] } ) {
	const { lookAtFix, applyFix, checkAllAgain } = useDispatch( store );
	// What was offered when the page opened stays on it, also once it is done.
	const [ offered ] = useState( fixes );
	const [ chosen, setChosen ] = useState< string[] >( [] );
	const [ progress, setProgress ] = useState< Record< string, Progress > >( {} );
	const [ isUnchecked, setIsUnchecked ] = useState( false );
	const result = useRef< HTMLParagraphElement >( null );
	const isBusy = Object.values( progress ).includes( 'busy' );

	const choose = ( id: string, now: boolean ) => {
		setChosen( now ? [ ...chosen, id ] : chosen.filter( ( one ) => one !== id ) );
		if ( now ) {
			void lookAtFix( id );
		}
	};
	// Nothing is done that was not shown before.
	const shown = useSelect(
		( select ) =>
			chosen
				.map( ( id ) => select( store ).getFixPreview( id ) )
				.filter( ( one ): one is FixPreview => one?.obstacle === '' ),
		[ chosen ]
	);
	const ended = Object.values( progress ).filter( ( one ) => one !== 'busy' );
	// One that broke the site was taken back, and has a receipt all the same.
	const done = useSelect(
		( select ) =>
			ended.filter( ( one ) => one !== 'failed' && select( store ).getReceipt( one )?.status !== 'rolled_back' )
				.length,
		[ ended ]
	);
	const start = async () => {
		const checks: string[] = [];
		setIsUnchecked( false );
		for ( const preview of shown ) {
			setProgress( ( known ) => ( { ...known, [ preview.id ]: 'busy' } ) );
			const receipt = await applyFix( preview, false );
			setProgress( ( known ) => ( { ...known, [ preview.id ]: receipt?.id ?? 'failed' } ) );
			if ( receipt ) {
				checks.push( ...preview.checks );
			}
		}
		setChosen( [] );
		result.current?.focus();
		if ( checks.length > 0 ) {
			const isChecked = await checkAllAgain( [ ...new Set( checks ) ] );
			setIsUnchecked( ! isChecked );
			if ( isChecked ) {
				speak( __( 'Checked again', 'store-posture' ) );
			}
		}
	};

	if ( offered.length === 0 ) {
		return <p>{ __( 'There is nothing that we could repair for you now.', 'store-posture' ) }</p>;
	}
	return (
		<section className="sp-card">
			<h2>{ __( 'Can be undone', 'store-posture' ) }</h2>
			<p>
				{ __(
					'Choose what shall be repaired, and see below each what would change. Nothing happens before you press the button.',
					'store-posture'
				) }
			</p>
			<ul className="sp-rows">
				{ offered.map( ( fix ) => (
					<Choice
						key={ fix.id }
						fix={ fix }
						isChosen={ chosen.includes( fix.id ) }
						isLocked={ isBusy }
						progress={ progress[ fix.id ] }
						onChoose={ ( now ) => choose( fix.id, now ) }
					/>
				) ) }
			</ul>
			<p ref={ result } tabIndex={ -1 } role="status">
				{ ended.length > 0 &&
					! isBusy &&
					sprintf(
						/* translators: 1: number done, 2: number tried */
						_n( '%1$d of %2$d repair made.', '%1$d of %2$d repairs made.', ended.length, 'store-posture' ),
						done,
						ended.length
					) }
			</p>
			<p role="status">
				{ isUnchecked &&
					__(
						'We could not look at the result just now. The next check does, or "Check again" on each page.',
						'store-posture'
					) }
			</p>
			<div className="sp-actions">
				<Button
					__next40pxDefaultSize
					variant="primary"
					isBusy={ isBusy }
					disabled={ isBusy || shown.length === 0 || shown.length < chosen.length }
					accessibleWhenDisabled
					onClick={ () => void start() }
				>
					{ isBusy
						? __( 'Changing it, and looking at the site', 'store-posture' )
						: __( 'Make the chosen repairs', 'store-posture' ) }
				</Button>
				<a href={ href( { tab: 'receipts' } ) }>{ __( 'All changes made from here', 'store-posture' ) }</a>
			</div>
		</section>
	);
}
