<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Reversible;

/**
 * New customers set their password by a link in a mail.
 */
final class CustomerPasswords extends Reversible {
	public function title(): string {
		return __( 'Send new customers a link to set their password', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'The field for a password goes from the forms in which customers make an account.', 'store-posture' ),
			__( 'Who has an account keeps the password. The mail has to arrive: try it once with an account of your own.', 'store-posture' ),
		);
	}

	public function edits( Bench $bench ): array {
		return self::needed( OptionChange::to( __( 'Link for setting a password', 'store-posture' ), 'woocommerce_registration_generate_password', 'yes' ) );
	}
}
