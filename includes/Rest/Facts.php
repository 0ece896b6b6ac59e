<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Contract\Shapes;
use StorePosture\Model\FactRecord;
use StorePosture\Services;

/**
 * The store's security-relevant settings as last seen.
 *
 * @phpstan-import-type FactRecordShape from Shapes
 */
final class Facts extends Route {
	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$this->route( '/facts', array( 'GET' => array( self::MANAGE, $this->all( ... ), array() ) ) );
	}

	private function all(): \WP_REST_Response {
		return new \WP_REST_Response( array_map( self::fact( ... ), array_values( $this->services->facts()->all() ) ) );
	}

	/**
	 * An empty map must be {} in JSON, not [].
	 *
	 * @return array<string, mixed>
	 */
	private static function fact( FactRecord $record ): array {
		return array( 'reasons' => (object) $record->reasons ) + $record->to_array();
	}
}
