<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Contract\Schema;
use StorePosture\Judge\Context;
use StorePosture\Judge\Verdict;
use StorePosture\Model\Outcome;

/**
 * What a finding is about, as a short hash: the check, what came out, and the leaves that decided it. Left out is what
 * moves by itself while nothing has changed: times, numbers that a fact's schema marks with x-drifts, the order of
 * lists, dated data. A member of a list goes by its name or number, not by its place.
 */
final class Fingerprint {
	/** What a member of a list is known by, first found. */
	private const NAMES = array( 'mark', 'ref', 'user', 'uuid', 'id', 'slug', 'path', 'route', 'role', 'place', 'page', 'name', 'tool', 'country', 'host_kind' );

	private const TIME = '/^\d{4}-\d\d-\d\d(T[\d:]+Z)?$/D';

	public function __construct( private readonly Schema $schema ) {}

	public function of( string $check, Verdict $verdict, Context $context ): string {
		if ( Outcome::Unknown === $verdict->outcome || Outcome::NeedsAnswer === $verdict->outcome ) {
			// What hides it changes with every blocked request; that it is hidden is all there is to say.
			return self::hash( array( $check, 'unseen' ) );
		}
		$parts = array();
		foreach ( $verdict->leaves as $leaf ) {
			$part = $this->part( $leaf['path'], $leaf['value'], $context );
			if ( null !== $part ) {
				$parts[] = $part;
			}
		}
		$parts = array_values( array_unique( $parts ) );
		sort( $parts );
		return self::hash( array( $check, $verdict->outcome->value, ...$parts ) );
	}

	/** Null: it says nothing about the site. */
	private function part( string $path, mixed $value, Context $context ): ?string {
		$keys = explode( '.', $path );
		if ( 'data' === $keys[0] ) {
			return null;
		}
		$name = '';
		$at   = 'facts' === $keys[0] ? $context->facts : $context->answers;
		foreach ( array_slice( $keys, 1 ) as $key ) {
			$is_member = is_array( $at ) && array_is_list( $at ) && ctype_digit( $key );
			$at        = is_array( $at ) ? $at[ $key ] ?? null : null;
			$name     .= $is_member ? '.' . self::name( $at ) : ".{$key}";
		}
		if ( is_array( $at ) && array_is_list( $at ) ) {
			$members = array_map( self::name( ... ), $at );
			sort( $members );
			$value = array_values( array_unique( $members ) );
		} elseif ( $this->drifts( $keys ) || ( is_string( $value ) && 1 === preg_match( self::TIME, $value ) ) ) {
			$value = is_null( $value ) ? null : 'moves';
		}
		return $keys[0] . $name . '=' . self::json( $value );
	}

	/** What a member of a list is known by; a plain value by itself. */
	private static function name( mixed $member ): string {
		if ( ! is_array( $member ) ) {
			return self::json( $member );
		}
		foreach ( self::NAMES as $key ) {
			if ( isset( $member[ $key ] ) ) {
				return self::json( $member[ $key ] );
			}
		}
		return isset( $member['kind'] ) ? self::json( $member['kind'] ) : '';
	}

	/**
	 * Whether the schema of the fact says that this number moves by itself.
	 *
	 * @param list<string> $keys Such as facts, orders, failed_worst_hour_7d.
	 */
	private function drifts( array $keys ): bool {
		if ( 'facts' !== $keys[0] || ! isset( $keys[1] ) || ! in_array( $keys[1], $this->schema->facts(), true ) ) {
			return false;
		}
		$schema = $this->schema->get( "facts/{$keys[1]}" );
		foreach ( array_slice( $keys, 2 ) as $key ) {
			$below  = ctype_digit( $key ) ? $schema['items'] ?? null : ( is_array( $schema['properties'] ?? null ) ? $schema['properties'][ $key ] ?? null : null );
			$schema = is_array( $below ) ? $below : array();
		}
		return true === ( $schema['x-drifts'] ?? null );
	}

	private static function json( mixed $value ): string {
		return (string) json_encode( $value, JSON_INVALID_UTF8_SUBSTITUTE );
	}

	/**
	 * @param list<string> $parts
	 */
	private static function hash( array $parts ): string {
		return substr( hash( 'sha256', implode( "\n", $parts ) ), 0, 16 );
	}
}
