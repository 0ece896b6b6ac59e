import { cases, hostile } from '../../judge/cases';
import { aReading } from '../pages';

const store = { woocommerce: { active: true } } as const;
const checkout = { ...aReading, foreign_scripts: 2, pinned_scripts: 0, script_hosts: [ 'js.pay.example' ] };

export default cases(
	{ name: 'two scripts of others', kind: 'pass', facts: { ...store, page_content: { pages: [ checkout ] } }, outcome: 'pass' },
	{ name: 'no page could be read', kind: 'unseen', facts: { ...store, page_content: { pages: null } }, outcome: 'unknown' },
	{ name: 'pages that are a text', kind: 'hostile', facts: { ...store, page_content: { pages: hostile( 'checkout' ) } }, outcome: 'unknown' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false }, page_content: { pages: [ checkout ] } }, outcome: 'not_applicable' },
	{ name: 'none of others, none on the account page', kind: 'other', facts: { ...store, page_content: { pages: [ { ...checkout, foreign_scripts: 0 } ] } }, outcome: 'pass' },
	{ name: 'on the account page too', kind: 'other', facts: { ...store, page_content: { pages: [ checkout, { ...checkout, page: 'account', foreign_scripts: 1 } ] } }, outcome: 'pass' }
);
