/** How long somebody still mends the PHP that runs here. */
import { and, any, data, daysUntil, eq, facts, first, gt, isSeen, where } from '../judge/build';
import type { Expr } from '../judge/build';

export const phpRow = first( where( data.php, ( branch ) => eq( branch.branch, facts.php.branch ) ) );

// A distribution goes on mending its own PHP. Not told which one: no cover is assumed.
export const isMendedByDistribution = ( days: Expr< number > | number ) =>
	any( data.php_distributions, ( packaged ) =>
		and(
			isSeen( facts.php.packaged_by ),
			eq( packaged.os, facts.php.packaged_by ),
			eq( packaged.branch, facts.php.branch ),
			gt( daysUntil( packaged.until ), days )
		)
	);
