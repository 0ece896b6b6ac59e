/**
 * Answers may come in another order than they were asked for. What was asked before something already shown is dropped (null):
 * it is older.
 */
export function inOrder< T >(): ( ask: () => Promise< T > ) => Promise< T | null > {
	let asked = 0;
	let shown = 0;
	return async ( ask ) => {
		const mine = ++asked;
		const answer = await ask();
		if ( mine < shown ) {
			return null;
		}
		shown = mine;
		return answer;
	};
}
