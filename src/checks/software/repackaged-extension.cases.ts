import { cases, hostile } from '../../judge/cases';

const found = { slug: 'made-up-pro', kind: 'plugin', sign: 'distributor_header', file: 'made-up-pro/made-up-pro.php', distributor: 'Made Up Downloads', proven: true } as const;
const own = { ...found, proven: false } as const;
const stopped = { ...found, slug: '', sign: 'unknown', file: '', distributor: '', proven: null } as const;

export default cases(
	{ name: 'a distributor in the header', kind: 'fail', facts: { extension_origin: { items: [ own, found ] } }, outcome: 'fail' },
	{ name: 'a known loader', kind: 'fail', facts: { extension_origin: { items: [ { ...found, kind: 'theme', sign: 'known_loader' } ] } }, outcome: 'fail' },
	{ name: 'one was found before time was over', kind: 'fail', facts: { extension_origin: { items: [ found, stopped ] } }, outcome: 'fail' },
	{ name: 'nothing was found', kind: 'pass', facts: { extension_origin: { items: [] } }, outcome: 'pass' },
	{ name: 'a distributor\'s own plugin', kind: 'pass', facts: { extension_origin: { items: [ own ] } }, outcome: 'pass' },
	{ name: 'not all was looked at', kind: 'unseen', facts: { extension_origin: { items: [ own, stopped ] } }, outcome: 'unknown' },
	{ name: 'the table is too old', kind: 'unseen', facts: { extension_origin: { items: null } }, outcome: 'unknown' },
	{ name: 'text for yes or no', kind: 'hostile', facts: { extension_origin: { items: [ { ...own, proven: hostile( 'true' ) } ] } }, outcome: 'unknown' }
);
