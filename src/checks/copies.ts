/** Copies of a whole site that the server hands out: which of them is whose finding. */
import { and, isIn, not, or, type Place } from '../judge/build';
import type { ServedFilesFact } from '../judge/facts.gen';

type Archive = NonNullable< ServedFilesFact[ 'archives' ] >[ number ];

/** With it goes the database, or the password to it. */
const holdsTheShop = ( file: Place< Archive > ) => or( isIn( 'credentials', file.holds ), isIn( 'database', file.holds ) );

export const isGivenAway = ( file: Place< Archive > ) => and( file.served, file.guessable, holdsTheShop( file ) );
export const isOpen = ( file: Place< Archive > ) => and( file.served, or( not( file.guessable ), not( holdsTheShop( file ) ) ) );
