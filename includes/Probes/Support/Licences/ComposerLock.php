<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Licences;

/**
 * Plugins and themes that Composer fetched from their maker's own repository, by composer.lock beside or above WordPress. A maker
 * gives them out there to whoever has a licence.
 */
final class ComposerLock {
	private const BYTES = 4194304;

	/** @var array<string, array{version: string, host: string}> Folder to version and host of the archive. */
	private array $packages = array();

	public function __construct( ?string $root = null ) {
		$root ??= wp_normalize_path( (string) realpath( ABSPATH ) );
		foreach ( array( $root, dirname( $root ), dirname( $root, 2 ) ) as $folder ) {
			// phpcs:disable WordPress.PHP.NoSilencedErrors.Discouraged -- open_basedir warns.
			$file = rtrim( $folder, '/' ) . '/composer.lock';
			$text = @is_file( $file ) && (int) @filesize( $file ) <= self::BYTES ? @file_get_contents( $file ) : false;
			// phpcs:enable
			$lock = false === $text ? null : json_decode( $text, true, 32 );
			if ( is_array( $lock ) ) {
				$this->read( is_array( $lock['packages'] ?? null ) ? $lock['packages'] : array() );
				return;
			}
		}
	}

	/**
	 * @param string       $slug    Folder of the plugin or theme.
	 * @param string       $version That runs.
	 * @param list<string> $hosts   Of its maker, by its headers and its updates.
	 */
	public function is_from( string $slug, string $version, array $hosts ): bool {
		$package = $this->packages[ $slug ] ?? null;
		if ( null === $package || '' === $version || $package['version'] !== ltrim( $version, 'v' ) ) {
			return false;
		}
		$domains = array_map( self::domain( ... ), array_filter( $hosts, static fn ( string $host ): bool => '' !== $host ) );
		return in_array( self::domain( $package['host'] ), $domains, true );
	}

	/**
	 * @param array<array-key, mixed> $packages
	 */
	private function read( array $packages ): void {
		foreach ( $packages as $package ) {
			if ( ! is_array( $package ) || ! is_string( $package['name'] ?? null ) || ! is_string( $package['version'] ?? null ) ) {
				continue;
			}
			$dist = is_array( $package['dist'] ?? null ) ? $package['dist']['url'] ?? '' : '';
			$host = is_string( $dist ) ? Maker::host( $dist ) : '';
			if ( '' !== $host && in_array( $package['type'] ?? '', array( 'wordpress-plugin', 'wordpress-theme' ), true ) ) {
				$this->packages[ basename( $package['name'] ) ] = array(
					'version' => ltrim( $package['version'], 'v' ),
					'host'    => $host,
				);
			}
		}
	}

	/** 'composer.example.com' and 'www.example.com' are of one maker. Under 'co.uk' and alike three parts count. */
	private static function domain( string $host ): string {
		$parts = explode( '.', $host );
		$short = count( $parts ) > 2 && strlen( $parts[ count( $parts ) - 1 ] ) === 2 && strlen( $parts[ count( $parts ) - 2 ] ) <= 3;
		return implode( '.', array_slice( $parts, $short ? -3 : -2 ) );
	}
}
