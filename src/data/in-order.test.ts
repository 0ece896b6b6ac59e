import { inOrder } from './in-order';

function later< T >() {
	let come: ( value: T ) => void = () => undefined;
	const promise = new Promise< T >( ( resolve ) => ( come = resolve ) );
	return { promise, come };
}

test( 'what was asked for first and comes last is dropped', async () => {
	const take = inOrder< string >();
	const [ old, fresh ] = [ later< string >(), later< string >() ];
	const [ first, second ] = [ take( () => old.promise ), take( () => fresh.promise ) ];
	fresh.come( 'after the change' );
	expect( await second ).toBe( 'after the change' );
	old.come( 'before the change' );
	expect( await first ).toBeNull();
	expect( await take( async () => 'later still' ) ).toBe( 'later still' );
} );

test( 'what fails holds nobody up', async () => {
	const take = inOrder< string >();
	const old = later< string >();
	const first = take( () => old.promise );
	await expect( take( () => Promise.reject( new Error( 'no network' ) ) ) ).rejects.toThrow( 'no network' );
	old.come( 'still the newest' );
	expect( await first ).toBe( 'still the newest' );
} );
