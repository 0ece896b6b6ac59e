<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Host;
use StorePosture\Probes\Support\Orders;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Watch;

/**
 * What tells a live shop from a copy, whatever the site calls itself.
 */
final class SiteClues implements Probe {
	private const DAYS = 7;
	/** Names people give to copies. "dev" as the end of an address is a domain like any other. */
	private const NAMES = '/^(?:[a-z0-9-]+-)?(?:staging|stage|stg|dev|develop|development|test|testing|uat|preprod|preview|demo|sandbox|qa)\d*[.-]/';
	/** Addresses that hosts give before a shop has one of its own. Source: the hosts' documentation; own knowledge where it is silent. */
	private const PREVIEWS = '/\.(?:wpengine\.com|wpenginepowered\.com|kinsta\.cloud|pantheonsite\.io|flywheelsites\.com|flywheelstaging\.com|cloudwaysapps\.com|myftpupload\.com|wpcomstaging\.com|instawp\.(?:xyz|co|link)|ngrok(?:-free)?\.(?:io|app)|tempurl\.host|sg-host\.com)$/D';

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'copy_name', static fn (): bool => self::is_name_of_a_copy( Host::of( home_url() ) ) );
		$parts->see( 'buyers', static fn (): int => Plugins::woocommerce_runs() ? self::buyers( $watch ) : 0 );
		return $parts->sighting();
	}

	private static function is_name_of_a_copy( string $host ): bool {
		return 1 === preg_match( self::NAMES, $host ) || 1 === preg_match( self::PREVIEWS, $host );
	}

	/** A copy made yesterday holds the orders of the day before: only what was bought here counts. */
	private static function buyers( Watch $watch ): int {
		$address = substr( hash( 'sha256', Host::of( home_url() ) ), 0, 16 );
		$here    = strtotime( $watch->memory->first_seen( 'site_address', array( $address ), $watch->now )[ $address ] );
		$since   = max( (int) $here, (int) strtotime( $watch->now ) - self::DAYS * 86400 );
		return Orders::of_this_store()->buyers_since( gmdate( 'Y-m-d H:i:s', $since ) );
	}
}
