/** How fast questions are sent: one by one until a few were answered well, then four at once, and never more a minute than the owner allows. */
const ONE_BY_ONE = 4;
const AT_ONCE = 4;
const MINUTE = 60_000;
/** Milliseconds for a site that asks to be slower: each time twice as long, up to the longest. */
const SLOWER = 1000;
const SLOWEST = 5000;
const TOO_MANY_REQUESTS = 429;

const wait = ( milliseconds: number ) => new Promise< void >( ( done ) => setTimeout( done, milliseconds ) );

export interface Seen {
	status: number;
	reason: string;
}

export class Pace {
	private gap: number;
	private next = 0;
	private well = 0;

	constructor( aMinute: number ) {
		this.gap = MINUTE / Math.max( 1, aMinute );
	}

	/** All of them, in their order; those that were not wanted any more are missing. */
	async each< Question, Answer extends Seen >(
		questions: Question[],
		ask: ( question: Question ) => Promise< Answer >,
		isWanted: () => boolean
	): Promise< { question: Question; answer: Answer }[] > {
		const asked: { question: Question; answer: Answer }[] = [];
		let next = 0;
		const work = async ( worker: number ) => {
			while ( next < questions.length && isWanted() ) {
				if ( worker > 0 && this.well < ONE_BY_ONE ) {
					await wait( this.gap );
					continue;
				}
				const at = next++;
				await this.turn();
				const question = questions[ at ]!;
				const answer = await ask( question );
				this.answered( answer );
				asked[ at ] = { question, answer };
			}
		};
		await Promise.all( Array.from( { length: AT_ONCE }, ( _, worker ) => work( worker ) ) );
		return asked.filter( Boolean );
	}

	private async turn(): Promise< void > {
		const now = Date.now();
		const mine = Math.max( now, this.next );
		this.next = mine + this.gap;
		if ( mine > now ) {
			await wait( mine - now );
		}
	}

	private answered( { status, reason }: Seen ): void {
		const isLimited = status === TOO_MANY_REQUESTS;
		this.well = isLimited || reason === 'answered_late' || reason === 'too_slow' ? 0 : this.well + 1;
		if ( isLimited ) {
			this.gap = Math.min( SLOWEST, Math.max( SLOWER, 2 * this.gap ) );
		}
	}
}
