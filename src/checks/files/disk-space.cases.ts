import { cases, hostile } from '../../judge/cases';

export default cases(
	{ name: 'exactly enough', kind: 'pass', facts: { disk: { free_mb: 200, writable: true } }, outcome: 'pass' },
	{ name: 'a megabyte less', kind: 'fail', facts: { disk: { free_mb: 199, writable: true } }, outcome: 'fail' },
	{ name: 'room, but nothing can be written', kind: 'fail', facts: { disk: { free_mb: 90000, writable: false } }, outcome: 'fail' },
	{ name: 'nothing can be written, room is not told', kind: 'fail', facts: { disk: { free_mb: null, writable: false } }, outcome: 'fail' },
	{ name: 'room is not told', kind: 'unseen', facts: { disk: { free_mb: null, writable: true } }, outcome: 'unknown' },
	{ name: 'seen from the command line', kind: 'unseen', facts: { disk: { free_mb: 90000, writable: null } }, outcome: 'unknown' },
	{ name: 'a number that is text', kind: 'hostile', facts: { disk: { free_mb: hostile( '90000' ), writable: true } }, outcome: 'unknown' }
);
