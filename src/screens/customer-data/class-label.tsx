import { Icon } from '@wordpress/components';
import { caution, check, error, info, notAllowed, seen } from '../../components/icons';
import { classWord, type Class } from './words';

/** Icon and tone of each; '' was not asked. */
const LOOKS = {
	proven: [ error, 'critical' ],
	likely: [ caution, 'high' ],
	errored: [ caution, 'medium' ],
	unseen: [ seen, 'unknown' ],
	'': [ notAllowed, 'not_applicable' ],
	open_by_design: [ info, 'low' ],
	quiet: [ check, 'pass' ],
	guarded: [ check, 'pass' ],
} as const satisfies Record< Class, unknown >;

/** What a surface came to: icon, words and colour, none of them alone. */
export function ClassLabel( { name }: { name: Class } ) {
	const [ icon, tone ] = LOOKS[ name ];
	return (
		<span className={ `sp-badge is-long is-${ tone }` }>
			<Icon icon={ icon } size={ 18 } />
			<span>{ classWord( name ) }</span>
		</span>
	);
}
