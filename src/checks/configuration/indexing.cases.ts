import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const copy = { environment: { type: 'staging' } } as const;

export default cases(
	{ name: 'a live shop that is found', kind: 'pass', facts: { ...live, visibility: { search_engines: true, coming_soon: 'off' } }, outcome: 'pass' },
	{ name: 'a live shop that hides', kind: 'fail', facts: { ...live, visibility: { search_engines: false, coming_soon: 'off' } }, outcome: 'fail' },
	{ name: 'not open yet', kind: 'pass', facts: { ...live, visibility: { search_engines: false, coming_soon: 'site' } }, outcome: 'pass' },
	{ name: 'a copy that is found', kind: 'fail', facts: { ...copy, visibility: { search_engines: true, coming_soon: 'site' } }, outcome: 'fail' },
	{ name: 'a copy that hides', kind: 'pass', facts: { ...copy, visibility: { search_engines: false, coming_soon: 'off' } }, outcome: 'pass' },
	{ name: 'could not be seen', kind: 'unseen', facts: { ...live, visibility: { search_engines: null, coming_soon: 'off' } }, outcome: 'unknown' },
	{ name: 'a number', kind: 'hostile', facts: { ...live, visibility: { search_engines: hostile( 1 ), coming_soon: 'off' } }, outcome: 'unknown' }
);
