import { cases, hostile } from '../../judge/cases';
import type { Data } from '../../judge/facts.gen';

const uk = { selling: { base: 'GB', base_is_default: false, countries: [ 'DE', 'GB' ] } };

type Law = Data[ 'regimes' ][ number ];
const law = ( countries: string[], duty: string ): Law => ( {
	id: 'one',
	name: 'One',
	countries,
	consent: true,
	regulator: '',
	regulator_phone: '',
	regulator_url: '',
	police: '',
	police_phone: '',
	police_url: '',
	clock_hours: 72,
	tell_regulator: '',
	tell_people: '',
	keep_record: '',
	ceiling: '',
	small_case: { who: '', what: '', amount: '', when: '', source: '' },
	complaints: { duty, since: '', acknowledge_days: 0 },
} );

export default cases(
	{ name: 'sells to the United Kingdom, no way to complain', kind: 'fail', facts: uk, answers: { complaints_route: 'no' }, outcome: 'fail' },
	{
		name: 'a law of two countries, of which one is sold to',
		kind: 'fail',
		facts: { selling: { countries: [ 'NO' ] } },
		data: { regimes: [ law( [ 'IS', 'NO' ], 'Hear complaints.' ), law( [ 'US' ], '' ) ] },
		answers: { complaints_route: 'no' },
		outcome: 'fail',
	},
	{ name: 'a form is there', kind: 'pass', facts: uk, answers: { complaints_route: 'yes' }, outcome: 'pass' },
	{ name: 'nobody was asked yet', kind: 'other', facts: uk, outcome: 'needs_answer' },
	{
		name: 'the owner does not know',
		kind: 'unseen',
		facts: uk,
		answers: { complaints_route: 'dont_know' },
		outcome: 'unknown',
	},
	{
		name: 'where the shop sells could not be seen',
		kind: 'unseen',
		facts: { selling: { countries: null } },
		answers: { complaints_route: 'no' },
		outcome: 'unknown',
	},
	{
		name: 'countries as one text',
		kind: 'hostile',
		facts: { selling: { countries: hostile( 'GB,DE' ) } },
		answers: { complaints_route: 'no' },
		outcome: 'unknown',
	},
	{
		name: 'sells where no law asks for it',
		kind: 'other',
		facts: { selling: { countries: [ 'DE', 'US' ] } },
		answers: { complaints_route: 'no' },
		outcome: 'not_applicable',
	},
	{
		name: 'the laws of the countries sold to name no such duty',
		kind: 'other',
		facts: { selling: { countries: [ 'NO' ] } },
		data: { regimes: [ law( [ 'NO' ], '' ), law( [ 'GB' ], 'Hear complaints.' ) ] },
		answers: { complaints_route: 'no' },
		outcome: 'not_applicable',
	},
	{
		name: 'sells nowhere yet',
		kind: 'other',
		facts: { selling: { countries: [] } },
		answers: { complaints_route: 'no' },
		outcome: 'not_applicable',
	}
);
