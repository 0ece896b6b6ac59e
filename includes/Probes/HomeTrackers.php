<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Markup;
use StorePosture\Probes\Support\Pages;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Scripts of the home page that follow visitors for somebody else, as the page comes to a stranger who was not asked yet. Where a
 * consent tool or a tag manager has the word, the browser decides, and nothing is claimed.
 *
 * @phpstan-type Row array{name: string, host: string, part: string, plugin: string, consent_mode: bool}
 */
final class HomeTrackers implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$home  = Pages::view( $watch, 'home' );
		if ( null === $home->markup ) {
			foreach ( array( 'trackers', 'consent_tool', 'tag_manager', 'consent_default' ) as $field ) {
				$parts->unseen( $field, $home->markup_obstacle );
			}
			return $parts->sighting( 'loopback' );
		}
		$rows = $watch->data->current( 'trackers' );
		if ( null === $rows ) {
			return Sighting::nothing( 'data_expired' );
		}
		$markup  = $home->markup;
		$tool    = self::tool( self::rows( $rows['consent_tools'] ?? null ), $markup );
		$manager = array() !== self::found( self::rows( $rows['tag_managers'] ?? null ), $markup );
		$parts->set( 'consent_tool', $tool );
		$parts->set( 'tag_manager', $manager );
		$parts->set( 'consent_default', $markup->denies_first );
		$parts->see( 'trackers', static fn (): array => self::trackers( self::rows( $rows['trackers'] ?? null ), $markup, '' !== $tool, $manager ) );
		return $parts->sighting( 'loopback' );
	}

	/**
	 * @param list<Row> $rows
	 * @return list<array{name: string, host: string}>
	 */
	private static function trackers( array $rows, Markup $markup, bool $has_tool, bool $has_manager ): array {
		$found = self::found( $rows, $markup );
		$sure  = $markup->denies_first ? array_filter( $found, static fn ( array $one ): bool => ! $one['consent_mode'] ) : $found;
		if ( $has_tool || ( array() === $sure && ( $has_manager || array() !== $found ) ) ) {
			throw new Unseen( 'consent_in_browser' );
		}
		$told = array();
		foreach ( $sure as $one ) {
			$told[ "{$one['name']} {$one['host']}" ] = array( 'name' => $one['name'], 'host' => $one['host'] );
		}
		return array_values( $told );
	}

	/**
	 * @param list<Row> $rows
	 */
	private static function tool( array $rows, Markup $markup ): string {
		$active = Plugins::active();
		foreach ( $rows as $row ) {
			if ( '' !== $row['plugin'] ? in_array( $row['plugin'], $active, true ) : array() !== self::found( array( $row ), $markup ) ) {
				return $row['name'];
			}
		}
		return '';
	}

	/**
	 * @param list<Row> $rows
	 * @return list<Row> Those whose script runs.
	 */
	private static function found( array $rows, Markup $markup ): array {
		$found = array();
		foreach ( $rows as $row ) {
			foreach ( $markup->runs as $address ) {
				[ $host, $path ] = explode( '/', $address, 2 ) + array( '', '' );
				if ( ( $host === $row['host'] || str_ends_with( $host, ".{$row['host']}" ) ) && str_contains( "/{$path}", $row['part'] ) ) {
					$found[] = $row;
					break;
				}
			}
		}
		return $found;
	}

	/**
	 * @return list<Row>
	 */
	private static function rows( mixed $rows ): array {
		return array_values(
			array_map(
				static fn ( array $row ): array => array(
					'name'         => Text::of( $row['name'] ?? '' ),
					'host'         => Text::of( $row['host'] ?? '' ),
					'part'         => Text::of( $row['part'] ?? '' ),
					'plugin'       => Text::of( $row['plugin'] ?? '' ),
					'consent_mode' => true === ( $row['consent_mode'] ?? null ),
				),
				array_filter( is_array( $rows ) ? $rows : array(), 'is_array' )
			)
		);
	}
}
