import { Icon } from '@wordpress/components';
import { calendar, caution, error, info, scheduled } from './icons';
import { severityWord, type Severity } from './words';

const ICONS = {
	critical: error,
	high: caution,
	medium: calendar,
	low: scheduled,
	information: info,
} satisfies Record< Severity, unknown >;

/** Icon, word and colour: none of them alone. */
export function SeverityBadge( { severity }: { severity: Severity } ) {
	return (
		<span className={ `sp-badge is-${ severity }` }>
			<Icon icon={ ICONS[ severity ] } size={ 18 } />
			<span>{ severityWord( severity ) }</span>
		</span>
	);
}
