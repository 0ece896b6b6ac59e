<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use Automattic\WooCommerce\Utilities\LoggingUtil;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Sensitive;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * What stands in the newest logs that must not: the last part of each is read, and only counted in. Lines never leave the probe.
 */
final class LogContents implements Probe {
	private const FILES = 20;
	private const BYTES = 262144;

	public function see( Watch $watch ): Sighting {
		if ( ! Plugins::woocommerce_runs() ) {
			return Sighting::nothing( 'woo_absent' );
		}
		$parts = new Parts();
		$files = array();
		$parts->see(
			'files',
			static function () use ( &$files ): int {
				$files = self::newest();
				return count( $files );
			}
		);
		$parts->see( 'sources', static fn (): array => null === $parts->get( 'files' ) ? throw new Unseen( $parts->reason_of( 'files' ) ) : self::sources( $files ) );
		return $parts->sighting();
	}

	/**
	 * @return list<string>
	 */
	private static function newest(): array {
		if ( ! class_exists( LoggingUtil::class ) || ! is_callable( array( LoggingUtil::class, 'get_log_directory' ) ) ) {
			throw new Unseen( 'not_supported' );
		}
		$folder = untrailingslashit( wp_normalize_path( Text::of( LoggingUtil::get_log_directory( false ), 1000 ) ) );
		$found  = is_file( WP_CONTENT_DIR . '/debug.log' ) ? array( WP_CONTENT_DIR . '/debug.log' ) : array();
		if ( '' !== $folder && is_dir( $folder ) ) {
			$names = @scandir( $folder ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- the answer is used.
			foreach ( false === $names ? throw new Unseen( 'not_readable' ) : $names as $name ) {
				if ( str_ends_with( $name, '.log' ) ) {
					$found[] = "{$folder}/{$name}";
				}
			}
		}
		usort( $found, static fn ( string $one, string $other ): int => (int) filemtime( $other ) <=> (int) filemtime( $one ) );
		return array_slice( $found, 0, self::FILES );
	}

	/**
	 * @param list<string> $files
	 * @return list<array{source: string, cards: int, tokens: int, key_urls: int}> Those with something in them.
	 */
	private static function sources( array $files ): array {
		$sources = array();
		foreach ( $files as $file ) {
			$tail  = self::tail( $file );
			$found = array(
				'cards'    => Sensitive::cards( $tail ),
				'tokens'   => Sensitive::tokens( $tail ),
				'key_urls' => Sensitive::key_urls( $tail ),
			);
			if ( 0 < array_sum( $found ) ) {
				// Date and hash of the name aside: the hash keeps the address of the file from being guessed.
				$sources[] = array( 'source' => Text::plain( (string) preg_replace( '/(-\d{4}-\d\d-\d\d)?(\.\d+)?(-[0-9a-f]{32,})?\.log$/', '', basename( $file ) ), 100 ) ) + $found;
			}
		}
		return $sources;
	}

	private static function tail( string $file ): string {
		$size = filesize( $file );
		$tail = is_readable( $file ) ? file_get_contents( $file, false, null, max( 0, (int) $size - self::BYTES ), self::BYTES ) : false;
		return false === $tail ? throw new Unseen( 'not_readable' ) : $tail;
	}
}
