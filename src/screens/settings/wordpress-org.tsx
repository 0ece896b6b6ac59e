import { CheckboxControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

interface Props {
	isOn: boolean;
	onChange: ( isOn: boolean ) => void;
}

/** The one outside service a scan may ask, and what it would be told. */
export function WordpressOrg( { isOn, onChange }: Props ) {
	return (
		<CheckboxControl
			__nextHasNoMarginBottom
			label={ __( 'Ask wordpress.org about WordPress and the plugins here', 'store-posture' ) }
			help={ __(
				'We then learn which plugins were closed or given up there, and whether files of WordPress or of plugins were changed. It gets the version and language of WordPress, the plugins by their versions and short names, and the address of this server. It gets nothing about the shop or its customers.',
				'store-posture'
			) }
			checked={ isOn }
			onChange={ onChange }
		/>
	);
}
