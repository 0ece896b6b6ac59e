<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Files\Content;
use StorePosture\Probes\Support\Files\Finder;
use StorePosture\Probes\Support\Files\Found;
use StorePosture\Probes\Support\Files\Served;
use StorePosture\Probes\Support\Host;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Files that should not be public: found on disk first, then asked for over the web.
 */
final class ServedFiles implements Probe {
	private const CONFIG_BYTES = 65536;
	private const LIST_AT_MOST = 40;

	public function see( Watch $watch ): Sighting {
		$places = new WebPlaces();
		$finder = new Finder( $places->root, wp_normalize_path( WP_CONTENT_DIR ), wp_normalize_path( wp_get_upload_dir()['basedir'] ) );
		$parts  = new Parts();
		$parts->see( 'config', static fn (): array => self::worth( $finder->config(), static fn ( Found $file ): ?array => self::config_holds( $file ) ) );
		$parts->see( 'secrets', static fn (): array => self::worth( $finder->secrets(), static fn ( Found $file ): ?array => self::secrets_hold( $file ) ) );
		$parts->see( 'logs', static fn (): array => self::worth( $finder->logs( self::named_logs() ), static fn ( Found $file ): ?array => self::log_holds( $file, $watch, $places->root ), true ) );
		$parts->see( 'repositories', static fn (): array => self::worth( $finder->repositories(), static fn (): array => array(), true ) );

		$value   = array();
		$reasons = array();
		$served  = new Served( $watch, $places );
		$left    = (int) Limits::number( $watch->data, 'served_files_max' );
		// In the order of what would hurt most.
		foreach ( array( 'config', 'secrets', 'logs', 'repositories' ) as $list ) {
			$found = $parts->get( $list );
			if ( ! is_array( $found ) ) {
				$value[ $list ]   = null;
				$reasons[ $list ] = $parts->reason_of( $list );
				continue;
			}
			$value[ $list ] = array();
			foreach ( array_values( $found ) as $index => $one ) {
				if ( ! is_array( $one ) || ! $one['file'] instanceof Found ) {
					continue;
				}
				$path   = "{$list}.{$index}";
				$answer = self::ask( $served, $one['file'], $watch, $left );
				if ( is_string( $answer ) ) {
					$reasons[ "{$path}.served" ] = $answer;
				}
				if ( null === $one['holds'] ) {
					$reasons[ "{$path}.holds" ] = 'not_readable';
				}
				$value[ $list ][] = array(
					'path'        => $places->relative( $one['file']->path ),
					'kind'        => $one['file']->kind,
					'size'        => $one['file']->size(),
					'modified_at' => Time::of_seconds( $one['file']->modified() ),
					'served'      => is_bool( $answer ) ? $answer : null,
					'holds'       => $one['holds'],
				);
			}
		}
		return Sighting::of( $value, $reasons, 'loopback' );
	}

	/** Handed out or not; else the reason why that is not known. */
	private static function ask( Served $served, Found $file, Watch $watch, int &$left ): bool|string {
		if ( $left <= 0 ) {
			return 'budget';
		}
		$before = $watch->http->used();
		try {
			return $served->look( $file );
		} catch ( Unseen $unseen ) {
			return $unseen->reason;
		} finally {
			$left -= $watch->http->used() > $before ? 1 : 0;
		}
	}

	/**
	 * The files with what they hold, largest and newest first; those that hold nothing to hide are left out unless told.
	 *
	 * @param list<Found>                        $files
	 * @param \Closure(Found): (list<string>|null) $holds Null: could not be examined.
	 * @return list<array{file: Found, holds: list<string>|null}>
	 */
	private static function worth( array $files, \Closure $holds, bool $all = false ): array {
		$worth = array();
		foreach ( $files as $file ) {
			$what = $holds( $file );
			if ( $all || array() !== $what ) {
				$worth[] = array(
					'file'  => $file,
					'holds' => $what,
				);
			}
		}
		if ( count( $worth ) > self::LIST_AT_MOST ) {
			throw new Unseen( 'too_many' );
		}
		usort( $worth, static fn ( array $one, array $other ): int => array( $other['file']->size(), $other['file']->modified() ) <=> array( $one['file']->size(), $one['file']->modified() ) );
		return $worth;
	}

	/**
	 * @return list<string>|null
	 */
	private static function config_holds( Found $file ): ?array {
		if ( 'archive' === $file->kind ) {
			return self::archive_holds( $file );
		}
		$text = $file->head( self::CONFIG_BYTES );
		return null === $text ? null : Content::of_config( $text );
	}

	/**
	 * By the archive's own list: nothing is unpacked.
	 *
	 * @return list<string>|null
	 */
	private static function archive_holds( Found $file ): ?array {
		if ( ! class_exists( \ZipArchive::class ) || 1 !== preg_match( '/\.zip$/i', $file->path ) ) {
			return null;
		}
		$zip = new \ZipArchive();
		if ( true !== $zip->open( $file->path, \ZipArchive::RDONLY ) ) {
			return null;
		}
		$inside = false !== $zip->locateName( 'wp-config.php', \ZipArchive::FL_NODIR );
		$zip->close();
		return $inside ? array( 'credentials', 'keys' ) : array();
	}

	/**
	 * @return list<string>|null
	 */
	private static function secrets_hold( Found $file ): ?array {
		$text = $file->head( self::CONFIG_BYTES );
		return null === $text ? null : ( 'git_remote' === $file->kind ? Content::of_remote( $text ) : Content::of_secrets( $text ) );
	}

	/**
	 * @return list<string>|null
	 */
	private static function log_holds( Found $file, Watch $watch, string $root ): ?array {
		$text = $file->tail( (int) Limits::number( $watch->data, 'log_tail_bytes' ) );
		return null === $text ? null : Content::of_log( $text, Host::of( home_url() ), $root, (int) Limits::number( $watch->data, 'log_mail_addresses' ) );
	}

	/**
	 * @return list<string>
	 */
	private static function named_logs(): array {
		$named = array();
		$debug = defined( 'WP_DEBUG_LOG' ) ? constant( 'WP_DEBUG_LOG' ) : '';
		foreach ( array( $debug, ini_get( 'error_log' ) ) as $path ) {
			if ( is_string( $path ) && path_is_absolute( $path ) && ( new WebPlaces() )->is_inside( $path ) ) {
				$named[] = wp_normalize_path( $path );
			}
		}
		return $named;
	}
}
