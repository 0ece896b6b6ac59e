import { Button, TextControl } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';
import { ErrorNotice } from '../../components/error-notice';
import { Page } from '../../components/page';
import { parts } from '../../components/parts';
import { store } from '../../data';
import { environment } from '../../environment';

/** The first screen: what a scan does, and the one thing we ask. */
export function Start( { takesFocus }: { takesFocus: boolean } ) {
	const { Stepper } = parts();
	const { changeSettings, startScan } = useDispatch( store );
	const { known, isSaving, settingsError, scanError } = useSelect( ( select ) => {
		const s = select( store );
		return {
			known: s.getSettings()?.alert_email ?? '',
			isSaving: s.isSavingSettings(),
			settingsError: s.getSettingsError(),
			scanError: s.getScanError(),
		};
	}, [] );
	const [ email, setEmail ] = useState( known || environment().userEmail );

	const start = async ( event: FormEvent ) => {
		event.preventDefault();
		// Saving it leads to Home, where the scan shows its progress.
		if ( await changeSettings( { alert_email: email.trim(), set_up: true } ) ) {
			await startScan();
		}
	};

	return (
		<Page title={ __( 'A first look at the store', 'store-posture' ) } takesFocus={ takesFocus }>
			<Stepper
				stations={ [
					{ key: 'start', label: __( 'Start', 'store-posture' ) },
					{ key: 'look', label: __( 'We look', 'store-posture' ) },
					{
						key: 'results',
						label: __( 'What to do', 'store-posture' ),
					},
				] }
				current="start"
				isPending={ false }
			/>
			<section className="sp-card">
				<h2>{ __( 'What the check does', 'store-posture' ) }</h2>
				<ul className="sp-plain-list">
					<li>
						{ __(
							'It reads settings of WordPress and the store, and counts accounts, orders and files.',
							'store-posture'
						) }
					</li>
					<li>
						{ __(
							'It sends at most 40 requests, to this site only, as a visitor would.',
							'store-posture'
						) }
					</li>
					<li>
						{ __(
							'It looks up the names of this site and of the sender of your mails (DNS).',
							'store-posture'
						) }
					</li>
					<li>
						{ __(
							'It asks wordpress.org nothing, unless you switch that on in Settings. Then it sends the short names of your plugins and their versions there, and the version and language of WordPress. It sends nothing about the shop or its customers.',
							'store-posture'
						) }
					</li>
					<li>
						{ __(
							'It writes small test files with random names into the uploads folder, and removes them at the end.',
							'store-posture'
						) }
					</li>
					<li>
						{ __(
							'At night it tries at most 20 easy passwords on each staff account, in memory. Nobody is logged in or locked out.',
							'store-posture'
						) }
					</li>
					<li>{ __( 'It changes no setting and sends nothing anywhere else.', 'store-posture' ) }</li>
				</ul>
				<p>{ __( 'It takes about a minute. You can close this page meanwhile.', 'store-posture' ) }</p>
			</section>
			<form className="sp-card" onSubmit={ start }>
				<h2>{ __( 'One question', 'store-posture' ) }</h2>
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					className="sp-field"
					type="email"
					required
					autoComplete="email"
					label={ __( 'Who should hear if something is wrong?', 'store-posture' ) }
					help={ __( 'An e-mail address that somebody reads every day.', 'store-posture' ) }
					value={ email }
					onChange={ setEmail }
				/>
				{ environment().mayManage && (
					<p>
						{ __(
							'An agency can be told by a webhook, too. That can be set later, in Settings.',
							'store-posture'
						) }
					</p>
				) }
				<ErrorNotice error={ settingsError ?? scanError } />
				<Button
					__next40pxDefaultSize
					variant="primary"
					type="submit"
					isBusy={ isSaving }
					disabled={ isSaving }
					accessibleWhenDisabled
				>
					{ __( 'Start the first check', 'store-posture' ) }
				</Button>
			</form>
		</Page>
	);
}
