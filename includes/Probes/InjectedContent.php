<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Host;
use StorePosture\Probes\Support\InjectedSigns;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * What intruders leave in texts: hidden links and scrambled scripts. The database finds the few texts that may hold any; of those only
 * the place and the kind of sign are told.
 */
final class InjectedContent implements Probe {
	/** Kept apart from what visitors see, or written by the shop itself. */
	private const NOT_SHOWN = array( 'revision', 'customize_changeset', 'oembed_cache', 'custom_css', 'user_request', 'scheduled-action', 'shop_order', 'shop_order_refund', 'attachment' );
	private const LARGEST   = 1000000;
	private const SCRIPTS   = array( '%eval%', '%Function%', '%createElement%', '%.src%' );
	private const MIXED     = array( '%fromCharCode%', '%atob%', '%unescape%', '%x6%' );
	private const STYLES    = array( '%display:none%', '%display: none%', '%visibility:hidden%', '%visibility: hidden%', '%font-size:0%', '%font-size: 0%', '%left:-%', '%left: -%', '%right:-%', '%right: -%', '%top:-%', '%top: -%', '%indent:-%', '%indent: -%' );
	/** At once, so that large texts do not fill the memory. */
	private const ROWS      = 50;
	private const SECONDS   = 2.0;

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'texts', static fn (): array => self::texts() );
		return $parts->sighting();
	}

	/**
	 * @return list<array{place: 'post'|'option', ref: string, sign: string}>
	 */
	private static function texts(): array {
		$host  = Host::of( OwnSite::front_page() );
		$until = hrtime( true ) + (int) ( self::SECONDS * 1e9 );
		$texts = array();
		foreach ( self::options() as $option ) {
			foreach ( InjectedSigns::in( (string) $option['content'], $host ) as $sign ) {
				$texts[] = array( 'place' => 'option', 'ref' => Text::plain( (string) $option['name'], 100 ), 'sign' => $sign );
			}
		}
		$last = 0;
		do {
			$posts = self::posts( $last );
			foreach ( $posts as $post ) {
				$last = (int) $post['id'];
				foreach ( InjectedSigns::in( (string) $post['content'], $host ) as $sign ) {
					$texts[] = array( 'place' => 'post', 'ref' => Text::plain( (string) $post['type'], 40 ) . " {$last}", 'sign' => $sign );
				}
			}
			if ( hrtime( true ) > $until && self::ROWS === count( $posts ) ) {
				throw new Unseen( 'too_many' );
			}
		} while ( self::ROWS === count( $posts ) );
		return $texts;
	}

	/**
	 * @return list<array<string, string|null>> Published ones after this one.
	 */
	private static function posts( int $after ): array {
		[ $like, $values ] = self::sieve();
		return Database::rows(
			'SELECT id, type, content FROM ( SELECT ID AS id, post_type AS type, post_content AS content FROM %i WHERE ID > %d AND post_status = %s AND post_type NOT IN ( ' . Database::places( count( self::NOT_SHOWN ) ) . " ) AND LENGTH( post_content ) < %d ) AS posts WHERE {$like} ORDER BY id LIMIT %d",
			array( Database::handle()->posts, $after, 'publish', ...self::NOT_SHOWN, self::LARGEST, ...$values, self::ROWS )
		);
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	private static function options(): array {
		[ $like, $values ] = self::sieve();
		$wpdb              = Database::handle();
		$rows              = Database::rows(
			"SELECT name, content FROM ( SELECT option_name AS name, option_value AS content FROM %i WHERE option_name NOT LIKE %s AND option_name NOT LIKE %s AND LENGTH( option_value ) < %d ) AS options WHERE {$like} LIMIT %d",
			array( $wpdb->options, $wpdb->esc_like( '_transient_' ) . '%', $wpdb->esc_like( '_site_transient_' ) . '%', self::LARGEST, ...$values, self::ROWS + 1 )
		);
		return count( $rows ) > self::ROWS ? throw new Unseen( 'too_many' ) : $rows;
	}

	/**
	 * What the database leaves for a closer look.
	 *
	 * @return array{0: literal-string, 1: list<string>}
	 */
	private static function sieve(): array {
		/** @var \Closure(int): literal-string $any */
		$any = static fn ( int $times ): string => implode( ' OR ', array_fill( 0, $times, 'content LIKE %s' ) );
		return array(
			'( ( content LIKE %s AND ( ' . $any( count( self::MIXED ) ) . ' ) AND ( ' . $any( count( self::SCRIPTS ) ) . ' ) ) OR ( content LIKE %s AND ( ' . $any( count( self::STYLES ) ) . ' ) ) )',
			array( '%<script%', ...self::MIXED, ...self::SCRIPTS, '%<a %//%<a %//%<a %//%', ...self::STYLES ),
		);
	}
}
