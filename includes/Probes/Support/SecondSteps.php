<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Contract\Data;

/**
 * Products that ask for a second log-in step and run here, and where each keeps who uses it (data/two_factor_plugins.json).
 * No secret is read: whether something stands there, and which kind.
 */
final class SecondSteps {
	public const STRONG = 'strong';
	/** Codes sent by mail: whoever reads the mail has both steps. */
	public const MAIL = 'mail';

	/** @var list<string> Folders of those that run. */
	public readonly array $plugins;
	/** @var list<string> Names of those that run and are switched on. */
	public readonly array $names;
	/** One of them keeps its record where we cannot read it. */
	public readonly bool $unreadable;
	/** @var list<array<array-key, mixed>> */
	private array $readable = array();

	public function __construct( Data $data ) {
		$active     = Plugins::active();
		$plugins    = array();
		$names      = array();
		$unreadable = false;
		foreach ( $data->any( 'two_factor_plugins' ) as $row ) {
			if ( ! is_array( $row ) || ! in_array( $row['plugin'] ?? null, $active, true ) ) {
				continue;
			}
			$plugins[] = Text::of( $row['plugin'] );
			if ( ! self::switched_on( $row ) ) {
				continue;
			}
			$names[] = Text::of( $row['name'] ?? '' );
			if ( 'unreadable' === ( $row['storage'] ?? null ) ) {
				$unreadable = true;
			} else {
				$this->readable[] = $row;
			}
		}
		$this->plugins    = $plugins;
		$this->names      = $names;
		$this->unreadable = $unreadable;
	}

	/**
	 * @param list<StaffMember> $staff
	 * @return array<int, self::STRONG|self::MAIL> Only those who have one.
	 */
	public function covered( array $staff ): array {
		$ids     = array_map( static fn ( StaffMember $member ): int => $member->id, $staff );
		$covered = array();
		if ( array() === $ids ) {
			return $covered;
		}
		foreach ( $this->readable as $row ) {
			foreach ( 'table' === $row['storage'] ? self::from_table( $row, $ids ) : self::from_meta( $row, $ids ) as $id => $how ) {
				if ( self::STRONG !== ( $covered[ $id ] ?? null ) ) {
					$covered[ $id ] = $how;
				}
			}
		}
		return $covered;
	}

	/**
	 * @param array<array-key, mixed> $row
	 * @param non-empty-list<int>     $ids
	 * @return array<int, self::STRONG|self::MAIL>
	 */
	private static function from_table( array $row, array $ids ): array {
		$wpdb = Database::handle();
		$covered = array();
		foreach ( self::texts( $row['keys'] ?? array() ) as $table ) {
			$table = $wpdb->base_prefix . $table;
			if ( ! Database::has_table( $table ) ) {
				continue;
			}
			foreach ( Database::rows( 'SELECT DISTINCT user_id FROM %i WHERE user_id IN (' . Database::places( count( $ids ), '%d' ) . ')', array( $table, ...$ids ) ) as $found ) {
				$covered[ (int) $found['user_id'] ] = self::STRONG;
			}
		}
		return $covered;
	}

	/**
	 * @param array<array-key, mixed> $row
	 * @param non-empty-list<int>     $ids
	 * @return array<int, self::STRONG|self::MAIL>
	 */
	private static function from_meta( array $row, array $ids ): array {
		$wpdb = Database::handle();
		$keys    = self::texts( $row['keys'] ?? array() );
		$covered = array();
		if ( array() === $keys ) {
			return $covered;
		}
		$found = Database::rows(
			'SELECT user_id, meta_key, meta_value FROM %i WHERE meta_key IN (' . Database::places( count( $keys ) ) . ') AND user_id IN (' . Database::places( count( $ids ), '%d' ) . ')',
			array( $wpdb->usermeta, ...$keys, ...$ids )
		);
		foreach ( $found as $meta ) {
			$how = self::how( $row, (string) $meta['meta_key'], (string) $meta['meta_value'] );
			if ( null !== $how && self::STRONG !== ( $covered[ (int) $meta['user_id'] ] ?? null ) ) {
				$covered[ (int) $meta['user_id'] ] = $how;
			}
		}
		return $covered;
	}

	/**
	 * @param array<array-key, mixed> $row
	 * @return self::STRONG|self::MAIL|null
	 */
	private static function how( array $row, string $key, string $stored ): ?string {
		$list   = Text::stored_list( $stored );
		$values = null === $list ? array( $stored ) : array_values( $list );
		$values = array_filter( array_map( static fn ( mixed $value ): string => Text::of( $value ), $values ), static fn ( string $value ): bool => ! in_array( $value, array( '', '0', 'false', 'no' ), true ) );
		if ( 'equals' === ( $row['rule'] ?? null ) && ! in_array( $row['value'] ?? null, $values, true ) ) {
			return null;
		}
		if ( array() === $values ) {
			return null;
		}
		$mail_value = Text::of( $row['mail_value'] ?? '' );
		$by_mail    = in_array( $key, self::texts( $row['mail_keys'] ?? array() ), true ) || ( '' !== $mail_value && array() === array_diff( $values, array( $mail_value ) ) );
		return $by_mail ? self::MAIL : self::STRONG;
	}

	/**
	 * @param array<array-key, mixed> $row
	 */
	private static function switched_on( array $row ): bool {
		$option = Text::of( $row['switch_option'] ?? '' );
		if ( '' === $option ) {
			return true;
		}
		$key   = Text::of( $row['switch_key'] ?? '' );
		$value = get_option( $option );
		if ( ! is_array( $value ) ) {
			return false;
		}
		return in_array( $key, $value, true ) || Text::is_on( $value[ $key ] ?? false );
	}

	/**
	 * @return list<string>
	 */
	private static function texts( mixed $list ): array {
		return is_array( $list ) ? array_values( array_filter( $list, 'is_string' ) ) : array();
	}
}
