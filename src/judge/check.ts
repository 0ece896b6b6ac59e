import type { Expr } from './build';

export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'information';
export type Who = 'owner' | 'developer' | 'host';

/**
 * How a value of `show` reads on screen. `users` and `paths` are given in full
 * to administrators only; everybody else sees how many.
 */
export type ShowAs = 'text' | 'number' | 'date' | 'list' | 'users' | 'paths' | 'money' | 'yes_no';

/** One row of "What we saw". */
export interface Shown {
	label: string;
	value: Expr< unknown >;
	as: ShowAs;
}

/** One step to mend it. With `when`, only where that is true or could not be seen. */
export interface Step {
	text: string;
	when?: Expr< boolean >;
	/** Lines to copy, never translated. */
	snippet?: string;
}

/** Answers of a person that something seen here shows to be wrong: then the question is asked again. */
export interface Contradiction {
	/** Id of data/questions.json. */
	question: string;
	/** Those of its choices that cannot be true. */
	answers: string[];
	when: Expr< boolean >;
}

/** A check: what it judges, and everything it says. See docs/ADDING-A-CHECK.md. */
export interface Check {
	severity: Severity;
	/** Ids in the merged table of what comparable products check that this check answers, with commas between. */
	catalogue_id?: string;
	/** False: "does not apply". Left out: applies always. */
	applies?: Expr< boolean >;
	/** Why it does not apply, in a sentence that is true whenever `applies` is false. */
	does_not_apply?: string;
	/** True: to do. False: fine. Null: could not check, or a question. Left out (information only): fine once `show` was seen. */
	problem?: Expr< boolean >;
	show: Shown[];
	/** A title for each state, naming the consequence; `topic` is a neutral noun for all others. */
	title: { fail: string; pass: string; topic: string };
	/** What could happen, who could do it, what they would get. Plain words. */
	why: string;
	steps: ( string | Step )[];
	who: Who;
	/** Of a person's time. */
	minutes: number;
	/** Where the setting is, below wp-admin/. */
	setting?: string;
	/** Ids of data/references.json. */
	references?: string[];
	/** Id of what repairs it in one go: includes/Fixes/RegistrationRole.php is registration-role. */
	fix?: string;
	/** Exposure: when it fails, a stranger or any customer can read customers' data or the keys to it, and we saw it. That cannot be lived with. */
	proves?: 'exposure';
	/** When it fails, other checks see less, or something else: it is said before everything else. */
	distorts?: true;
	contradicts?: Contradiction[];
}

export function check( severity: Severity, rest: Omit< Check, 'severity' > ): Check {
	return { severity, ...rest };
}

export const show = ( label: string, value: Expr< unknown >, as: ShowAs = 'text' ): Shown => ( { label, value, as } );
