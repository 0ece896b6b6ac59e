<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support\Edits;

use StorePosture\Fixes\Support\Edit;
use StorePosture\Fixes\Support\FileTransaction;
use StorePosture\Model\Problem;
use StorePosture\Probes\Support\WebPlaces;

/**
 * A file taken out of what the web server shows, into a folder beside it. It stays on the same disk, so that it is there or here
 * at every moment, never half.
 */
final class MovedFile implements Edit {
	public const FOLDER = 'store-posture-moved';

	/** @var array<string, string> */
	private static array $digests = array();

	/**
	 * @param string $from   Relative to the site's root.
	 * @param string $to     Name below the folder of moved files.
	 * @param string $digest Of what is in it.
	 */
	private function __construct( private readonly string $from, private readonly string $to, private readonly string $digest ) {}

	/** Null: there is no such file. */
	public static function of( string $path ): ?self {
		$digest = self::digest( self::root() . '/' . $path );
		return '' === $digest ? null : new self( $path, substr( $digest, 0, 12 ) . '-' . basename( $path ), $digest );
	}

	/** Where moved files lie: beside what the server shows. '' where that would be shown too, or must not be written to. */
	public static function folder(): string {
		$above = dirname( self::root() );
		$is_shown = '' !== (string) wp_parse_url( home_url(), PHP_URL_PATH ) || ( new WebPlaces() )->is_inside( $above );
		return $is_shown || '/' === $above || ! @is_dir( $above ) || ! ( @is_dir( $above . '/' . self::FOLDER ) || @wp_is_writable( $above ) ) ? '' : $above . '/' . self::FOLDER; // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- open_basedir may forbid to look there.
	}

	public function place(): string {
		return $this->from;
	}

	public function before(): string {
		return $this->from;
	}

	public function after(): string {
		return '../' . self::FOLDER . '/' . $this->to;
	}

	public function found(): string {
		return match ( true ) {
			is_file( $this->source() ) && is_file( $this->target() ) => $this->before() . ', ' . $this->after(),
			is_file( $this->source() ) => $this->before(),
			is_file( $this->target() ) => $this->after(),
			default => '',
		};
	}

	public function state(): string {
		$there = self::digest( $this->source() );
		$here  = self::digest( $this->target() );
		return match ( true ) {
			$there === $this->digest && '' === $here => self::BEFORE,
			$here === $this->digest && '' === $there => self::AFTER,
			default => self::OTHER,
		};
	}

	public function obstacle(): string {
		return match ( true ) {
			'' === self::folder() => __( 'There is no folder outside the web folder that WordPress may write to.', 'store-posture' ),
			! wp_is_writable( dirname( $this->source() ) ) => __( 'WordPress may not write to the folder of the file.', 'store-posture' ),
			default => is_file( $this->source() ) ? FileTransaction::obstacle( $this->source() ) : '',
		};
	}

	public function by_hand(): string {
		return 'mv ' . escapeshellarg( $this->from ) . ' ' . escapeshellarg( $this->after() );
	}

	public function is_file(): bool {
		return true;
	}

	public function until(): string {
		/* translators: %s: a file */
		return sprintf( __( 'somebody changes or deletes %s', 'store-posture' ), $this->after() );
	}

	public function apply(): void {
		if ( ! is_dir( self::folder() ) ) {
			wp_mkdir_p( self::folder() );
			chmod( self::folder(), 0700 );
		}
		$this->move( $this->source(), $this->target() );
	}

	public function undo(): void {
		$this->move( $this->target(), $this->source() );
		// Ours, and empty again: gone with the last file.
		if ( array() === array_diff( (array) scandir( self::folder() ), array( '.', '..' ) ) ) {
			rmdir( self::folder() );
		}
	}

	public function stored(): array {
		return array(
			'from'   => $this->from,
			'to'     => $this->to,
			'digest' => $this->digest,
		);
	}

	public static function restored( array $stored ): ?Edit {
		$from   = $stored['from'] ?? null;
		$to     = $stored['to'] ?? null;
		$digest = $stored['digest'] ?? null;
		if ( ! is_string( $from ) || ! is_string( $to ) || ! is_string( $digest ) || 0 !== validate_file( $from ) || 0 !== validate_file( $to ) ) {
			return null;
		}
		return new self( $from, $to, $digest );
	}

	private function move( string $from, string $to ): void {
		if ( self::digest( $from ) !== $this->digest || file_exists( $to ) || ! rename( $from, $to ) ) {
			throw Problem::conflict( __( 'The file could not be moved. It is where it was.', 'store-posture' ) );
		}
		clearstatcache();
	}

	private function source(): string {
		return self::root() . '/' . $this->from;
	}

	private function target(): string {
		return self::folder() . '/' . $this->to;
	}

	/** Of a large file once a request, as long as it does not change. */
	private static function digest( string $path ): string {
		clearstatcache( true, $path );
		if ( ! is_file( $path ) || is_link( $path ) || ! is_readable( $path ) ) {
			return '';
		}
		return self::$digests[ "{$path} " . filesize( $path ) . ' ' . filemtime( $path ) . ' ' . fileinode( $path ) ] ??= (string) hash_file( 'sha256', $path );
	}

	private static function root(): string {
		return ( new WebPlaces() )->root;
	}
}
