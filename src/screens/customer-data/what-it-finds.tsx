import { __ } from '@wordpress/i18n';
import { shapes, whyNot } from './shapes';

/** Which forms of a leak are looked for, and who can see each. */
export function WhatItFinds() {
	return (
		<details className="sp-fold">
			<summary>{ __( 'What this can find, and from where', 'store-posture' ) }</summary>
			<p>
				{ __(
					'Each form was tried with a plugin that leaks this way, and with a twin that does not: the first has to be found, the second must not be.',
					'store-posture'
				) }
			</p>
			<div
				className="sp-scroll"
				role="region"
				aria-label={ __( 'Forms of a leak', 'store-posture' ) }
				// It scrolls by itself.

				tabIndex={ 0 }
			>
				<table className="sp-table">
					<caption>{ __( 'How customers’ data may come out', 'store-posture' ) }</caption>
					<thead>
						<tr>
							<th scope="col">{ __( 'Form', 'store-posture' ) }</th>
							<th scope="col">{ __( 'This server', 'store-posture' ) }</th>
							<th scope="col">{ __( 'A browser', 'store-posture' ) }</th>
							<th scope="col">{ __( 'Another machine', 'store-posture' ) }</th>
						</tr>
					</thead>
					<tbody>
						{ shapes().map( ( { name, says, browser, outside } ) => (
							<tr key={ name }>
								<th scope="row">{ says }</th>
								<td>{ whyNot( '' ) }</td>
								<td>{ whyNot( browser ) }</td>
								<td>{ whyNot( outside ) }</td>
							</tr>
						) ) }
					</tbody>
				</table>
			</div>
			<p className="sp-row__about">
				{ __( 'Your developer can have another machine ask, by the command line.', 'store-posture' ) }
			</p>
		</details>
	);
}
