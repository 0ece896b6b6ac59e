<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

/**
 * Through all folders of uploads, or of another folder, by names: stops after so many entries or so long, and says so.
 */
final class FolderWalk {
	private const CODE     = '/\.(php\d?|phtml|phar|pht|phps)(\.|$)/i';
	private const SETTINGS = array( '.htaccess', '.user.ini', 'php.ini' );
	/** With such an ending it is no folder, and need not be asked whether it is one. */
	private const FILES    = '/\.(jpe?g|png|gif|webp|avif|svg|pdf|css|js|json|txt|csv|xml|html?|log|zip|gz|mp[34]|woff2?|ttf)$/i';

	/** '' when all was seen, else the reason. */
	public string $stopped = '';

	/**
	 * @param bool   $is_uploads Other sites of a network keep theirs in a folder of the main one's.
	 * @param string $others     Pattern of names to look for in place of code; '' for code.
	 */
	public function __construct(
		private readonly int $entries,
		private readonly float $seconds,
		private readonly int $at_most,
		private readonly bool $is_uploads = true,
		private readonly string $others = '',
	) {}

	/**
	 * @param \Closure(Found): bool $is_worth
	 * @return list<Found> Code, and settings of servers; or the others that were asked for.
	 */
	public function through( string $top, \Closure $is_worth ): array {
		$found   = array();
		$until   = hrtime( true ) + (int) ( $this->seconds * 1e9 );
		$left    = $this->entries;
		$folders = array( $top );
		while ( null !== ( $folder = array_pop( $folders ) ) ) {
			$names = @scandir( $folder ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- the answer is used.
			if ( false === $names ) {
				$this->stopped = 'not_readable';
				continue;
			}
			$left -= count( $names );
			foreach ( $names as $name ) {
				$file = '' === $this->others ? self::code( "{$folder}/{$name}", $name ) : $this->other( "{$folder}/{$name}", $name );
				if ( null !== $file && $is_worth( $file ) ) {
					$found[] = $file;
				} elseif ( null === $file && self::is_folder( "{$folder}/{$name}", $name, $this->is_uploads && $folder === $top ) ) {
					$folders[] = "{$folder}/{$name}";
				}
			}
			if ( $left < 0 || hrtime( true ) > $until || count( $found ) > $this->at_most ) {
				$this->stopped = 'too_many';
				break;
			}
		}
		return array_slice( $found, 0, $this->at_most );
	}

	private static function code( string $path, string $name ): ?Found {
		return match ( true ) {
			in_array( strtolower( $name ), self::SETTINGS, true ) => new Found( $path, 'settings' ),
			// A server may run what has .php anywhere in its name.
			1 === preg_match( self::CODE, $name ) && is_file( $path ) => new Found( $path, 'code' ),
			default => null,
		};
	}

	private function other( string $path, string $name ): ?Found {
		return 1 === preg_match( $this->others, $name ) && is_file( $path ) ? new Found( $path, 'other' ) : null;
	}

	/** Links may lead anywhere. */
	private static function is_folder( string $path, string $name, bool $at_top ): bool {
		return '.' !== $name && '..' !== $name
			&& 1 !== preg_match( self::FILES, $name )
			&& ! ( $at_top && 'sites' === $name && is_multisite() )
			&& is_dir( $path ) && ! is_link( $path );
	}
}
