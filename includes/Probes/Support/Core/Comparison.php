<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Core;

/**
 * Compares WordPress's files with their digests, all of them, a part at a time. In between it is kept in an option, and whoever
 * comes next goes on there.
 */
final class Comparison {
	private const OPTION       = 'store_posture_core_files';
	private const KEPT_SECONDS = 3600;

	/** For a site that is set up they are of no use, and people take them away. */
	private const TAKEN_AWAY = array( 'wp-admin/install.php', 'wp-admin/setup-config.php', 'wp-admin/upgrade.php', 'wp-admin/maint/repair.php' );

	/** @var list<string> */
	private array $changed = array();
	/** @var list<string> */
	private array $missing = array();
	private int $unread    = 0;
	private int $next      = 0;

	/** @var list<string> */
	private readonly array $paths;

	/**
	 * @param string $root WordPress's own folder, with a slash at the end.
	 */
	public function __construct( private readonly string $root, private readonly Release $release, public readonly Sums $sums ) {
		$this->paths = array_values( array_filter( array_map( 'strval', array_keys( $sums->all ) ), $this->is_judged( ... ) ) );
	}

	/** One that was begun within the hour, for the WordPress that is here now. */
	public static function kept( string $root, Release $release, string $now ): ?self {
		$kept = get_option( self::OPTION );
		$age  = is_array( $kept ) && is_int( $kept['at'] ?? null ) ? (int) strtotime( $now ) - $kept['at'] : -1;
		if ( ! is_array( $kept ) || $age < 0 || $age > self::KEPT_SECONDS || ( $kept['release'] ?? null ) !== $release->name() ) {
			return null;
		}
		$sums = Sums::of( $kept['language'] ?? null, $kept['sums'] ?? null );
		if ( null === $sums || ! is_int( $kept['next'] ?? null ) || ! is_int( $kept['unread'] ?? null ) || ! is_array( $kept['changed'] ?? null ) || ! is_array( $kept['missing'] ?? null ) ) {
			return null;
		}
		$comparison          = new self( $root, $release, $sums );
		$comparison->next    = $kept['next'];
		$comparison->unread  = $kept['unread'];
		$comparison->changed = array_values( array_filter( $kept['changed'], 'is_string' ) );
		$comparison->missing = array_values( array_filter( $kept['missing'], 'is_string' ) );
		return $comparison;
	}

	public static function forget(): void {
		delete_option( self::OPTION );
	}

	/**
	 * One file at least, so that it comes to an end.
	 *
	 * @return bool Whether there is more to do.
	 */
	public function go_on( float $seconds, string $now ): bool {
		$end = hrtime( true ) + $seconds * 1e9;
		while ( isset( $this->paths[ $this->next ] ) ) {
			$this->compare( $this->paths[ $this->next++ ] );
			if ( hrtime( true ) > $end && isset( $this->paths[ $this->next ] ) ) {
				$this->keep( $now );
				return true;
			}
		}
		self::forget();
		return false;
	}

	/**
	 * @return list<string>|null Null: none was found, and some could not be read.
	 */
	public function changed(): ?array {
		return array() === $this->changed && $this->unread > 0 ? null : $this->changed;
	}

	/**
	 * @return list<string>|null As above.
	 */
	public function missing(): ?array {
		return array() === $this->missing && $this->unread > 0 ? null : $this->missing;
	}

	/** Themes, plugins and languages have releases of their own; texts to read and the sample of wp-config.php differ by language. */
	private function is_judged( string $path ): bool {
		// In the list of another language the line with the language is not the same.
		$is_other = Release::VERSION_FILE === $path && $this->sums->language !== $this->release->package;
		return ! $is_other && 'wp-config-sample.php' !== $path
			&& ( str_starts_with( $path, 'wp-admin/' ) || str_starts_with( $path, 'wp-includes/' ) || 1 === preg_match( '#^[^/]+\.php$#D', $path ) );
	}

	private function compare( string $path ): void {
		$file = $this->root . $path;
		if ( ! is_file( $file ) ) {
			$this->look_for( $path );
			return;
		}
		$is_same = Digest::is( $file, array( $this->sums->all[ $path ] ) );
		if ( null === $is_same ) {
			++$this->unread;
		} elseif ( ! $is_same ) {
			$this->changed[] = $path;
		}
	}

	/** Missed is code below WordPress's own folders. In a folder we may not enter everything looks missing. */
	private function look_for( string $path ): void {
		$folder = dirname( $this->root . $path );
		while ( ! is_dir( $folder ) && strlen( $folder ) > strlen( $this->root ) ) {
			$folder = dirname( $folder );
		}
		if ( ! is_executable( $folder ) ) {
			++$this->unread;
		} elseif ( str_contains( $path, '/' ) && 1 === preg_match( '/\.(php|js)$/D', $path ) && ! in_array( $path, self::TAKEN_AWAY, true ) ) {
			$this->missing[] = $path;
		}
	}

	private function keep( string $now ): void {
		update_option(
			self::OPTION,
			array(
				'at'       => (int) strtotime( $now ),
				'release'  => $this->release->name(),
				'language' => $this->sums->language,
				'sums'     => $this->sums->all,
				'next'     => $this->next,
				'unread'   => $this->unread,
				'changed'  => $this->changed,
				'missing'  => $this->missing,
			),
			false
		);
	}
}
