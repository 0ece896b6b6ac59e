import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };
const clean = { source: 'sync', cards: 1, tokens: 1, key_urls: 0 };

export default cases(
	{ name: 'one of two logs', kind: 'fail', facts: { ...store, log_contents: { files: 9, sources: [ clean, { ...clean, key_urls: 1 } ] } }, outcome: 'fail' },
	{ name: 'nothing', kind: 'pass', facts: { ...store, log_contents: { files: 9, sources: [] } }, outcome: 'pass' },
	{ name: 'other secrets are another finding', kind: 'pass', facts: { ...store, log_contents: { files: 9, sources: [ clean ] } }, outcome: 'pass' },
	{ name: 'logs could not be read', kind: 'unseen', facts: { ...store, log_contents: { files: null, sources: null } }, outcome: 'unknown' },
	{ name: 'counts are text', kind: 'hostile', facts: { ...store, log_contents: { files: 9, sources: [ { ...clean, key_urls: hostile( '1' ) } ] } }, outcome: 'unknown' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false }, log_contents: { files: 9, sources: [ { ...clean, key_urls: 1 } ] } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { log_contents: { files: 9, sources: [ { ...clean, key_urls: 1 } ] } }, outcome: 'unknown' }
);
