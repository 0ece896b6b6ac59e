<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Match\Reading;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\Group;
use StorePosture\Exposure\Plan\HeldBack;

/**
 * What all surfaces came to, group by group: the fact "stranger". Pure.
 */
final class Summary {
	private const GROUPS = array( Group::ANONYMOUS, Group::CUSTOMER, Group::WOOCOMMERCE, Group::ORDER_PAGES, Group::FULFILMENTS, Group::META, Group::POST_TYPES, Group::MEDIA, Group::GRAPHQL, Group::CACHE );

	private const SHOWN = 40;

	private const VISITORS  = array( Asker::VISITOR, Asker::VISITOR_WITH_NONCE );
	private const CUSTOMERS = array( Asker::CUSTOMER );

	/** Where WordPress tells whoever has an account about themselves, and nobody else: that the test customer was let in is seen there. */
	private const WHO_AM_I = 'rest GET /wp/v2/users/me';

	/**
	 * @param list<KnownSurface> $surfaces
	 * @param array<array-key, mixed> $before What was kept last: a walk to some surfaces is no new round.
	 * @param array<string, string>   $versions By owner.
	 * @param bool                    $knows_somebody Whose data could have been recognised.
	 * @param list<string>            $unproven Groups whose control request saw nobody (ControlRequests).
	 * @param array{asked: int, open: list<string>}|null $cached What CachedPages saw; null: as it was.
	 * @return array{is_whole: bool, knows_somebody: bool, unproven: list<string>, versions: array<string, string>, walked_at: string, requests: int, limited: int, groups: list<array{name: string, asked: int, proven: int|null, likely: int|null, unseen: int}>, open: list<array{surface: string, owner: string, group: string, class: string}>, changed: list<array{surface: string, owner: string, since: string}>}
	 */
	public static function of( array $surfaces, WalkRecord $walk, array $before, array $versions, bool $knows_somebody, array $unproven = array(), ?array $cached = null ): array {
		$was_whole = true === ( $before['is_whole'] ?? null );
		$from_here = Vantage::LOOPBACK === $walk->vantage;
		// What was asked from elsewhere comes on top: that it ended early takes nothing away.
		$is_whole = 'done' === $walk->status && ( ! $walk->is_partial || $was_whole ) || ( ! $from_here && $was_whole );
		$kept     = $walk->is_partial || ! $from_here ? $before : array();
		$unproven = self::was_let_in( $surfaces ) ? $unproven : array( ...$unproven, Group::CUSTOMER );
		$groups = array();
		$cached ??= self::cached_before( $before );
		foreach ( self::GROUPS as $name ) {
			if ( Group::CACHE === $name ) {
				$groups[] = self::of_cache( $cached );
				continue;
			}
			$of_group = Group::CUSTOMER === $name ? self::for_customers( $surfaces ) : array_values( array_filter( $surfaces, static fn ( KnownSurface $surface ): bool => $name === $surface->group ) );
			$groups[] = self::group( $name, $of_group, $is_whole && $knows_somebody, in_array( $name, $unproven, true ), Group::CUSTOMER === $name ? self::CUSTOMERS : self::VISITORS );
		}
		return array(
			'is_whole'       => $is_whole,
			'knows_somebody' => $knows_somebody,
			'unproven'       => array_column( array_filter( $groups, static fn ( array $group ): bool => $group['asked'] > 0 && in_array( $group['name'], $unproven, true ) ), 'name' ),
			'versions'       => $versions,
			'walked_at'      => is_string( $kept['walked_at'] ?? null ) ? $kept['walked_at'] : $walk->finished_at ?? $walk->created_at,
			'requests'       => is_int( $kept['requests'] ?? null ) ? $kept['requests'] : $walk->sent,
			'limited'        => is_int( $kept['limited'] ?? null ) ? $kept['limited'] : $walk->limited,
			'groups'         => $groups,
			'open'           => array( ...self::open_to_cache( $cached ), ...self::open( $surfaces ) ),
			'changed'        => self::changed( $surfaces ),
		);
	}

	/**
	 * What CachedPages saw last.
	 *
	 * @param array<array-key, mixed> $before What was kept.
	 * @return array{asked: int, open: list<string>}
	 */
	public static function cached_before( array $before ): array {
		$cached = array( 'asked' => 0, 'open' => array() );
		foreach ( is_array( $before['groups'] ?? null ) ? $before['groups'] : array() as $group ) {
			if ( is_array( $group ) && Group::CACHE === ( $group['name'] ?? null ) && is_int( $group['asked'] ?? null ) ) {
				$cached['asked'] = $group['asked'];
			}
		}
		foreach ( is_array( $before['open'] ?? null ) ? $before['open'] : array() as $one ) {
			if ( is_array( $one ) && Group::CACHE === ( $one['group'] ?? null ) && is_string( $one['surface'] ?? null ) ) {
				$cached['open'][] = $one['surface'];
			}
		}
		return $cached;
	}

