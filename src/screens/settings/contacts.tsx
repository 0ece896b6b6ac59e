import { CheckboxControl, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { Settings } from '../../api/types.gen';
import { day } from '../../components/dates';
import { contactWord } from '../../components/words';

type Contact = Settings[ 'contacts' ][ number ];

interface Props {
	contacts: Contact[];
	onChange: ( contacts: Contact[] ) => void;
}

/** Whom to ring on a bad day. "We have none" is an answer too. */
export function Contacts( { contacts, onChange }: Props ) {
	const change = ( role: Contact[ 'role' ], changes: Partial< Contact > ) =>
		onChange( contacts.map( ( contact ) => ( contact.role === role ? { ...contact, ...changes } : contact ) ) );
	return (
		<>
			{ contacts.map( ( { role, needed, name, phone, confirmed_at: confirmedAt } ) => (
				<fieldset key={ role } className="sp-contact">
					<legend>{ contactWord( role ) }</legend>
					{ needed && (
						<div className="sp-fields">
							<TextControl
								__next40pxDefaultSize
								__nextHasNoMarginBottom
								maxLength={ 200 }
								label={ __( 'Name', 'store-posture' ) }
								value={ name }
								onChange={ ( value ) => change( role, { name: value } ) }
							/>
							<TextControl
								__next40pxDefaultSize
								__nextHasNoMarginBottom
								type="tel"
								maxLength={ 60 }
								label={ __( 'Phone', 'store-posture' ) }
								value={ phone }
								onChange={ ( value ) => change( role, { phone: value } ) }
							/>
						</div>
					) }
					<CheckboxControl
						__nextHasNoMarginBottom
						label={ __( 'We have none', 'store-posture' ) }
						checked={ ! needed }
						onChange={ ( isNone ) => change( role, { needed: ! isNone } ) }
					/>
					{ needed && confirmedAt !== null && (
						<p className="sp-row__about">
							{
								/* translators: %s: date */ sprintf(
									__( 'Last confirmed on %s.', 'store-posture' ),
									day( confirmedAt )
								)
							}
						</p>
					) }
				</fieldset>
			) ) }
		</>
	);
}
