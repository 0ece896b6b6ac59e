<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Contract\Data;

/**
 * The distribution whose own package this PHP is: such a package gets fixes after php.net's last day. A third party's package on the
 * same system gets none of them, so the package itself must be seen to be the distribution's.
 */
final class PackagedPhp {
	public function __construct(
		private readonly string $root = '',
		private readonly string $programs = PHP_BINDIR,
		private readonly string $branch = PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION,
	) {}

	/**
	 * @return string As data/php_distributions.json names it (debian-12); '' when it is nobody's package.
	 */
	public function distribution( Data $data ): string {
		if ( '/usr/bin' !== $this->programs ) {
			return ''; // Built by hand, or an image's or panel's own.
		}
		$release = $this->read( '/etc/os-release' ) ?? throw new Unseen( '' === (string) ini_get( 'open_basedir' ) ? 'not_readable' : 'open_basedir' );
		$system  = self::system( $release );
		foreach ( $data->any( 'php_distributions' ) as $row ) {
			if ( is_array( $row ) && $system === ( $row['os'] ?? null ) && $this->branch === ( $row['branch'] ?? null ) ) {
				return $this->is_its_own( $system ) ? $system : '';
			}
		}
		return '';
	}

	private static function system( string $release ): string {
		$fields = array();
		foreach ( explode( "\n", substr( $release, 0, 4096 ) ) as $line ) {
			$parts               = explode( '=', trim( $line ), 2 );
			$fields[ $parts[0] ] = trim( $parts[1] ?? '', '"\'' );
		}
		$id    = $fields['ID'] ?? '';
		$known = in_array( $id, array( 'almalinux', 'rocky', 'centos', 'rhel' ), true ) ? 'rhel' : $id;
		$of    = $fields['VERSION_ID'] ?? '';
		return $known . '-' . ( 'rhel' === $known ? explode( '.', $of )[0] : $of );
	}

	private function is_its_own( string $system ): bool {
		if ( str_starts_with( $system, 'rhel-' ) ) {
			$others = glob( $this->root . '/etc/yum.repos.d/remi*.repo' );
			return is_array( $others ) ? array() === $others : throw new Unseen( 'not_readable' );
		}
		// The newest entry of the package's own list of changes names its version: 8.2.36-1~deb12u1 or 8.1.2-1ubuntu2.22 are the
		// distribution's, 8.2.36-1+0~20260101.1+debian12 or +deb.sury.org+1 are not.
		$path    = "{$this->root}/usr/share/doc/php{$this->branch}-common/changelog.Debian.gz";
		$changes = is_readable( $path ) ? gzopen( $path, 'rb' ) : false;
		if ( false === $changes ) {
			throw new Unseen( 'not_readable' );
		}
		$entry = (string) gzgets( $changes, 500 );
		gzclose( $changes );
		return 1 === preg_match( '/\(([^)]+)\)/', $entry, $version ) && 1 !== preg_match( '/sury|\+0~|gbp|\+debian|\+ubuntu/', $version[1] );
	}

	private function read( string $path ): ?string {
		$path = $this->root . $path;
		// open_basedir makes is_readable() warn, and that warning is not the site's business.
		$text = @is_readable( $path ) ? @file_get_contents( $path ) : false; // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
		return false === $text ? null : $text;
	}
}
