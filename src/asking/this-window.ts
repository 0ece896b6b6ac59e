/** Which window asks, kept over a reload: whoever opens the page again in the same window goes on at once. */
const NAME = 'store-posture-window';
const WALK = 'store-posture-walk';
const BYTES = 16;
const HEX = 16;

/** Where the browser keeps nothing it is remembered until the page goes. */
const memory = new Map< string, string >();

function get( key: string ): string | null {
	try {
		return window.sessionStorage.getItem( key );
	} catch {
		return memory.get( key ) ?? null;
	}
}

function put( key: string, value: string ): void {
	try {
		window.sessionStorage.setItem( key, value );
	} catch {
		memory.set( key, value );
	}
}

export const thisWindow = {
	name(): string {
		const known = get( NAME );
		if ( known !== null ) {
			return known;
		}
		const fresh = [ ...window.crypto.getRandomValues( new Uint8Array( BYTES ) ) ]
			.map( ( byte ) => byte.toString( HEX ).padStart( 2, '0' ) )
			.join( '' );
		put( NAME, fresh );
		return fresh;
	},
	takes: ( walk: number ) => put( WALK, String( walk ) ),
	asks: ( walk: number ) => get( WALK ) === String( walk ),
	leaves: () => put( WALK, '' ),
};
