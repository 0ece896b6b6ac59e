<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Choice;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Reversible;

/**
 * What a stranger who signs up becomes.
 */
final class RegistrationRole extends Reversible {
	public function title(): string {
		return __( 'Give new accounts the rights of a customer', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Whoever signs up from now on gets that role. Accounts that are there already keep theirs.', 'store-posture' ),
			__( 'Nobody who works here notices.', 'store-posture' ),
		);
	}

	public function choices( Bench $bench ): array {
		return array(
			new Choice( 'role', __( 'Role of a new account', 'store-posture' ), true ),
			new Choice( 'close', __( 'Also close sign-up on the log-in page', 'store-posture' ), false, __( 'Customers can still get an account at the checkout, where WooCommerce offers it.', 'store-posture' ) ),
		);
	}

	public function obstacle( Bench $bench ): string {
		return is_multisite() ? __( 'In a network of sites, signing up gives no role on this site.', 'store-posture' ) : '';
	}

	public function edits( Bench $bench ): array {
		$chosen = $bench->chosen( $this->choices( $bench ) );
		$edits  = array();
		if ( in_array( 'role', $chosen, true ) ) {
			$edits[] = OptionChange::to( __( 'New User Default Role', 'store-posture' ), 'default_role', null === get_role( 'customer' ) ? 'subscriber' : 'customer' );
		}
		if ( in_array( 'close', $chosen, true ) ) {
			$edits[] = OptionChange::to( __( 'Anyone can register', 'store-posture' ), 'users_can_register', '0' );
		}
		return self::needed( ...$edits );
	}
}
