<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Licences;

use StorePosture\Contract\Data;

/**
 * Where updates of a plugin or theme come from, as far as it is proven: an entry in WordPress's record of updates, or its own header.
 * A host of wordpress.org, of public code, or this site's own is no maker's.
 */
final class Maker {
	private const DIRECTORY = array( 'wordpress.org', 'w.org' );

	/** @var list<string> */
	private readonly array $free;

	public function __construct( Data $data ) {
		$free = array( self::host( home_url() ) );
		foreach ( array_column( $data->any( 'code_hosts' ), 'domain' ) as $domain ) {
			$free[] = is_string( $domain ) ? $domain : '';
		}
		$this->free = $free;
	}

	/**
	 * @param array<array-key, mixed> $entry      Of the record; empty when there is none.
	 * @param string                  $update_uri Header.
	 * @return 'maker'|'directory'|'unproven'
	 */
	public function of( array $entry, string $update_uri ): string {
		$id = is_string( $entry['id'] ?? null ) ? $entry['id'] : '';
		// WordPress's own answer says so in its id; WooCommerce.com's, too.
		if ( 1 === preg_match( '#^w\.org/#', $id ) ) {
			return 'directory';
		}
		if ( str_starts_with( $id, 'woocommerce-com-' ) ) {
			return 'maker';
		}
		// What is fetched says more than the page that tells about it.
		foreach ( array( $entry['package'] ?? '', $update_uri, $entry['url'] ?? '' ) as $address ) {
			$host = is_string( $address ) ? self::host( $address ) : '';
			if ( '' !== $host ) {
				return match ( true ) {
					self::is_of( $host, self::DIRECTORY ) => 'directory',
					self::is_of( $host, $this->free ) => 'unproven',
					default => 'maker',
				};
			}
		}
		return 'unproven';
	}

	/** Of 'https://shop.example.com/x' or 'example.com/x'; '' when it names none. */
	public static function host( string $address ): string {
		$host = wp_parse_url( str_contains( $address, '//' ) ? trim( $address ) : 'https://' . trim( $address ), PHP_URL_HOST );
		$host = is_string( $host ) ? strtolower( $host ) : '';
		return 1 === preg_match( '/^[a-z0-9-]+(\.[a-z0-9-]+)+$/D', $host ) ? $host : '';
	}

	/**
	 * @param list<string> $domains
	 */
	public static function is_of( string $host, array $domains ): bool {
		foreach ( $domains as $domain ) {
			if ( '' !== $domain && ( $host === $domain || str_ends_with( $host, ".{$domain}" ) ) ) {
				return true;
			}
		}
		return false;
	}
}
