import { Button, CheckboxControl, RadioControl, Spinner } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { StrangerPlan } from '../../api/types.gen';
import { ErrorNotice } from '../../components/error-notice';
import { minutesWord } from '../../components/words';
import { store, type AskedFrom } from '../../data';
import { canAskHere } from './can-ask-here';
import { HeldBack } from './held-back';
import { numberWord, questionsWord } from './words';

/** What would be asked, how long that takes, and what is held back; then the one button that starts it. */
export function Plan( { onClose }: { onClose: () => void } ) {
	const { countWalk, startWalk } = useDispatch( store );
	const { plan, counted, error, isStarting } = useSelect( ( select ) => {
		const s = select( store );
		return {
			plan: s.getStrangerPlan(),
			counted: s.getCountedPlan(),
			error: s.getStrangerPlanError(),
			isStarting: s.isWalkStarting(),
		};
	}, [] );
	const [ letIn, setLetIn ] = useState< string[] >( [] );
	const [ vantage, setVantage ] = useState< AskedFrom >( 'loopback' );
	const [ withOrders, setWithOrders ] = useState( false );
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => {
		heading.current?.focus();
	}, [] );
	useEffect( () => {
		void countWalk( letIn, vantage );
	}, [ countWalk, letIn, vantage ] );
	// The count shown is the one of what is ticked now.
	const isCounted = counted?.letIn === letIn && counted.vantage === vantage;
	const heldBack = plan?.surfaces.filter( ( { held_back: reason } ) => reason !== '' ) ?? [];
	return (
		<section className="sp-card store-posture-noprint">
			<h2 ref={ heading } tabIndex={ -1 }>
				{ __( 'What would be asked', 'store-posture' ) }
			</h2>
			<From vantage={ vantage } onChange={ setVantage } />
			{ vantage === 'loopback' && (
				<CheckboxControl
					label={ __( 'With test orders', 'store-posture' ) }
					help={ __(
						'Three orders that belong to nobody stand in the shop while it asks: one of the test customer, one of another, one of a guest. So we see whether a customer gets their own order and nobody else’s. No mail is sent and no stock moves. They take three order numbers, and a backup made in these minutes holds them.',
						'store-posture'
					) }
					checked={ withOrders }
					onChange={ setWithOrders }
				/>
			) }
			<p role="status">
				{ isCounted && sentence( counted.plan ) }
				{ ! isCounted && ! error && (
					<>
						<Spinner /> { __( 'Counting the questions', 'store-posture' ) }
					</>
				) }
			</p>
			<ErrorNotice error={ error } onRetry={ () => void countWalk( letIn, vantage ) } />
			{ plan && plan.unseen.length > 0 && (
				<ul className="sp-plain-list">
					{ plan.unseen.map( ( what ) => (
						<li key={ what }>{ what }</li>
					) ) }
				</ul>
			) }
			{ heldBack.length > 0 && <HeldBack surfaces={ heldBack } letIn={ letIn } onChange={ setLetIn } /> }
			<div className="sp-actions">
				<Button
					__next40pxDefaultSize
					variant="primary"
					isBusy={ isStarting }
					disabled={ isStarting || ! isCounted }
					accessibleWhenDisabled
					onClick={ () => void startWalk( letIn, vantage, withOrders && vantage === 'loopback' ) }
				>
					{ isStarting ? __( 'Starting', 'store-posture' ) : __( 'Start', 'store-posture' ) }
				</Button>
				<Button __next40pxDefaultSize variant="tertiary" disabled={ isStarting } onClick={ onClose }>
					{ __( 'Not now', 'store-posture' ) }
				</Button>
			</div>
		</section>
	);
}

/** The server or this browser; where only one can, that is said. */
function From( { vantage, onChange }: { vantage: AskedFrom; onChange: ( vantage: AskedFrom ) => void } ) {
	if ( ! canAskHere() ) {
		return (
			<p className="sp-row__about">
				{ __(
					'Asked by this server. Your browser cannot ask from here: wp-admin and the shop have different addresses.',
					'store-posture'
				) }
			</p>
		);
	}
	return (
		<RadioControl
			label={ __( 'Who asks', 'store-posture' ) }
			selected={ vantage }
			options={ [
				{
					value: 'loopback',
					label: __( 'This server', 'store-posture' ),
					description: __(
						'As a visitor and as a customer. You can close this page. Firewalls and caches in front of the shop are passed by.',
						'store-posture'
					),
				},
				{
					value: 'browser',
					label: __( 'This browser', 'store-posture' ),
					description: __(
						'As a visitor, through all that stands in front of the shop. Leave this page open meanwhile.',
						'store-posture'
					),
				},
			] }
			onChange={ ( chosen ) => onChange( chosen === 'browser' ? 'browser' : 'loopback' ) }
		/>
	);
}

function sentence( { requests, minutes, held_back: heldBack }: StrangerPlan ): string {
	return [
		sprintf(
			/* translators: 1: such as "1,529 questions", 2: such as "4 minutes" */
			__( 'We would ask %1$s, about %2$s.', 'store-posture' ),
			questionsWord( requests ),
			minutesWord( minutes )
		),
		heldBack > 0 &&
			sprintf(
				/* translators: %s: number of things that are not asked */
				_n( '%s is held back.', '%s are held back.', heldBack, 'store-posture' ),
				numberWord( heldBack )
			),
	]
		.filter( Boolean )
		.join( ' ' );
}
