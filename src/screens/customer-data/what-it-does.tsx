import { __ } from '@wordpress/i18n';

/** Before it was ever asked: what will happen, and what will not. */
export function WhatItDoes() {
	return (
		<section className="sp-card">
			<h2>{ __( 'What this does', 'store-posture' ) }</h2>
			<ul className="sp-plain-list">
				<li>
					{ __(
						'It asks your shop for its customers’ data, as somebody would who has no right to it.',
						'store-posture'
					) }
				</li>
				<li>
					{ __(
						'It compares the answers with what the shop knows of its customers. Only what we recognise counts as seen.',
						'store-posture'
					) }
				</li>
				<li>
					{ __(
						'It only asks to read. What may do something when it is asked is held back.',
						'store-posture'
					) }
				</li>
				<li>
					{ __(
						'It asks twice: as a visitor, and as a customer with an account. A test account is made for that and removed at the end.',
						'store-posture'
					) }
				</li>
				<li>
					{ __( 'The questions go to this site and nowhere else, at most four at once.', 'store-posture' ) }
				</li>
				<li>
					{ __(
						'No customer’s data is stored. One value of each kind of answer is shown, masked.',
						'store-posture'
					) }
				</li>
				<li>{ __( 'The server’s own log will list these visits.', 'store-posture' ) }</li>
				<li>{ __( 'It does not try log-ins, forms or attacks.', 'store-posture' ) }</li>
			</ul>
			<p>
				{ __( 'Nothing is asked before you have seen the number of questions and agreed.', 'store-posture' ) }
			</p>
		</section>
	);
}
