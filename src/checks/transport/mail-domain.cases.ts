import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const own = { host: 'shop.example', kind: 'own', spf: 'present', dmarc: 'enforced', dmarc_from: 'domain' } as const;

export default cases(
	{ name: 'all is there', kind: 'pass', facts: { ...live, mail_domain: own }, outcome: 'pass' },
	{ name: 'only reported', kind: 'pass', facts: { ...live, mail_domain: { ...own, dmarc: 'monitor' } }, outcome: 'pass' },
	{ name: 'no list of senders, as services with a seal want it', kind: 'pass', facts: { ...live, mail_domain: { ...own, spf: 'none' } }, outcome: 'pass' },
	{ name: 'no rule', kind: 'fail', facts: { ...live, mail_domain: { ...own, dmarc: 'none', dmarc_from: 'nowhere' } }, outcome: 'fail' },
	{ name: 'two rules', kind: 'fail', facts: { ...live, mail_domain: { ...own, dmarc: 'broken' } }, outcome: 'fail' },
	{ name: 'everybody may send', kind: 'fail', facts: { ...live, mail_domain: { ...own, spf: 'open' } }, outcome: 'fail' },
	{ name: 'two lists of senders', kind: 'fail', facts: { ...live, mail_domain: { ...own, spf: 'several' } }, outcome: 'fail' },
	{
		name: 'a free mailbox, whatever else',
		kind: 'fail',
		facts: { ...live, mail_domain: { ...own, kind: 'freemail' } },
		outcome: 'fail',
	},
	{
		name: 'the name servers did not answer',
		kind: 'unseen',
		facts: { ...live, mail_domain: { ...own, spf: null, dmarc: null, dmarc_from: null } },
		outcome: 'unknown',
	},
	{ name: 'no sender', kind: 'unseen', facts: { ...live, mail_domain: { ...own, kind: null } }, outcome: 'unknown' },
	{
		name: 'a list for a word',
		kind: 'hostile',
		facts: { ...live, mail_domain: { ...own, dmarc: hostile( [ 'none' ] ) } },
		outcome: 'unknown',
	},
	{ name: 'mails from this machine', kind: 'other', facts: { ...live, mail_domain: { ...own, kind: 'local', dmarc: 'none' } }, outcome: 'not_applicable' },
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, mail_domain: { ...own, dmarc: 'none' } },
		outcome: 'not_applicable',
	}
);
