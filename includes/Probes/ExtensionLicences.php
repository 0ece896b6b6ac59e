<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Licences\ComposerLock;
use StorePosture\Probes\Support\Licences\Maker;
use StorePosture\Probes\Support\Licences\ThemeBundle;
use StorePosture\Probes\Support\Licences\WooSubscriptions;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Offers;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Whether updates still come for active plugins and themes of makers outside wordpress.org: by WordPress's own record of updates,
 * WooCommerce's note of the connected account's subscriptions, and Composer's. Licence keys and what plugins say of them are left
 * alone. What has no sign of a maker is the site's own code, and not on the list.
 *
 * @phpstan-type Seen 'covered'|'no_download'|'subscription_ended'|'no_subscription'|'unknown'
 * @phpstan-type Header array{name: string, version: string, page: string, woo: string, update_uri: string}
 * @phpstan-type Candidate array{slug: string, kind: 'plugin'|'theme', header: Header, entry: array<array-key, mixed>, product: int, asked: bool}
 */
final class ExtensionLicences implements Probe {
	/** WooCommerce.com's own updater needs no subscription. */
	private const FREE = array( 'woo-update-manager' );

	public function __construct( private readonly float $seconds = 1.0 ) {}

	public function see( Watch $watch ): Sighting {
		if ( is_multisite() && ! is_main_site() ) {
			return Sighting::nothing( 'not_permitted' ); // Plugins belong to the network.
		}
		$parts = new Parts();
		$parts->see( 'vendor', fn (): array => $this->vendor( $watch, $parts ) );
		return $parts->sighting();
	}

	/**
	 * @return list<array{slug: string, kind: string, name: string, entitled: bool|null, seen: string}>
	 */
	private function vendor( Watch $watch, Parts $parts ): array {
		$maker    = new Maker( $watch->data );
		$age      = Limits::number( $watch->data, 'core_offer_max_age_days' );
		$themes   = self::themes( $maker, Offers::noted( 'update_themes', $watch->now, $age ) );
		$plugins  = self::plugins( $maker, Offers::noted( 'update_plugins', $watch->now, $age ) );
		$composer = new ComposerLock();
		$woo      = new WooSubscriptions( $watch->now );
		$seen     = array_map( static fn ( array $one ): string => self::seen( $one, $composer, $woo ), array( ...$themes, ...$plugins ) );
		$reasons  = array();
		$theme    = self::of_theme( array_slice( $seen, 0, count( $themes ) ) );
		$brought  = $this->brought( array_slice( $seen, count( $themes ), null, true ), array( ...$themes, ...$plugins ) );
		$vendor   = array();
		foreach ( array( ...$themes, ...$plugins ) as $at => $one ) {
			if ( 'plugin' === $one['kind'] && 'covered' !== $seen[ $at ] && ( is_string( $brought ) || in_array( $one['slug'], $brought, true ) ) ) {
				// It is updated with the theme, whatever its own maker offers. Where the theme could not be looked through, it may be.
				$reasons[ $at ] = is_string( $brought ) ? $brought : 'unanswered';
				$seen[ $at ]    = is_string( $brought ) ? 'unknown' : $theme;
			}
			if ( 'unknown' === $seen[ $at ] ) {
				$parts->reason( "vendor.{$at}.entitled", $reasons[ $at ] ?? ( $one['asked'] || 0 === $one['product'] ? 'unanswered' : 'no_update_record' ) );
			}
			$vendor[] = array(
				'slug'     => $one['slug'],
				'kind'     => $one['kind'],
				'name'     => $one['header']['name'],
				'entitled' => 'unknown' === $seen[ $at ] ? null : 'covered' === $seen[ $at ],
				'seen'     => $seen[ $at ],
			);
		}
		return $vendor;
	}

	/**
	 * @param Candidate $one
	 * @return Seen
	 */
	private static function seen( array $one, ComposerLock $composer, WooSubscriptions $woo ): string {
		$hosts = array( Maker::host( $one['header']['page'] ), Maker::host( $one['header']['update_uri'] ), Maker::host( Text::of( $one['entry']['package'] ?? '' ) ), Maker::host( Text::of( $one['entry']['url'] ?? '' ) ) );
		if ( $composer->is_from( $one['slug'], $one['header']['version'], $hosts ) ) {
			return 'covered';
		}
		if ( 0 !== $one['product'] ) {
			// WooCommerce leaves the download out of all its offers, so that nothing follows from that.
			return $one['asked'] ? $woo->seen( $one['product'] ) : 'unknown';
		}
		$newer = Text::of( $one['entry']['new_version'] ?? '', 40 );
		// As WordPress asks before it says that it cannot update this one: some makers put true for "ask me then".
		return '' !== $newer && '' !== $one['header']['version'] && version_compare( $newer, $one['header']['version'], '>' ) && ! Text::is_on( $one['entry']['package'] ?? '' ) ? 'no_download' : 'unknown';
	}

