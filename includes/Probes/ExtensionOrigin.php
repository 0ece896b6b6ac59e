<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Origin\Mark;
use StorePosture\Probes\Support\Origin\Package;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Plugins and themes on the disk that bear the sign of a distributor who is not their maker, or a known change. By exact marks alone:
 * a licence check that somebody's own code filters, or a key for many sites, is nobody else's package.
 */
final class ExtensionOrigin implements Probe {
	private const AT_MOST = 50;

	public function __construct( private readonly float $seconds = 1.5 ) {}

	public function see( Watch $watch ): Sighting {
		if ( is_multisite() && ! is_main_site() ) {
			return Sighting::nothing( 'not_permitted' ); // Plugins belong to the network.
		}
		$parts = new Parts();
		$parts->see( 'items', fn (): array => $this->items( $watch, $parts ) );
		return $parts->sighting();
	}

	/**
	 * @return list<array{slug: string, kind: string, sign: string, file: string, distributor: string, proven: bool|null}>
	 */
	private function items( Watch $watch, Parts $parts ): array {
		$until = hrtime( true ) + $this->seconds * 1e9;
		$rows  = $watch->data->current( 'repackagers' ) ?? throw new Unseen( 'data_expired' );
		$marks = array_map( static fn ( mixed $row ): Mark => new Mark( is_array( $row ) ? $row : array() ), array_values( $rows ) );
		$items = array();
		foreach ( array( ...self::plugins(), ...self::themes() ) as $package ) {
			if ( hrtime( true ) > $until || count( $items ) >= self::AT_MOST ) {
				$parts->reason( 'items.' . count( $items ) . '.proven', 'too_many' );
				$items[] = self::item( '', 'plugin', 'unknown', '', '', null );
				break;
			}
			$found = self::found( $package, $marks );
			if ( array() === $found && ! self::was_read( $package ) ) {
				$parts->reason( 'items.' . count( $items ) . '.proven', 'not_readable' );
				$found[] = self::item( $package->slug, $package->kind, 'unknown', '', '', null );
			}
			$items = array( ...$items, ...$found );
		}
		return $items;
	}

	/**
	 * @param list<Mark> $marks
	 * @return list<array{slug: string, kind: string, sign: string, file: string, distributor: string, proven: bool|null}> Each sign once.
	 */
	private static function found( Package $package, array $marks ): array {
		$found = array();
		foreach ( $marks as $mark ) {
			$file = isset( $found[ $mark->sign ] ) ? null : $mark->in( $package );
			if ( null !== $file ) {
				$found[ $mark->sign ] = self::item( $package->slug, $package->kind, $mark->sign, $file, $mark->distributor, ! $mark->is_own( $package ) );
			}
		}
		return array_values( $found );
	}

	private static function was_read( Package $package ): bool {
		foreach ( $package->texts() as $text ) {
			if ( null === $text['start'] || null === $text['end'] ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * @return list<Package>
	 */
	private static function plugins(): array {
		$packages = array();
		foreach ( array_keys( Plugins::installed() ) as $file ) {
			$folder     = str_contains( $file, '/' ) ? WP_PLUGIN_DIR . '/' . dirname( $file ) : '';
			$packages[] = new Package( Plugins::slug( $file ), 'plugin', $folder, array( WP_PLUGIN_DIR . "/{$file}" ), WP_PLUGIN_DIR );
		}
		return $packages;
	}

	/**
	 * @return list<Package>
	 */
	private static function themes(): array {
		$packages = array();
		foreach ( wp_get_themes() as $slug => $theme ) {
			$folder     = $theme->get_stylesheet_directory();
			$packages[] = new Package( Text::plain( (string) $slug, 100 ), 'theme', $folder, array( "{$folder}/style.css", "{$folder}/functions.php" ), dirname( $folder ) );
		}
		return $packages;
	}

	/**
	 * @return array{slug: string, kind: string, sign: string, file: string, distributor: string, proven: bool|null}
	 */
	private static function item( string $slug, string $kind, string $sign, string $file, string $distributor, ?bool $proven ): array {
		return array(
			'slug'        => $slug,
			'kind'        => $kind,
			'sign'        => $sign,
			'file'        => $file,
			'distributor' => $distributor,
			'proven'      => $proven,
		);
	}
}
