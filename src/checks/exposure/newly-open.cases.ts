import { cases, hostile } from '../../judge/cases';
import { round } from '../stranger-cases';

const opened = { ...round( 'anonymous', { proven: 1 } ), changed: [ { surface: 'rest GET /parcels/v1/customer/(?P<id>\\d+)', owner: 'parcel-tracker', since: '2026-11-20T10:00:00Z' } ] };

export default cases(
	{ name: 'an address that refused strangers answers now', kind: 'fail', facts: { environment: { type: 'production' }, stranger: opened }, outcome: 'fail' },
	{ name: 'nothing has changed', kind: 'pass', facts: { environment: { type: 'production' }, stranger: round() }, outcome: 'pass' },
	{ name: 'what gives somebody away always did', kind: 'pass', facts: { environment: { type: 'production' }, stranger: round( 'anonymous', { proven: 1 } ) }, outcome: 'pass' },
	{ name: 'not all could be asked', kind: 'unseen', facts: { environment: { type: 'production' }, stranger: { ...round(), changed: null } }, outcome: 'unknown' },
	{ name: 'nobody has asked yet', kind: 'unseen', facts: { environment: { type: 'production' }, stranger: null }, outcome: 'unknown' },
	{ name: 'a text where a list is due', kind: 'hostile', facts: { environment: { type: 'production' }, stranger: { ...round(), changed: hostile( 'many' ) } }, outcome: 'unknown' },
	{ name: 'a copy for trying things out', kind: 'other', facts: { environment: { type: 'staging' }, stranger: opened }, outcome: 'not_applicable' }
);
