import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const sent = { name: 'UpdraftPlus', elsewhere: true };
const kept = { ...sent, elsewhere: false };
const unknown = { name: 'BlogVault', elsewhere: null };

export default cases(
	{ name: 'one of two sends it away', kind: 'pass', facts: { ...live, backup_places: { tools: [ unknown, kept, sent ] } }, answers: { backup_place: 'no' }, outcome: 'pass' },
	{ name: 'somebody else does', kind: 'pass', facts: { ...live, backup_places: { tools: [ kept ] } }, answers: { backup_place: 'yes' }, outcome: 'pass' },
	{ name: 'all stay here', kind: 'fail', facts: { ...live, backup_places: { tools: [ kept ] } }, answers: { backup_place: 'no' }, outcome: 'fail' },
	{ name: 'no tool, and nobody else', kind: 'fail', facts: { ...live, backup_places: { tools: [] } }, answers: { backup_place: 'no' }, outcome: 'fail' },
	{ name: 'no tool, and nobody was asked', kind: 'unseen', facts: { ...live, backup_places: { tools: [] } }, outcome: 'needs_answer' },
	{ name: 'a tool we cannot read, and nobody else', kind: 'unseen', facts: { ...live, backup_places: { tools: [ unknown ] } }, answers: { backup_place: 'no' }, outcome: 'unknown' },
	{ name: 'a number for yes', kind: 'hostile', facts: { ...live, backup_places: { tools: [ { ...sent, elsewhere: hostile( 1 ) } ] } }, answers: { backup_place: 'no' }, outcome: 'unknown' },
	{ name: 'a copy', kind: 'other', facts: { environment: { type: 'staging' }, backup_places: { tools: [ kept ] } }, outcome: 'not_applicable' }
);
