import { SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Settings } from '../../api/types.gen';
import { environment } from '../../environment';

interface Props {
	settings: Settings;
	onChange: ( changes: Partial< Settings > ) => void;
}

/** When mail goes out, and to whom else. */
export function Alerts( { settings, onChange }: Props ) {
	return (
		<>
			<p>
				{ __(
					'At most one mail a week, and only if there is something new. What is to fix today is told at once, and once. If a month was quiet, we say so.',
					'store-posture'
				) }
			</p>
			<div className="sp-fields">
				<SelectControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'Day of the weekly mail', 'store-posture' ) }
					value={ `${ settings.weekly_day }` }
					options={ dayWords().map( ( label, i ) => ( { value: `${ i + 1 }`, label } ) ) }
					onChange={ ( value ) => onChange( { weekly_day: Number( value ) } ) }
				/>
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					type="number"
					required
					min={ 5 }
					max={ 600 }
					label={ __( 'Minutes a week you have for this', 'store-posture' ) }
					value={ settings.weekly_minutes }
					onChange={ ( value ) => onChange( { weekly_minutes: Number( value ) } ) }
				/>
				<Hour
					label={ __( 'No mail from this hour on (0 to 23)', 'store-posture' ) }
					help={ __( 'What comes meanwhile waits until the morning.', 'store-posture' ) }
					value={ settings.quiet_from }
					onChange={ ( hour ) => onChange( { quiet_from: hour } ) }
				/>
				<Hour
					label={ __( 'Mail again from this hour on (0 to 23)', 'store-posture' ) }
					help={ __( 'The same hour twice: mail comes at any time.', 'store-posture' ) }
					value={ settings.quiet_until }
					onChange={ ( hour ) => onChange( { quiet_until: hour } ) }
				/>
				{ environment().mayManage && (
					<TextControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						type="email"
						label={ __( 'Who hears too, once something has waited too long', 'store-posture' ) }
						help={ __(
							'Gets the weekly mail while something is past its time. Left empty: nobody.',
							'store-posture'
						) }
						value={ settings.escalation_email }
						onChange={ ( value ) => onChange( { escalation_email: value } ) }
					/>
				) }
			</div>
		</>
	);
}

interface HourProps {
	label: string;
	help: string;
	value: number;
	onChange: ( hour: number ) => void;
}

function Hour( { label, help, value, onChange }: HourProps ) {
	return (
		<TextControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			type="number"
			required
			min={ 0 }
			max={ 23 }
			label={ label }
			help={ help }
			value={ value }
			onChange={ ( hour ) => onChange( Number( hour ) ) }
		/>
	);
}

function dayWords(): string[] {
	return [
		__( 'Monday', 'store-posture' ),
		__( 'Tuesday', 'store-posture' ),
		__( 'Wednesday', 'store-posture' ),
		__( 'Thursday', 'store-posture' ),
		__( 'Friday', 'store-posture' ),
		__( 'Saturday', 'store-posture' ),
		__( 'Sunday', 'store-posture' ),
	];
}
