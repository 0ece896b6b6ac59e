<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Contract\Data;

/**
 * Whether plugins that run here have something switched on, as rows of dated data say where that stands (data/login_guards.json
 * explains the columns).
 */
final class PluginSetting {
	private const ON  = 'on';
	private const OFF = 'off';
	private const UNREADABLE = 'unreadable';

	/**
	 * @param array<string, string> $states Name of each product that runs to on, off or unreadable.
	 * @param list<string>          $plugins Their folders.
	 */
	private function __construct( private readonly array $states, public readonly array $plugins ) {}

	public static function of( Data $data, string $table, string $part ): self {
		$rows    = $data->any( $table )[ $part ] ?? array();
		$active  = Plugins::active();
		$states  = array();
		$plugins = array();
		foreach ( is_array( $rows ) ? $rows : array() as $row ) {
			if ( is_array( $row ) && in_array( $row['plugin'] ?? null, $active, true ) ) {
				$plugins[]                             = Text::of( $row['plugin'] );
				$states[ Text::of( $row['name'] ?? '' ) ] = self::state( $row );
			}
		}
		return new self( $states, $plugins );
	}

	/**
	 * @return list<string>
	 */
	public function on(): array {
		return array_keys( $this->states, self::ON, true );
	}

	/**
	 * @return list<string>
	 */
	public function off(): array {
		return array_keys( $this->states, self::OFF, true );
	}

	public function is_unreadable(): bool {
		return in_array( self::UNREADABLE, $this->states, true );
	}

	/**
	 * @param array<array-key, mixed> $row
	 * @return self::ON|self::OFF|self::UNREADABLE
	 */
	private static function state( array $row ): string {
		$place = Text::of( $row['place'] ?? '' );
		$key   = Text::of( $row['key'] ?? '' );
		$value = match ( $row['kind'] ?? '' ) {
			'always' => true,
			'option' => self::in( get_option( $place ), '' === $key ? array() : explode( '.', $key ) ),
			'table' => self::in_table( $place, $key ),
			default => null,
		};
		$needs = Text::of( $row['needs'] ?? '' );
		if ( true === $value && '' !== $needs && ! Text::is_on( get_option( $needs ) ) ) {
			$value = false;
		}
		return match ( $value ) {
			null => self::UNREADABLE,
			true => self::ON,
			false => self::OFF,
		};
	}

	/**
	 * A list may name what is on, or say of each whether it is.
	 *
	 * @param list<string> $path
	 */
	private static function in( mixed $value, array $path ): bool {
		foreach ( $path as $step ) {
			$value = is_string( $value ) ? json_decode( $value, true, 16 ) : $value;
			if ( ! is_array( $value ) ) {
				return false;
			}
			if ( ! array_key_exists( $step, $value ) ) {
				return in_array( $step, $value, true ) && end( $path ) === $step;
			}
			$value = $value[ $step ];
		}
		return Text::is_on( $value ) && ! in_array( $value, array( 'off', 'no', 'false', 'disabled' ), true );
	}

	private static function in_table( string $table, string $name ): ?bool {
		$value = self::row_of_table( $table, $name );
		return null === $value ? null : ! in_array( $value, array( '', '0' ), true );
	}

	/** Null: the table is not there, or has no such row. */
	public static function row_of_table( string $table, string $name ): ?string {
		$prefix = Database::handle()->base_prefix;
		// Newer versions of Wordfence write it in small letters.
		foreach ( array( $prefix . $table, $prefix . str_replace( 'wfconfig', 'wfConfig', $table ) ) as $full ) {
			if ( Database::has_table( $full ) ) {
				$rows = Database::rows( 'SELECT val FROM %i WHERE name = %s', array( $full, $name ) );
				return isset( $rows[0] ) ? (string) $rows[0]['val'] : null;
			}
		}
		return null;
	}
}
