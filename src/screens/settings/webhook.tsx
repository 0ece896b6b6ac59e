import { Button, TextControl } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { speak } from '@wordpress/a11y';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { Alerts, Error as ApiError } from '../../api/types.gen';
import { moment } from '../../components/dates';
import { ErrorNotice } from '../../components/error-notice';
import { store } from '../../data';

interface Props {
	url: string;
	onChange: ( url: string ) => void;
}

/** An address of an agency that is told what mails tell. Its key is shown once, when it is made. */
export function Webhook( { url, onChange }: Props ) {
	const { makeWebhookKey } = useDispatch( store );
	const alerts = useSelect( ( select ) => select( store ).getAlerts(), [] );
	const [ key, setKey ] = useState( '' );
	const [ error, setError ] = useState< ApiError | null >( null );
	const [ isMaking, setIsMaking ] = useState( false );
	const make = async () => {
		setIsMaking( true );
		const answer = await makeWebhookKey();
		setIsMaking( false );
		if ( 'key' in answer ) {
			setError( null );
			setKey( answer.key );
			speak( __( 'The new key is shown below.', 'store-posture' ) );
		} else {
			setError( answer );
		}
	};
	return (
		<>
			<p>
				{ __(
					'For agencies: this address is told what mails tell, in JSON and signed. Titles and counts only.',
					'store-posture'
				) }
			</p>
			<div className="sp-field">
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					type="url"
					maxLength={ 500 }
					label={ __( 'Address', 'store-posture' ) }
					help={ __( 'Begins with https://. Left empty: nobody is called.', 'store-posture' ) }
					value={ url }
					onChange={ onChange }
				/>
			</div>
			<Button
				variant="secondary"
				onClick={ () => void make() }
				isBusy={ isMaking }
				disabled={ isMaking }
				accessibleWhenDisabled
			>
				{ __( 'Make a new signing key', 'store-posture' ) }
			</Button>
			{ key !== '' && (
				<p>
					{ __( 'Copy this key now; it is not shown again. Older ones no longer work.', 'store-posture' ) }
					<br />
					<code className="sp-key">{ key }</code>
				</p>
			) }
			<ErrorNotice error={ error } />
			{ alerts !== null && (
				<p className="sp-row__about">
					{ standing( { ...alerts, webhook_has_key: alerts.webhook_has_key || key !== '' } ) }
				</p>
			) }
		</>
	);
}

function standing( alerts: Alerts ): string {
	if ( ! alerts.webhook_has_key ) {
		return __( 'It is called once there is a key.', 'store-posture' );
	}
	if ( alerts.webhook_failed_at !== null ) {
		return sprintf(
			/* translators: %s: date and time */
			__( 'The call of %s did not arrive, nor did a second try.', 'store-posture' ),
			moment( alerts.webhook_failed_at )
		);
	}
	return alerts.webhook_sent_at === null
		? __( 'Not called yet.', 'store-posture' )
		: /* translators: %s: date and time */
			sprintf( __( 'Last called on %s.', 'store-posture' ), moment( alerts.webhook_sent_at ) );
}
