import { cases, hostile } from '../../judge/cases';

const live = { address: { host_kind: 'public' }, environment: { type: 'production' }, core: { updates_by: 'site' } } as const;

export default cases(
	{ name: 'they come by themselves', kind: 'pass', facts: { ...live, auto_updates: { core: 'open' } }, outcome: 'pass' },
	{ name: 'switched off in wp-config.php', kind: 'fail', facts: { ...live, auto_updates: { core: 'constant' } }, outcome: 'fail' },
	{ name: 'the last one failed', kind: 'fail', facts: { ...live, auto_updates: { core: 'failed_before' } }, outcome: 'fail' },
	{ name: 'what the web server may write could not be asked', kind: 'unseen', facts: { ...live, auto_updates: { core: null } }, outcome: 'unknown' },
	{ name: 'a number for a word', kind: 'hostile', facts: { ...live, auto_updates: { core: hostile( 1 ) } }, outcome: 'unknown' },
	{ name: 'the host updates it', kind: 'other', facts: { ...live, core: { updates_by: 'host' }, auto_updates: { core: 'constant' } }, outcome: 'not_applicable' },
	{ name: 'who updates it was not seen', kind: 'unseen', facts: { ...live, core: {}, auto_updates: { core: 'constant' } }, outcome: 'unknown' },
	{ name: 'not live', kind: 'other', facts: { ...live, environment: { type: 'staging' }, auto_updates: { core: 'constant' } }, outcome: 'not_applicable' }
);
