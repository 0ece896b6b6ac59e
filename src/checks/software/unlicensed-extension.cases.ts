import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const paid = { slug: 'made-up-pro', kind: 'plugin', name: 'Made Up Pro', entitled: true, seen: 'covered' } as const;
const cutOff = { ...paid, entitled: false, seen: 'no_download' } as const;
const silent = { ...paid, entitled: null, seen: 'unknown' } as const;
const yes = { licences_paid: 'yes' } as const;
const no = { licences_paid: 'no' } as const;

export default cases(
	{ name: 'a newer version without a download', kind: 'fail', facts: { ...live, extension_licences: { vendor: [ paid, cutOff ] } }, outcome: 'fail' },
	{ name: 'a subscription that ended, whatever was answered', kind: 'fail', facts: { ...live, extension_licences: { vendor: [ { ...cutOff, seen: 'subscription_ended' } ] } }, answers: yes, outcome: 'fail' },
	{ name: 'one is cut off and another tells nothing', kind: 'fail', facts: { ...live, extension_licences: { vendor: [ silent, cutOff ] } }, outcome: 'fail' },
	{ name: 'a maker tells nothing, and you say that not all are paid', kind: 'fail', facts: { ...live, extension_licences: { vendor: [ paid, silent ] } }, answers: no, outcome: 'fail' },
	{ name: 'updates come for all', kind: 'pass', facts: { ...live, extension_licences: { vendor: [ paid ] } }, outcome: 'pass' },
	{ name: 'updates come for all, whatever was answered', kind: 'pass', facts: { ...live, extension_licences: { vendor: [ paid ] } }, answers: no, outcome: 'pass' },
	{ name: 'a maker tells nothing, and you say that all are paid', kind: 'pass', facts: { ...live, extension_licences: { vendor: [ paid, silent ] } }, answers: yes, outcome: 'pass' },
	{ name: 'nothing comes from a maker', kind: 'pass', facts: { ...live, extension_licences: { vendor: [] } }, outcome: 'pass' },
	{ name: 'a maker tells nothing, and nobody was asked', kind: 'other', facts: { ...live, extension_licences: { vendor: [ paid, silent ] } }, outcome: 'needs_answer' },
	{ name: 'a maker tells nothing, and you do not know', kind: 'unseen', facts: { ...live, extension_licences: { vendor: [ silent ] } }, answers: { licences_paid: 'dont_know' }, outcome: 'unknown' },
	{ name: 'WordPress has no record of updates', kind: 'unseen', facts: { ...live, extension_licences: { vendor: null } }, answers: yes, outcome: 'unknown' },
	{ name: 'a text for a list', kind: 'hostile', facts: { ...live, extension_licences: { vendor: hostile( 'made-up-pro' ) } }, answers: yes, outcome: 'unknown' },
	{ name: 'a copy', kind: 'other', facts: { environment: { type: 'staging' }, extension_licences: { vendor: [ cutOff ] } }, outcome: 'not_applicable' },
	{ name: 'a copy or not could not be seen', kind: 'unseen', facts: { extension_licences: { vendor: [ cutOff ] } }, outcome: 'unknown' }
);
