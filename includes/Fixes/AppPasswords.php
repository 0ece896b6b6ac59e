<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Choice;
use StorePosture\Fixes\Support\Edits\Deed;
use StorePosture\Fixes\Support\LastingFix;
use StorePosture\Model\Problem;
use StorePosture\Probes\Support\Limits;

/**
 * Application passwords, taken away. WordPress cannot pause one.
 */
final class AppPasswords extends LastingFix {
	public function title(): string {
		return __( 'Take back passwords given to apps', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array( __( 'The app or service is refused from then on. To use it again, it has to be connected anew.', 'store-posture' ) );
	}

	public function choices( Bench $bench ): array {
		$choices = array();
		foreach ( $bench->items( 'app_passwords', 'list' ) as $password ) {
			$user = is_array( $password['user'] ?? null ) && is_int( $password['user']['id'] ?? null ) ? $password['user']['id'] : 0;
			$uuid = is_string( $password['uuid'] ?? null ) ? $password['uuid'] : '';
			if ( null === self::stored( $user, $uuid ) ) {
				continue;
			}
			$app       = is_string( $password['known_app'] ?? null ) ? $password['known_app'] : '';
			$choices[] = new Choice( "{$user}/{$uuid}", self::label( $user, $password ), self::is_forgotten( $password, $bench ) && '' === $app, $app );
		}
		return $choices;
	}

	public function edits( Bench $bench ): array {
		$labels = array_column( array_map( static fn ( Choice $choice ): array => array( $choice->id, $choice->label ), $this->choices( $bench ) ), 1, 0 );
		$edits  = array();
		foreach ( $bench->chosen( $this->choices( $bench ) ) as $id ) {
			list( $user, $uuid ) = explode( '/', $id, 2 );
			$edits[] = new Deed( __( 'Application passwords', 'store-posture' ), $labels[ $id ] ?? $id, '', static fn () => self::remove( (int) $user, $uuid ) );
		}
		return $edits;
	}

	private static function remove( int $user, string $uuid ): void {
		if ( true !== \WP_Application_Passwords::delete_application_password( $user, $uuid ) ) {
			throw Problem::not_stored();
		}
	}

	/**
	 * @return array<array-key, mixed>|null
	 */
	private static function stored( int $user, string $uuid ): ?array {
		$stored = 0 === $user || '' === $uuid ? null : \WP_Application_Passwords::get_user_application_password( $user, $uuid );
		return is_array( $stored ) ? $stored : null;
	}

	/**
	 * @param array<array-key, mixed> $password
	 */
	private static function label( int $user, array $password ): string {
		$account = get_userdata( $user );
		$name    = $account instanceof \WP_User ? $account->display_name : (string) $user;
		$used    = $password['last_used'] ?? null;
		return is_string( $used )
			/* translators: 1: name of an account, 2: date */
			? sprintf( __( '%1$s, last used on %2$s', 'store-posture' ), $name, substr( $used, 0, 10 ) )
			/* translators: %s: name of an account */
			: sprintf( __( '%s, never used', 'store-posture' ), $name );
	}

	/**
	 * @param array<array-key, mixed> $password
	 */
	private static function is_forgotten( array $password, Bench $bench ): bool {
		$is_used = true === ( $password['used'] ?? null );
		$since   = $is_used ? $password['last_used'] ?? null : $password['created'] ?? null;
		$days    = Limits::number( $bench->data, $is_used ? 'key_idle_days' : 'key_unused_days' );
		return is_string( $since ) && (int) strtotime( $bench->now ) - (int) strtotime( $since ) > $days * 86400;
	}
}
