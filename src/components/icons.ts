/** The icons in use, so that each has one place to be exchanged. */
export {
	calendar,
	cancelCircleFilled as notAllowed,
	caution,
	chevronLeft,
	check,
	cog,
	copySmall as copy,
	error,
	external,
	scheduled,
	help,
	info,
	list as todo,
	moreVertical,
	unseen as seen,
} from '@wordpress/icons';