	/**
	 * What a plugin that comes with the theme has to expect.
	 *
	 * @param list<Seen> $themes Of the active theme and its parent, as far as they are of a maker.
	 * @return Seen
	 */
	private static function of_theme( array $themes ): string {
		return 1 === count( array_unique( $themes ) ) ? $themes[0] : 'unknown';
	}

	/**
	 * @param array<int, Seen> $seen
	 * @param list<Candidate>  $all
	 * @return list<string>|string Plugins that come with the theme, or why that could not be seen.
	 */
	private function brought( array $seen, array $all ): array|string {
		$slugs = array();
		foreach ( $seen as $at => $what ) {
			if ( 'covered' !== $what ) {
				$slugs[] = $all[ $at ]['slug'];
			}
		}
		try {
			return ThemeBundle::of( $slugs, $this->seconds );
		} catch ( Unseen $unseen ) {
			return $unseen->reason;
		}
	}

	/**
	 * @param array{entries: array<string, array<array-key, mixed>>, asked: list<string>} $noted
	 * @return list<Candidate>
	 */
	private static function plugins( Maker $maker, array $noted ): array {
		$found = array();
		foreach ( Plugins::active_files() as $file ) {
			$one = self::candidate( $maker, 'plugin', Plugins::slug( $file ), $file, WP_PLUGIN_DIR . '/' . $file, $noted );
			if ( null !== $one && ! in_array( $one['slug'], self::FREE, true ) ) {
				$found[] = $one;
			}
		}
		return $found;
	}

	/**
	 * @param array{entries: array<string, array<array-key, mixed>>, asked: list<string>} $noted
	 * @return list<Candidate> The active theme and its parent.
	 */
	private static function themes( Maker $maker, array $noted ): array {
		$found = array();
		foreach ( array_unique( array( get_stylesheet(), get_template() ) ) as $folder ) {
			$one = self::candidate( $maker, 'theme', $folder, $folder, wp_get_theme( $folder )->get_stylesheet_directory() . '/style.css', $noted );
			if ( null !== $one ) {
				$found[] = $one;
			}
		}
		return $found;
	}

	/**
	 * @param 'plugin'|'theme'                                                            $kind
	 * @param string                                                                      $id    As the record names it.
	 * @param string                                                                      $path  Of the file with its header.
	 * @param array{entries: array<string, array<array-key, mixed>>, asked: list<string>} $noted
	 * @return Candidate|null Null for what is not proven to come from a maker.
	 */
	private static function candidate( Maker $maker, string $kind, string $slug, string $id, string $path, array $noted ): ?array {
		if ( ! is_readable( $path ) ) {
			return null;
		}
		$read    = get_file_data(
			$path,
			array(
				'name'       => 'plugin' === $kind ? 'Plugin Name' : 'Theme Name',
				'version'    => 'Version',
				'page'       => 'plugin' === $kind ? 'Plugin URI' : 'Theme URI',
				'woo'        => 'Woo',
				'update_uri' => 'Update URI',
			)
		);
		$header  = array(
			'name'       => Text::of( $read['name'] ?? '', 100 ),
			'version'    => Text::of( $read['version'] ?? '', 40 ),
			'page'       => Text::of( $read['page'] ?? '' ),
			'woo'        => Text::of( $read['woo'] ?? '' ),
			'update_uri' => Text::of( $read['update_uri'] ?? '' ),
		);
		$entry   = $noted['entries'][ $id ] ?? array();
		$product = WooSubscriptions::product( $header['woo'], Text::of( $entry['id'] ?? '' ) );
		$from    = $maker->of( $entry, $header['update_uri'] );
		// Some plugins of wordpress.org have the header of a WooCommerce.com product.
		if ( 'directory' === $from || ( 'maker' !== $from && 0 === $product ) ) {
			return null;
		}
		return array(
			'slug'    => Text::plain( $slug, 100 ),
			'kind'    => $kind,
			'header'  => $header,
			'entry'   => $entry,
			'product' => $product,
			'asked'   => array() !== $entry || in_array( $id, $noted['asked'], true ),
		);
	}
}
