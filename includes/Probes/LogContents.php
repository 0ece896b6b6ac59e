<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use Automattic\WooCommerce\Utilities\LoggingUtil;
use StorePosture\Probes\Support\Customers;
use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Files\Listed;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Sensitive;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * What stands in the newest logs that must not: the last part of each is read, and only counted in. Neither lines nor addresses leave the probe.
 */
final class LogContents implements Probe {
	private const FILES = 20;
	private const BYTES = 262144;
	private const ROWS  = 1000;
	/** WordPress's own, which WooCommerce does not clear. */
	private const DEBUG_LOG = 'debug';

	public function see( Watch $watch ): Sighting {
		if ( ! Plugins::woocommerce_runs() ) {
			return Sighting::nothing( 'woo_absent' );
		}
		$parts = new Parts();
		$files = array();
		$mails = array();
		$parts->see(
			'files',
			static function () use ( &$files ): int {
				$files = self::newest();
				return count( $files );
			}
		);
		$parts->see(
			'sources',
			static function () use ( $parts, $watch, &$files, &$mails ): array {
				[ $sources, $mails ] = null === $parts->get( 'files' ) ? throw new Unseen( $parts->reason_of( 'files' ) ) : self::look_through( $files, (int) Limits::number( $watch->data, 'log_people' ) );
				return $sources;
			}
		);
		$parts->see(
			'people',
			static fn (): int => null === $parts->get( 'sources' ) ? throw new Unseen( $parts->reason_of( 'sources' ) ) : count( Customers::among( $mails, $watch ) )
		);
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
	 * @return array{0: list<array{source: string, cards: int, tokens: int, key_urls: int}>, 1: list<string>} Those with something in them; addresses in WooCommerce's own, for comparing only.
	 */
	private static function look_through( array $files, int $addresses ): array {
		$sources = array();
		$mails   = array();
		foreach ( self::texts( $files ) as [ $source, $text ] ) {
			$found = array(
				'cards'    => Sensitive::cards( $text ),
				'tokens'   => Sensitive::tokens( $text ),
				'key_urls' => Sensitive::key_urls( $text ),
			);
			if ( 0 < array_sum( $found ) ) {
				$sources[] = array( 'source' => Text::plain( $source, 100 ) ) + $found;
			}
			if ( self::DEBUG_LOG !== $source ) {
				$mails += array_flip( Listed::in( $text, $addresses ) );
			}
		}
		return array( $sources, array_map( strval( ... ), array_keys( $mails ) ) );
	}

	/**
	 * One after the other: together they may be large.
	 *
	 * @param list<string> $files
	 * @return iterable<array{0: string, 1: string}> Name and last part of each; of what stands in the database the newest rows.
	 */
	private static function texts( array $files ): iterable {
		foreach ( $files as $file ) {
			// Date and hash of the name aside: the hash keeps the address of the file from being guessed.
			yield array( (string) preg_replace( '/(-\d{4}-\d\d-\d\d)?(\.\d+)?(-[0-9a-f]{32,})?\.log$/', '', basename( $file ) ), self::tail( $file ) );
		}
		$table = Database::table( 'woocommerce_log' );
		$texts = array();
		foreach ( Database::has_table( $table ) ? Database::rows( 'SELECT source, LEFT( message, 4096 ) AS message, LEFT( context, 4096 ) AS context FROM %i ORDER BY log_id DESC LIMIT %d', array( $table, self::ROWS ) ) : array() as $row ) {
			$source           = (string) $row['source'];
			$texts[ $source ] = array( $source, substr( ( $texts[ $source ][1] ?? '' ) . "{$row['message']}\n{$row['context']}\n", 0, self::BYTES ) );
		}
		yield from array_values( $texts );
	}

	private static function tail( string $file ): string {
		$size = filesize( $file );
		$tail = is_readable( $file ) ? file_get_contents( $file, false, null, max( 0, (int) $size - self::BYTES ), self::BYTES ) : false;
		return false === $tail ? throw new Unseen( 'not_readable' ) : $tail;
	}
}
