import { cases, hostile } from '../../judge/cases';

const plugin = ( slug: string, state: 'same' | 'changed' | 'unlisted' | null ) => ( { slug, name: slug, state } );
const fact = ( ...plugins: ReturnType< typeof plugin >[] ) => ( { extension_files: { plugins, changed_first: [] } } );

export default cases(
	{ name: 'none installed', kind: 'pass', facts: fact(), outcome: 'pass' },
	{ name: 'as released', kind: 'pass', facts: fact( plugin( 'one', 'same' ), plugin( 'two', 'same' ) ), outcome: 'pass' },
	{ name: 'one from elsewhere, which nobody can compare', kind: 'pass', facts: fact( plugin( 'one', 'same' ), plugin( 'ours', 'unlisted' ) ), outcome: 'pass' },
	{ name: 'one was changed', kind: 'fail', facts: fact( plugin( 'one', 'same' ), plugin( 'two', 'changed' ) ), outcome: 'fail' },
	{ name: 'one was changed and one waits', kind: 'fail', facts: fact( plugin( 'one', null ), plugin( 'two', 'changed' ) ), outcome: 'fail' },
	{ name: 'one waits for its turn', kind: 'unseen', facts: fact( plugin( 'one', 'same' ), plugin( 'two', null ) ), outcome: 'unknown' },
	{ name: 'wordpress.org was not asked', kind: 'unseen', facts: {}, outcome: 'unknown' },
	{
		name: 'a number for the state',
		kind: 'hostile',
		facts: { extension_files: { plugins: [ { slug: 'one', name: 'one', state: hostile( 1 ) } ], changed_first: [] } },
		outcome: 'unknown',
	}
);
