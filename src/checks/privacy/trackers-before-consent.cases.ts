import { cases, hostile } from '../../judge/cases';

type Tracker = { name: string; host: string };

const seen = ( trackers: Tracker[] | null ) => ( { trackers, consent_tool: '', tag_manager: false, consent_default: false } );
const site = { environment: { type: 'production' }, address: { host_kind: 'public' } } as const;
const live = { ...site, selling: { countries: [ 'US', 'DE' ] }, home_trackers: seen( [ { name: 'Made-up Pixel', host: 'pixel.example.com' } ] ) };

export default cases(
	{ name: 'one runs at once', kind: 'fail', facts: live, outcome: 'fail' },
	{ name: 'sold to the United Kingdom', kind: 'fail', facts: { ...live, selling: { countries: [ 'GB' ] } }, outcome: 'fail' },
	{ name: 'none we know', kind: 'pass', facts: { ...live, home_trackers: seen( [] ) }, outcome: 'pass' },
	{ name: 'the browser decides', kind: 'unseen', facts: { ...live, home_trackers: { ...seen( null ), consent_tool: 'Made-up Consent' } }, outcome: 'unknown' },
	{ name: 'where it sells was not seen', kind: 'unseen', facts: { ...live, selling: { countries: null } }, outcome: 'unknown' },
	{ name: 'text for a list', kind: 'hostile', facts: { ...live, home_trackers: { ...seen( [] ), trackers: hostile( 'many' ) } }, outcome: 'unknown' },
	{ name: 'sold where nobody asks for consent', kind: 'other', facts: { ...live, selling: { countries: [ 'US' ] } }, outcome: 'not_applicable' },
	{ name: 'a copy', kind: 'other', facts: { ...live, environment: { type: 'staging' } }, outcome: 'not_applicable' }
);
