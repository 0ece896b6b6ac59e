<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Contract\Data;
use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\StaffMember;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Accounts of this site with rights beyond buying, hidden ones among them. Those of the network are the network's.
 */
final class Staff implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see(
			'accounts',
			static fn (): array => array_map(
				static fn ( StaffMember $member ): array => array(
					'user'          => $member->reference(),
					'administrator' => $member->administrator,
					'shop_manager'  => $member->shop_manager,
					'registered'    => $member->registered,
				),
				$watch->staff->all( $watch->data )
			)
		);
		$parts->see(
			'administrators',
			static function () use ( $parts ): int {
				$accounts = $parts->get( 'accounts' );
				return is_array( $accounts ) ? count( array_filter( array_column( $accounts, 'administrator' ), Text::is_on( ... ) ) ) : throw new Unseen( $parts->reason_of( 'accounts' ) );
			}
		);
		$parts->see( 'named_admin', static fn (): bool => 0 < Database::count( 'SELECT COUNT(*) FROM %i WHERE user_login = %s', array( Database::handle()->users, 'admin' ) ) );
		$parts->see( 'display_is_login', static fn (): int => count( array_filter( self::people( $watch ), static fn ( array $one ): bool => $one['user_login'] === $one['display_name'] ) ) );
		$parts->see( 'domains', static fn (): array => self::domains( array_column( self::people( $watch ), 'user_email' ), $watch->data ) );
		return $parts->sighting();
	}

	/**
	 * Names and addresses of staff, to be compared and counted here; none of them enters the fact.
	 *
	 * @return list<array<string, string|null>>
	 */
	private static function people( Watch $watch ): array {
		$ids = array_map( static fn ( StaffMember $member ): int => $member->id, $watch->staff->all( $watch->data ) );
		return array() === $ids ? array() : Database::rows( 'SELECT user_login, display_name, user_email FROM %i WHERE ID IN (' . Database::places( count( $ids ), '%d' ) . ')', array( Database::handle()->users, ...$ids ) );
	}

	/**
	 * @param array<mixed> $addresses
	 * @return list<array{kind: string, accounts: int}>
	 */
	private static function domains( array $addresses, Data $data ): array {
		$free   = array_column( array_filter( $data->any( 'freemail' ), is_array( ... ) ), 'domain' );
		$shop   = (string) preg_replace( '/^www\./', '', strtolower( (string) wp_parse_url( home_url(), PHP_URL_HOST ) ) );
		$counts = array_fill_keys( array( 'shop', 'freemail', 'other' ), 0 );
		foreach ( $addresses as $address ) {
			$domain = strtolower( substr( (string) strrchr( is_string( $address ) ? $address : '', '@' ), 1 ) );
			$kind   = match ( true ) {
				'' !== $shop && ( $domain === $shop || str_ends_with( $shop, ".{$domain}" ) || str_ends_with( $domain, ".{$shop}" ) ) => 'shop',
				in_array( $domain, $free, true ) => 'freemail',
				default => 'other',
			};
			++$counts[ $kind ];
		}
		$list = array();
		foreach ( $counts as $kind => $accounts ) {
			if ( 0 < $accounts ) {
				$list[] = array(
					'kind'     => $kind,
					'accounts' => $accounts,
				);
			}
		}
		return $list;
	}
}
