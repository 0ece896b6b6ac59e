<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\FrontView\Rights;
use StorePosture\Probes\Support\ManagedHost;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\StaffMember;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Whether code can be edited from inside wp-admin: what each person may in the end, not what a constant says.
 */
final class FileEditor implements Probe {
	private const RIGHTS = array( 'edit_plugins', 'edit_themes', 'edit_files' );

	/**
	 * @param string $sapi What runs PHP: the command line has other rights than the web server, and asks it.
	 */
	public function __construct( private readonly string $sapi = PHP_SAPI ) {}

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'people', static fn (): int => self::people( $watch ) );
		$people = $parts->get( 'people' );
		$parts->see( 'usable', fn (): bool => is_int( $people ) ? 0 < $people && $this->files_writable( $watch ) : throw new Unseen( $parts->reason_of( 'people' ) ) );
		$parts->see( 'blocked_by', fn (): string => is_int( $people ) ? $this->blocked_by( $watch, $people ) : throw new Unseen( $parts->reason_of( 'people' ) ) );
		if ( is_multisite() ) {
			// How many run the network is no business of one site's administrator.
			$parts->unseen( 'people', 'not_permitted' );
		}
		return $parts->sighting();
	}

	/** Asked of accounts by id; on a network only its super administrators have it. */
	private static function people( Watch $watch ): int {
		$ids = is_multisite()
			? array_map( static fn ( string $login ): int => (int) username_exists( $login ), array_filter( get_super_admins(), 'is_string' ) )
			: array_map( static fn ( StaffMember $member ): int => $member->id, array_filter( $watch->staff->all( $watch->data ), static fn ( StaffMember $member ): bool => $member->administrator ) );
		if ( count( $ids ) > 100 ) {
			throw new Unseen( 'too_many' );
		}
		cache_users( array_values( $ids ) );
		$may = static fn ( int $id ): bool => array() !== array_filter( self::RIGHTS, static fn ( string $right ): bool => user_can( $id, $right ) );
		return count( array_filter( $ids, $may ) );
	}

	private function files_writable( Watch $watch ): bool {
		$rights = Rights::of_web( $watch, $this->sapi );
		return true === ( $rights['plugins'] ?? null ) || true === ( $rights['themes'] ?? null );
	}

	/**
	 * @return 'nobody'|'constant'|'host'|'filter'
	 */
	private function blocked_by( Watch $watch, int $people ): string {
		$by_constant = ( defined( 'DISALLOW_FILE_EDIT' ) && (bool) DISALLOW_FILE_EDIT ) || ( defined( 'DISALLOW_FILE_MODS' ) && (bool) DISALLOW_FILE_MODS );
		return match ( true ) {
			0 < $people => $this->files_writable( $watch ) ? 'nobody' : 'host',
			$by_constant => '' === ManagedHost::find( $watch->data )->id ? 'constant' : 'host',
			default => 'filter',
		};
	}
}
