import { cases, hostile } from '../../judge/cases';

const production = { environment: { type: 'production' } } as const;
const fresh = {
	tool: 'updraftplus',
	name: 'UpdraftPlus',
	last_good_at: '2026-11-21T03:00:00Z',
	database: true,
	files: true,
} as const;
// The limit is 8 days; now is 2026-11-22T12:00:00Z.
const DAYS_8 = '2026-11-14T12:00:00Z';
const stale = { ...fresh, last_good_at: DAYS_8 };
const notKnown = { ...fresh, last_good_at: null, database: null, files: null };

export default cases(
	{
		name: 'the last good copy is exactly 8 days old',
		kind: 'fail',
		facts: { ...production, backups: { sources: [ stale ] } },
		outcome: 'fail',
	},
	{
		name: 'fresh, but of files only',
		kind: 'fail',
		facts: { ...production, backups: { sources: [ { ...fresh, database: false } ] } },
		outcome: 'fail',
	},
	{
		name: 'an old copy, and others copy it less than weekly',
		kind: 'fail',
		facts: { ...production, backups: { sources: [ stale ] } },
		answers: { backup_elsewhere: 'rarer' },
		outcome: 'fail',
	},
	{
		name: 'no tool seen, and nobody copies it',
		kind: 'fail',
		facts: { ...production, backups: { sources: [] } },
		answers: { backup_elsewhere: 'never' },
		outcome: 'fail',
	},
	{
		name: 'one of two tools made a copy a second within 8 days',
		kind: 'pass',
		facts: { ...production, backups: { sources: [ stale, { ...fresh, last_good_at: '2026-11-14T12:00:01Z' } ] } },
		outcome: 'pass',
	},
	{
		name: 'an old copy here, but the host makes one daily',
		kind: 'pass',
		facts: { ...production, backups: { sources: [ stale ] } },
		answers: { backup_elsewhere: 'daily' },
		outcome: 'pass',
	},
	{
		name: 'no tool seen, the host makes one weekly',
		kind: 'pass',
		facts: { ...production, backups: { sources: [] } },
		answers: { backup_elsewhere: 'weekly' },
		outcome: 'pass',
	},
	{
		name: 'no tool seen: a question, never "you have none"',
		kind: 'other',
		facts: { ...production, backups: { sources: [] } },
		outcome: 'needs_answer',
	},
	{
		name: 'a tool whose record we cannot read: a question too',
		kind: 'other',
		facts: { ...production, backups: { sources: [ notKnown ] } },
		outcome: 'needs_answer',
	},
	{
		name: 'an old copy of one tool, and another whose record we cannot read',
		kind: 'other',
		facts: { ...production, backups: { sources: [ stale, notKnown ] } },
		outcome: 'needs_answer',
	},
	{
		name: 'a tool holds the database, but does not say since when',
		kind: 'other',
		facts: { ...production, backups: { sources: [ { ...fresh, last_good_at: null } ] } },
		outcome: 'needs_answer',
	},
	{
		name: 'a fresh copy of one tool, and another whose record we cannot read',
		kind: 'pass',
		facts: { ...production, backups: { sources: [ fresh, notKnown ] } },
		outcome: 'pass',
	},
	{
		name: 'a tool whose record we cannot read, beside a daily copy of the host',
		kind: 'pass',
		facts: { ...production, backups: { sources: [ notKnown ] } },
		answers: { backup_elsewhere: 'daily' },
		outcome: 'pass',
	},
	{
		name: 'no tool seen, and the owner does not know',
		kind: 'unseen',
		facts: { ...production, backups: { sources: [] } },
		answers: { backup_elsewhere: 'dont_know' },
		outcome: 'unknown',
	},
	{
		name: 'tools could not be looked for, and the owner does not know',
		kind: 'unseen',
		facts: production,
		answers: { backup_elsewhere: 'dont_know' },
		outcome: 'unknown',
	},
	{
		name: 'a date that is none',
		kind: 'hostile',
		facts: { ...production, backups: { sources: [ { ...fresh, last_good_at: 'yesterday' } ] } },
		answers: { backup_elsewhere: 'dont_know' },
		outcome: 'unknown',
	},
	{
		name: 'a list of tools that is text',
		kind: 'hostile',
		facts: { ...production, backups: { sources: hostile( 'UpdraftPlus' ) } },
		outcome: 'needs_answer',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, backups: { sources: [ stale ] } },
		outcome: 'not_applicable',
	},
	{
		name: 'what kind of site it is could not be seen',
		kind: 'unseen',
		facts: { backups: { sources: [ stale ] } },
		outcome: 'unknown',
	}
);
