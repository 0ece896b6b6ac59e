/**
 * Short facts side by side, each a link. WooCommerce's SummaryList is not used in its place: it gives links the
 * role of menu items inside plain list items, tells screen readers to use arrow keys, and prints "N/A" for a trend.
 */
interface Props {
	label: string;
	items: { label: string; value: string; href: string }[];
}

export function SummaryList( { label, items }: Props ) {
	return (
		<ul className="sp-summary" aria-label={ label }>
			{ items.map( ( item ) => (
				<li key={ item.label }>
					<a href={ item.href }>
						<span className="sp-summary__label">{ item.label }</span>
						<span className="sp-summary__value">{ item.value }</span>
					</a>
				</li>
			) ) }
		</ul>
	);
}
