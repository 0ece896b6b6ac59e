import { Button, CheckboxControl, SelectControl, TextControl } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { speak } from '@wordpress/a11y';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { FormEvent } from 'react';
import type { Settings } from '../../api/types.gen';
import { ErrorNotice } from '../../components/error-notice';
import { Page } from '../../components/page';
import { store } from '../../data';
import { environment } from '../../environment';
import { href } from '../../route';
import { Loading } from '../loading';
import { Alerts } from './alerts';
import { Contacts } from './contacts';
import { HoldSwitch } from './hold-switch';
import { MailStanding } from './mail-standing';
import { Policy } from './policy';
import { Reports } from './reports';
import { TestMail } from './test-mail';
import { Webhook } from './webhook';
import { WordpressOrg } from './wordpress-org';

export function SettingsScreen( { takesFocus }: { takesFocus: boolean } ) {
	const { refreshSettings } = useDispatch( store );
	const { settings, error } = useSelect( ( select ) => {
		const s = select( store );
		return { settings: s.getSettings(), error: s.getSettingsError() };
	}, [] );
	return (
		<Page title={ __( 'Settings', 'store-posture' ) } takesFocus={ takesFocus }>
			{ settings ? (
				<>
					<Form settings={ settings } />
					{ environment().mayManage && <Manage /> }
				</>
			) : (
				<Loading error={ error } onRetry={ () => void refreshSettings() } />
			) }
		</Page>
	);
}

/** For administrators: what concerns the plugin's own doing. */
function Manage() {
	return (
		<>
			<Reports />
			<Policy />
			<HoldSwitch />
			<p>
				<a href={ href( { tab: 'journal' } ) }>{ __( 'Journal: who did what', 'store-posture' ) }</a>
			</p>
		</>
	);
}

const INTERVALS = [ 1, 7, 14, 31 ];

/** Sends only what was changed here, so that another tab's changes stay. */
function Form( { settings }: { settings: Settings } ) {
	const { changeSettings } = useDispatch( store );
	const { isSaving, error } = useSelect( ( select ) => {
		const s = select( store );
		return { isSaving: s.isSavingSettings(), error: s.getSettingsError() };
	}, [] );
	const [ draft, setDraft ] = useState< Partial< Settings > >( {} );
	const [ said, setSaid ] = useState( '' );
	const shown = { ...settings, ...draft };
	const set = ( changes: Partial< Settings > ) => {
		setSaid( '' );
		setDraft( { ...draft, ...changes } );
	};
	const save = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( await changeSettings( draft ) ) {
			setDraft( {} );
			const words = __( 'Saved', 'store-posture' );
			setSaid( words );
			speak( words );
		}
	};
	return (
		<form onSubmit={ save }>
			<section className="sp-card">
				<h2>{ __( 'Mail', 'store-posture' ) }</h2>
				<div className="sp-fields">
					<TextControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						type="email"
						label={ __( 'Who hears if something is wrong', 'store-posture' ) }
						value={ shown.alert_email }
						onChange={ ( value ) => set( { alert_email: value } ) }
					/>
					<TextControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						type="email"
						label={ __( 'Where the Emergency page is mailed', 'store-posture' ) }
						help={ __( 'An address you can read when the site is down.', 'store-posture' ) }
						value={ shown.emergency_email }
						onChange={ ( value ) => set( { emergency_email: value } ) }
					/>
				</div>
				<TestMail isSaved={ settings.alert_email !== '' && shown.alert_email === settings.alert_email } />
				<MailStanding />
			</section>
			<section className="sp-card">
				<h2>{ __( 'When we write', 'store-posture' ) }</h2>
				<Alerts settings={ shown } onChange={ set } />
			</section>
			{ environment().mayManage && (
				<section className="sp-card">
					<h2>{ __( 'Webhook', 'store-posture' ) }</h2>
					<Webhook url={ shown.webhook_url } onChange={ ( url ) => set( { webhook_url: url.trim() } ) } />
				</section>
			) }
			<section className="sp-card">
				<h2>{ __( 'Whom to ring', 'store-posture' ) }</h2>
				<p>
					{ __(
						'These numbers stand on the Emergency page. Print it once they are filled in.',
						'store-posture'
					) }
				</p>
				<Contacts contacts={ shown.contacts } onChange={ ( contacts ) => set( { contacts } ) } />
			</section>
			{ environment().mayManage && (
				<section className="sp-card">
					<h2>{ __( 'How often we look', 'store-posture' ) }</h2>
					<div className="sp-fields">
						<SelectControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={ __( 'Check everything', 'store-posture' ) }
							value={ `${ shown.scan_interval_days }` }
							options={ [ ...new Set( [ ...INTERVALS, settings.scan_interval_days ] ) ]
								.sort( ( a, b ) => a - b )
								.map( ( days ) => ( {
									value: `${ days }`,
									label: everyWord( days ),
								} ) ) }
							onChange={ ( value ) => set( { scan_interval_days: Number( value ) } ) }
						/>
						<TextControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={ __( 'Country whose law applies, two letters', 'store-posture' ) }
							help={ __( 'Left empty: the country of the store.', 'store-posture' ) }
							maxLength={ 2 }
							pattern="[A-Za-z]{2}"
							value={ shown.country }
							onChange={ ( value ) => set( { country: value.toUpperCase() } ) }
						/>
					</div>
				</section>
			) }
			{ environment().mayManage && (
				<section className="sp-card">
					<h2>{ __( 'Outside services', 'store-posture' ) }</h2>
					<WordpressOrg
						isOn={ shown.ask_wordpress_org }
						onChange={ ( isOn ) => set( { ask_wordpress_org: isOn } ) }
					/>
				</section>
			) }
			{ environment().mayManage && (
				<section className="sp-card">
					<h2>{ __( 'If the plugin is deleted', 'store-posture' ) }</h2>
					<p>
						{ __(
							'All it has stored goes with it, and its rules and files where nobody changed them since. What was changed in the settings of the shop stays.',
							'store-posture'
						) }
					</p>
					<CheckboxControl
						__nextHasNoMarginBottom
						label={ __( 'Keep the journal: who did what', 'store-posture' ) }
						help={ __(
							'For whoever asks later what was done. Save the report below, too.',
							'store-posture'
						) }
						checked={ shown.keep_journal }
						onChange={ ( isOn ) => set( { keep_journal: isOn } ) }
					/>
				</section>
			) }
			<ErrorNotice error={ error } />
			{ environment().mayRespond && (
				<div className="sp-actions">
					<Button
						__next40pxDefaultSize
						variant="primary"
						type="submit"
						isBusy={ isSaving }
						disabled={ isSaving }
						accessibleWhenDisabled
					>
						{ __( 'Save settings', 'store-posture' ) }
					</Button>
					{ said !== '' && <span>{ said }</span> }
				</div>
			) }
		</form>
	);
}

function everyWord( days: number ): string {
	if ( days === 1 ) {
		return __( 'every day', 'store-posture' );
	}
	/* translators: %d: days */
	return sprintf( _n( 'every %d day', 'every %d days', days, 'store-posture' ), days );
}
