import { cases, hostile } from '../../judge/cases';

const uploads = { place: 'uploads', runs: false } as const;
const month = { place: 'month', runs: false } as const;

export default cases(
	{ name: 'no folder runs code', kind: 'pass', facts: { uploads_execution: { places: [ uploads, month ] } }, outcome: 'pass' },
	{ name: 'one of two does', kind: 'fail', facts: { uploads_execution: { places: [ uploads, { ...month, runs: true } ] } }, outcome: 'fail' },
	{
		name: 'one does, another could not be tried',
		kind: 'fail',
		facts: { uploads_execution: { places: [ { ...uploads, runs: null }, { ...month, runs: true } ] } },
		outcome: 'fail',
	},
	{ name: 'one could not be written to', kind: 'unseen', facts: { uploads_execution: { places: [ uploads, { ...month, runs: null } ] } }, outcome: 'unknown' },
	{ name: 'not tried yet', kind: 'unseen', facts: {}, outcome: 'unknown' },
	{
		name: 'an answer that is a number',
		kind: 'hostile',
		facts: { uploads_execution: { places: [ { ...uploads, runs: hostile( 1 ) } ] } },
		outcome: 'unknown',
	}
);
