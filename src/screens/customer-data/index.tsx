import { Button } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { speak } from '@wordpress/a11y';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Stranger } from '../../api/types.gen';
import { ErrorNotice } from '../../components/error-notice';
import { Page } from '../../components/page';
import { store } from '../../data';
import { environment } from '../../environment';
import type { SurfaceFilters } from '../../route';
import { Loading } from '../loading';
import { Paper } from '../paper';
import { download } from '../settings/download';
import { canAskHere } from './can-ask-here';
import { LeakRecords } from './leaks';
import { headline, Outcome } from './outcome';
import { Plan } from './plan';
import { Progress } from './progress';
import { Surfaces } from './surfaces';
import { WhatItDoes } from './what-it-does';
import { WhatItFinds } from './what-it-finds';

/** Who can read customers' data without being allowed to: asking, and what came back. */
export function CustomerData( { filters, takesFocus }: { filters: SurfaceFilters; takesFocus: boolean } ) {
	const { refreshStranger } = useDispatch( store );
	const { stranger, error } = useSelect( ( select ) => {
		const s = select( store );
		return { stranger: s.getStranger(), error: s.getStrangerError() };
	}, [] );
	// On each visit: another tab or the schedule may have asked meanwhile.
	useEffect( () => {
		void refreshStranger();
	}, [ refreshStranger ] );
	return (
		<Page title={ __( 'Who can see your customers’ data', 'store-posture' ) } takesFocus={ takesFocus }>
			{ stranger ? (
				<>
					<ErrorNotice error={ error } onRetry={ () => void refreshStranger() } />
					<Body stranger={ stranger } filters={ filters } />
				</>
			) : (
				<Loading error={ error } onRetry={ () => void refreshStranger() } />
			) }
		</Page>
	);
}

function Body( { stranger, filters }: { stranger: Stranger; filters: SurfaceFilters } ) {
	const { walk, surfaces } = stranger;
	useSpokenTurns( stranger );
	const isActive = walk?.status === 'running' || walk?.status === 'paused';
	const isFiltered = Object.keys( filters ).length > 0;
	return (
		<>
			{ walk && (
				<Paper
					note={ isFiltered ? __( 'Filters were set: only what fits them is listed.', 'store-posture' ) : '' }
				/>
			) }
			{ isActive ? <Progress walk={ walk } /> : <Standing stranger={ stranger } /> }
			<LeakRecords walkStatus={ walk?.status ?? '' } />
			{ walk && <Surfaces surfaces={ surfaces } filters={ filters } isRunning={ walk.status === 'running' } /> }
		</>
	);
}

/** Nothing is under way: what came of it last, and what can be done. */
function Standing( { stranger }: { stranger: Stranger } ) {
	const { walk } = stranger;
	return (
		<>
			{ walk ? <Outcome stranger={ stranger } walk={ walk } /> : <WhatItDoes /> }
			<WhatItFinds />
			{ walk || environment().mayRespond ? (
				<Actions stranger={ stranger } />
			) : (
				<p>{ __( 'Nothing was asked yet. An administrator can start it.', 'store-posture' ) }</p>
			) }
		</>
	);
}

/** Nothing is asked for the first time before its plan was seen. */
function Actions( { stranger }: { stranger: Stranger } ) {
	const { startWalk } = useDispatch( store );
	const isStarting = useSelect( ( select ) => select( store ).isWalkStarting(), [] );
	const [ isPlanOpen, setIsPlanOpen ] = useState( false );
	const planButton = useRef< HTMLButtonElement >( null );
	const hasAsked = stranger.walk !== null;
	const { mayRespond } = environment();
	const save = () => {
		download(
			'customer-data.json',
			new Blob( [ JSON.stringify( stranger, null, '\t' ) ], { type: 'application/json' } )
		);
		speak( __( 'Saved', 'store-posture' ) );
	};
	return (
		<>
			<div className="sp-actions">
				{ mayRespond && hasAsked && (
					<Button
						__next40pxDefaultSize
						variant="primary"
						isBusy={ isStarting }
						disabled={ isStarting }
						accessibleWhenDisabled
						onClick={ () => void startWalk( [], 'loopback' ) }
					>
						{ __( 'Ask again', 'store-posture' ) }
					</Button>
				) }
				{ mayRespond && hasAsked && canAskHere() && (
					<Button
						__next40pxDefaultSize
						variant="secondary"
						disabled={ isStarting }
						accessibleWhenDisabled
						onClick={ () => void startWalk( [], 'browser' ) }
					>
						{ __( 'Ask from this browser', 'store-posture' ) }
					</Button>
				) }
				{ mayRespond && (
					<Button
						ref={ planButton }
						__next40pxDefaultSize
						variant={ hasAsked ? 'secondary' : 'primary' }
						aria-expanded={ isPlanOpen }
						onClick={ () => setIsPlanOpen( ! isPlanOpen ) }
					>
						{ __( 'See what would be asked', 'store-posture' ) }
					</Button>
				) }
				{ hasAsked && (
					<Button __next40pxDefaultSize variant="tertiary" onClick={ save }>
						{ __( 'Save as JSON', 'store-posture' ) }
					</Button>
				) }
			</div>
			{ isPlanOpen && (
				<Plan
					onClose={ () => {
						// The plan takes the focus with it.
						planButton.current?.focus();
						setIsPlanOpen( false );
					} }
				/>
			) }
		</>
	);
}

/** Start and end are spoken, ticks are not. */
function useSpokenTurns( stranger: Stranger ): void {
	const status = stranger.walk?.status ?? null;
	const before = useRef( status );
	useEffect( () => {
		if ( before.current === status ) {
			return;
		}
		before.current = status;
		speak( turn( stranger ) );
		// Only a turn is spoken, with what is known then.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ status ] );
}

function turn( stranger: Stranger ): string {
	switch ( stranger.walk?.status ) {
		case 'running':
			return __( 'The questions are being asked.', 'store-posture' );
		case 'paused':
			return __( 'Paused', 'store-posture' );
		case 'stopped':
			return stranger.walk.reason || headline( stranger );
		default:
			return headline( stranger );
	}
}
