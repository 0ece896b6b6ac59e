import { environment } from '../../environment';

/** A browser reads answers of the address it is on, and of no other. */
export function canAskHere(): boolean {
	try {
		return new URL( environment().siteUrl ).origin === window.location.origin;
	} catch {
		return false;
	}
}