	/**
	 * @param array{asked: int, open: list<string>} $cached
	 * @return array{name: string, asked: int, proven: int|null, likely: int|null, unseen: int}
	 */
	private static function of_cache( array $cached ): array {
		return array(
			'name'   => Group::CACHE,
			'asked'  => $cached['asked'],
			'proven' => 0 === $cached['asked'] ? null : count( $cached['open'] ),
			'likely' => 0 === $cached['asked'] ? null : 0,
			'unseen' => 0,
		);
	}

	/**
	 * @param array{asked: int, open: list<string>} $cached
	 * @return list<array{surface: string, owner: string, group: string, class: string}>
	 */
	private static function open_to_cache( array $cached ): array {
		return array_map(
			static fn ( string $surface ): array => array(
				'surface' => $surface,
				'owner'   => 'unknown',
				'group'   => Group::CACHE,
				'class'   => Reading::PROVEN,
			),
			$cached['open']
		);
	}

	/**
	 * @param list<KnownSurface> $surfaces
	 */
	private static function was_let_in( array $surfaces ): bool {
		foreach ( $surfaces as $surface ) {
			if ( self::WHO_AM_I === $surface->id ) {
				return in_array( $surface->class( self::CUSTOMERS ), array( Reading::QUIET, Reading::OPEN ), true );
			}
		}
		return false;
	}

	/**
	 * What visitors read already is told there.
	 *
	 * @param list<KnownSurface> $surfaces
	 * @return list<KnownSurface>
	 */
	private static function for_customers( array $surfaces ): array {
		$open = array( Reading::PROVEN, Reading::LIKELY );
		return array_values( array_filter( $surfaces, static fn ( KnownSurface $surface ): bool => '' !== $surface->class( self::CUSTOMERS ) && ! in_array( $surface->class( self::VISITORS ), $open, true ) ) );
	}

	/**
	 * @param list<KnownSurface> $surfaces
	 * @param list<Asker::*>     $askers
	 * @return array{name: string, asked: int, proven: int|null, likely: int|null, unseen: int}
	 */
	private static function group( string $name, array $surfaces, bool $is_whole, bool $is_unproven, array $askers ): array {
		$of     = static fn ( string ...$classes ): array => array_values( array_filter( $surfaces, static fn ( KnownSurface $surface ): bool => in_array( $surface->class( $askers ), $classes, true ) ) );
		$proven = count( $of( Reading::PROVEN ) );
		$likely = count( $of( Reading::LIKELY ) );
		// One that broke was asked, and gave nobody away.
		$unseen = count( $of( Reading::UNSEEN ) ) + count( array_filter( $surfaces, static fn ( KnownSurface $surface ): bool => HeldBack::TOO_MANY === $surface->held_back ) );
		$asked  = count( array_filter( $surfaces, static fn ( KnownSurface $surface ): bool => '' !== $surface->class( $askers ) ) );
		// Where there is nothing, nothing is given away; but WordPress itself is always there.
		$sees   = $is_whole && 0 === $unseen && ( 0 === $asked || ! $is_unproven ) && ( $asked > 0 || ! in_array( $name, array( Group::ANONYMOUS, Group::CUSTOMER ), true ) );
		// Whether a store is here, the check knows; where one is, it has routes.
		$store  = $asked > 0 || Group::WOOCOMMERCE !== $name;
		return array(
			'name'   => $name,
			'asked'  => $asked,
			'proven' => $proven > 0 || ( $sees && $store ) ? $proven : null,
			'likely' => $likely > 0 || $sees ? $likely : null,
			'unseen' => $unseen,
		);
	}

	/**
	 * @param list<KnownSurface> $surfaces
	 * @return list<array{surface: string, owner: string, group: string, class: string}>
	 */
	private static function open( array $surfaces ): array {
		$open = array();
		foreach ( array( Reading::PROVEN, Reading::LIKELY ) as $class ) {
			foreach ( $surfaces as $surface ) {
				if ( $class === $surface->class() ) {
					$open[] = array(
						'surface' => $surface->id,
						'owner'   => $surface->owner,
						'group'   => $class === $surface->class( self::VISITORS ) ? $surface->group : Group::CUSTOMER,
						'class'   => $class,
					);
				}
			}
		}
		return array_slice( $open, 0, self::SHOWN );
	}

	/**
	 * Closed before, and a customer's data in the answer now.
	 *
	 * @param list<KnownSurface> $surfaces
	 * @return list<array{surface: string, owner: string, since: string}>
	 */
	private static function changed( array $surfaces ): array {
		$changed = array();
		foreach ( $surfaces as $surface ) {
			foreach ( $surface->results as $result ) {
				if ( Reading::PROVEN === $result->class && in_array( $result->before, array( Reading::GUARDED, Reading::QUIET ), true ) ) {
					$changed[ $surface->id ] ??= array(
						'surface' => $surface->id,
						'owner'   => $surface->owner,
						'since'   => $result->since,
					);
				}
			}
		}
		return array_values( $changed );
	}
}
