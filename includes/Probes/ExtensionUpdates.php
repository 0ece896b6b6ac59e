<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Offers;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Offered updates of plugins and themes, from WordPress's own record after all update checkers spoke. How long one waits is our own
 * note: the day we first saw that offer.
 */
final class ExtensionUpdates implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'pending', static fn (): array => self::pending( $watch ) );
		return $parts->sighting();
	}

	/**
	 * @return list<array<string, mixed>>
	 */
	private static function pending( Watch $watch ): array {
		if ( is_multisite() && ! is_main_site() ) {
			throw new Unseen( 'not_permitted' ); // Plugins belong to the network.
		}
		$age     = Limits::number( $watch->data, 'core_offer_max_age_days' );
		$pending = array();
		$unseen  = null;
		try {
			foreach ( Offers::of( 'update_plugins', $watch->now, $age ) as $file => $offer ) {
				$pending[] = self::plugin( $file, $offer );
			}
		} catch ( Unseen $reason ) {
			$unseen = $reason;
		}
		try {
			foreach ( Offers::of( 'update_themes', $watch->now, $age ) as $folder => $offer ) {
				$pending[] = self::theme( $folder, $offer );
			}
		} catch ( Unseen $reason ) {
			$unseen = $reason;
		}
		$pending = array_values( array_filter( $pending, static fn ( ?array $one ): bool => null !== $one ) );
		// An unfinished list stands only if it holds what decides anyway: an offer that waits for somebody.
		if ( null !== $unseen && ! in_array( false, array_column( $pending, 'auto' ), true ) ) {
			throw $unseen;
		}
		$keys    = array_map( static fn ( array $one ): string => "{$one['kind']}:{$one['slug']}:{$one['to']}", $pending );
		$since   = $watch->memory->first_seen( 'extension_updates', $keys, $watch->now );
		foreach ( $pending as $at => $one ) {
			$pending[ $at ]['first_seen_at'] = $since[ $keys[ $at ] ] ?? $watch->now;
		}
		return $pending;
	}

	/**
	 * @param array<array-key, mixed> $offer
	 * @return array{slug: string, kind: string, name: string, from: string, to: string, auto: bool, installable: bool}|null Null when nothing newer is offered.
	 */
	private static function plugin( string $file, array $offer ): ?array {
		if ( 0 !== validate_file( $file ) || ! is_file( WP_PLUGIN_DIR . '/' . $file ) ) {
			return null;
		}
		$header = get_file_data(
			WP_PLUGIN_DIR . '/' . $file,
			array(
				'Name'    => 'Plugin Name',
				'Version' => 'Version',
			)
		);
		return self::one( 'plugin', $file, Plugins::slug( $file ), $header['Name'] ?? '', $header['Version'] ?? '', $offer );
	}

	/**
	 * @param array<array-key, mixed> $offer
	 * @return array{slug: string, kind: string, name: string, from: string, to: string, auto: bool, installable: bool}|null
	 */
	private static function theme( string $folder, array $offer ): ?array {
		$theme   = wp_get_theme( $folder );
		$version = $theme->get( 'Version' );
		$name    = $theme->get( 'Name' );
		return $theme->exists() ? self::one( 'theme', $folder, $folder, is_string( $name ) ? $name : '', is_string( $version ) ? $version : '', $offer ) : null;
	}

	/**
	 * @param 'plugin'|'theme'        $kind
	 * @param array<array-key, mixed> $offer
	 * @return array{slug: string, kind: string, name: string, from: string, to: string, auto: bool, installable: bool}|null
	 */
	private static function one( string $kind, string $id, string $slug, string $name, string $from, array $offer ): ?array {
		$to = Text::of( $offer['new_version'] ?? '', 40 );
		if ( '' === $to || version_compare( $to, $from, '<=' ) ) {
			return null;
		}
		return array(
			'slug'        => Text::plain( $slug, 100 ),
			'kind'        => $kind,
			'name'        => Text::plain( $name, 100 ),
			'from'        => Text::plain( $from, 40 ),
			'to'          => $to,
			'auto'        => Offers::installs_itself( $kind, $id, $offer ),
			'installable' => is_string( $offer['package'] ?? null ) && '' !== $offer['package'],
		);
	}
}
