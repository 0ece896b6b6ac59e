import { Icon } from '@wordpress/components';
import { check, help, error, notAllowed, seen, todo } from './icons';
import { outcomeWord, type Outcome } from './words';

const ICONS = {
	pass: check,
	fail: todo,
	unknown: seen,
	needs_answer: help,
	not_applicable: notAllowed,
	error,
} satisfies Record< Outcome, unknown >;

/** What a check said, where it is not a thing to do. */
export function OutcomeLabel( { outcome }: { outcome: Outcome } ) {
	return (
		<span className={ `sp-badge is-${ outcome }` }>
			<Icon icon={ ICONS[ outcome ] } size={ 18 } />
			<span>{ outcomeWord( outcome ) }</span>
		</span>
	);
}
