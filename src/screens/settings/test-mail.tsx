import { speak } from '@wordpress/a11y';
import { Button } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { store } from '../../data';

/** Sends a mail with a button in it: only somebody who presses it proves that mail arrives. */
export function TestMail( { isSaved }: { isSaved: boolean } ) {
	const { sendTestMail } = useDispatch( store );
	const [ said, setSaid ] = useState( '' );
	const [ isSending, setSending ] = useState( false );
	const send = async () => {
		setSending( true );
		const answer = await sendTestMail();
		const words =
			'to' in answer
				? /* translators: %s: mail address */
					sprintf( __( 'Sent to %s. Open it and press the button in it.', 'store-posture' ), answer.to )
				: answer.message;
		setSending( false );
		setSaid( words );
		speak( words );
	};
	return (
		<div className="sp-test-mail">
			<Button
				variant="secondary"
				onClick={ () => void send() }
				isBusy={ isSending }
				disabled={ isSending || ! isSaved }
				accessibleWhenDisabled
			>
				{ __( 'Send the test mail', 'store-posture' ) }
			</Button>
			<p>{ isSaved ? said : __( 'Save the address first.', 'store-posture' ) }</p>
		</div>
	);
}
