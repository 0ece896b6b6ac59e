<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Exposure\Walk\OutsideKeys;
use StorePosture\Scan\Clock;

/**
 * One option, gone with its time.
 */
final class ScriptKeys implements OutsideKeys {
	private const OPTION  = 'store_posture_script';
	private const SECONDS = 172800;

	public function __construct( private readonly Clock $clock ) {}

	public function fresh( array $let_in ): array {
		$secret = bin2hex( random_bytes( 16 ) );
		$until  = (int) $this->clock->seconds() + self::SECONDS;
		update_option(
			self::OPTION,
			array(
				'secret' => $secret,
				'until'  => $until,
				'let_in' => $let_in,
			),
			false
		);
		return array( $secret, gmdate( 'Y-m-d\TH:i:s\Z', $until ) );
	}

	public function current(): array {
		$kept  = get_option( self::OPTION );
		$kept  = is_array( $kept ) ? $kept : array();
		$holds = is_string( $kept['secret'] ?? null ) && is_int( $kept['until'] ?? null ) && $kept['until'] > $this->clock->seconds();
		return $holds ? array( $kept['secret'], Json::text_list( $kept['let_in'] ?? null ) ) : array( '', array() );
	}
}
