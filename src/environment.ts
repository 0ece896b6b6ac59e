/** What the admin page tells the panel, printed by includes/Admin/Assets.php. */
export interface Environment {
	adminUrl: string;
	/** Address of the panel; other screens add to its query. */
	pageUrl: string;
	emergencyUrl: string;
	/** Address of the store, for paper. */
	siteUrl: string;
	mayManage: boolean;
	mayRespond: boolean;
	userEmail: string;
	/** BCP 47. */
	locale: string;
	/** IANA name or an offset such as +02:00. */
	timeZone: string;
}

declare global {
	interface Window {
		storePosture?: Partial< Environment >;
	}
}

export function environment(): Environment {
	return {
		adminUrl: '/wp-admin/',
		pageUrl: '/wp-admin/admin.php?page=store-posture',
		emergencyUrl: '/wp-admin/admin.php?page=store-posture&tab=emergency',
		siteUrl: '',
		mayManage: false,
		mayRespond: false,
		userEmail: '',
		locale: 'en',
		timeZone: 'UTC',
		...window.storePosture,
	};
}
