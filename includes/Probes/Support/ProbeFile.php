<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\HandsOff;

/**
 * A test file (or folder) of our own, with a random name and nothing in it but a random token. Its name is noted in the
 * database before it is made, so that a process that is killed in between leaves a trail that sweep() follows.
 */
final class ProbeFile {
	private const OPTION = 'store_posture_file_';
	/** Nothing but a name of this form is ever deleted, whatever the trail says. */
	private const NAME = '/^store-posture-[0-9a-f]{32}(\.[a-z0-9]{1,8})?$/D';

	private function __construct( public readonly string $path, public readonly string $name, public readonly string $token ) {}

	/**
	 * @throws Unseen When the folder cannot be written to, or nothing may be.
	 */
	public static function in( string $folder, string $extension ): self {
		$file = self::announce( $folder, '.' . $extension );
		if ( false === @file_put_contents( $file->path, $file->token ) ) { // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged, WordPress.WP.AlternativeFunctions -- the answer is used; WP_Filesystem may ask for FTP.
			$file->remove();
			throw new Unseen( 'not_writable' );
		}
		self::open( $file->path, 0644 );
		return $file;
	}

	/**
	 * PHP that prints the product of two random numbers and does nothing else: its text does not hold what it prints (token).
	 *
	 * @throws Unseen When the folder cannot be written to, or nothing may be.
	 */
	public static function script_in( string $folder ): self {
		$one   = random_int( 10000, 40000 );
		$other = random_int( 10000, 40000 );
		$named = self::announce( $folder, '.php' );
		$file  = new self( $named->path, $named->name, (string) ( $one * $other ) );
		if ( false === @file_put_contents( $file->path, "<?php echo {$one} * {$other};\n" ) ) { // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged, WordPress.WP.AlternativeFunctions -- as above.
			$file->remove();
			throw new Unseen( 'not_writable' );
		}
		self::open( $file->path, 0644 );
		return $file;
	}

	/**
	 * @throws Unseen When the folder cannot be written to, or nothing may be.
	 */
	public static function folder_in( string $folder ): self {
		$file = self::announce( $folder, '' );
		if ( ! @mkdir( $file->path ) ) { // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged, WordPress.WP.AlternativeFunctions -- as above.
			$file->remove();
			throw new Unseen( 'not_writable' );
		}
		self::open( $file->path, 0755 );
		return $file;
	}

	public function remove(): void {
		if ( self::delete( $this->path ) ) {
			delete_option( self::OPTION . self::id( $this->name ) );
		}
	}

	/**
	 * Removes what killed processes left behind. At the start of probes that use such files, daily, and at uninstall.
	 */
	public static function sweep(): void {
		global $wpdb;
		if ( ! $wpdb instanceof \wpdb || HandsOff::is_on() ) {
			return;
		}
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- options by prefix; their cache is cleared by delete_option().
		$rows = $wpdb->get_results( (string) $wpdb->prepare( 'SELECT option_name, option_value FROM %i WHERE option_name LIKE %s LIMIT 500', $wpdb->options, $wpdb->esc_like( self::OPTION ) . '%' ), ARRAY_A );
		foreach ( is_array( $rows ) ? $rows : array() as $row ) {
			if ( is_array( $row ) && is_string( $row['option_name'] ?? null ) && is_string( $row['option_value'] ?? null ) && self::delete( $row['option_value'] ) ) {
				delete_option( $row['option_name'] );
			}
		}
	}

	private static function announce( string $folder, string $ending ): self {
		if ( HandsOff::is_on() ) {
			throw new Unseen( 'hands_off' );
		}
		if ( ! is_dir( $folder ) || ! wp_is_writable( $folder ) ) {
			throw new Unseen( 'not_writable' );
		}
		$id   = bin2hex( random_bytes( 16 ) );
		$name = "store-posture-{$id}{$ending}";
		$file = new self( untrailingslashit( $folder ) . '/' . $name, $name, bin2hex( random_bytes( 16 ) ) );
		if ( ! add_option( self::OPTION . $id, $file->path, '', false ) ) {
			throw new Unseen( 'db_error' );
		}
		return $file;
	}

	/** True when nothing is left. */
	private static function delete( string $path ): bool {
		if ( 1 !== preg_match( self::NAME, basename( $path ) ) ) {
			return true;
		}
		// A link of that name is not ours, and what it leads to even less.
		if ( is_link( $path ) || ! file_exists( $path ) ) {
			return true;
		}
		// phpcs:disable WordPress.PHP.NoSilencedErrors.Discouraged, WordPress.WP.AlternativeFunctions -- tried again by the next sweep.
		if ( ! is_dir( $path ) ) {
			return @unlink( $path );
		}
		foreach ( (array) glob( $path . '/store-posture-*' ) as $inner ) {
			if ( is_string( $inner ) && 1 === preg_match( self::NAME, basename( $inner ) ) && is_file( $inner ) ) {
				@unlink( $inner );
			}
		}
		return @rmdir( $path );
		// phpcs:enable
	}

	/** The web server may be another user than PHP, and the umask strict. */
	private static function open( string $path, int $mode ): void {
		@chmod( $path, $mode ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged, WordPress.WP.AlternativeFunctions
	}

	private static function id( string $name ): string {
		return substr( $name, strlen( 'store-posture-' ), 32 );
	}
}
