<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\ConfigEditor;
use StorePosture\Fixes\Support\ConfigFile;
use StorePosture\Fixes\Support\Edits\Deed;
use StorePosture\Fixes\Support\FileTransaction;
use StorePosture\Fixes\Support\LastingFix;
use StorePosture\Model\Problem;

/**
 * New keys that sign log-ins. The old ones are kept nowhere.
 */
final class SecretKeys extends LastingFix {
	private const NAMES = array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' );

	public function title(): string {
		return __( 'Make new keys that sign log-ins', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Everybody has to log in again, you too. Forged log-ins stop working.', 'store-posture' ),
			__( 'Guests may lose their carts. Do it when few people shop.', 'store-posture' ),
			__( 'A plugin that encrypts its settings with these keys has to be set up again.', 'store-posture' ),
		);
	}

	public function by_hand( Bench $bench ): string {
		return 'wp config shuffle-salts';
	}

	public function edits( Bench $bench ): array {
		return array(
			new Deed(
				'wp-config.php',
				__( 'The eight keys there now', 'store-posture' ),
				__( 'Eight new ones', 'store-posture' ),
				self::renew( ... ),
				true,
				self::refusal()
			),
		);
	}

	private static function refusal(): string {
		if ( '' !== ConfigFile::obstacle() ) {
			return ConfigFile::obstacle();
		}
		try {
			$editor = new ConfigEditor( (string) FileTransaction::read( ConfigFile::path() ) );
			foreach ( self::NAMES as $name ) {
				if ( null === $editor->literal( $name ) && defined( $name ) ) {
					return __( 'Other code than wp-config.php sets this.', 'store-posture' );
				}
				$editor->with( $name, 'true' );
			}
		} catch ( \DomainException $reason ) {
			return ConfigFile::refusal( $reason->getMessage() );
		}
		return '';
	}

	private static function renew(): void {
		$before = (string) FileTransaction::read( ConfigFile::path() );
		$after  = $before;
		try {
			foreach ( self::NAMES as $name ) {
				$after = ( new ConfigEditor( $after ) )->with( $name, "'" . bin2hex( random_bytes( 32 ) ) . "'" )['text'];
			}
		} catch ( \DomainException $reason ) {
			throw Problem::conflict( ConfigFile::refusal( $reason->getMessage() ) );
		}
		( new FileTransaction() )->write( ConfigFile::path(), $before, $after );
	}
}
