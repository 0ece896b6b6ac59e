<?php
declare(strict_types=1);

namespace StorePosture;

/**
 * Our rights follow from those people have anyway. Nothing is stored in roles, so nothing is left behind there.
 *
 * In a network files, constants and server belong to all sites: only super administrators see evidence in full. WordPress
 * grants them every right before anything is asked here.
 */
final class Capabilities {
	public const ALL = array( 'view_store_posture', 'respond_store_posture', 'manage_store_posture' );

	/**
	 * @param array<array-key, mixed> $rights All rights of a user.
	 * @return array<array-key, mixed>
	 */
	public static function grant( array $rights ): array {
		$manages = true === (bool) ( $rights['manage_options'] ?? false );
		$sells   = true === (bool) ( $rights['manage_woocommerce'] ?? false );

		$rights['view_store_posture']    = $manages || $sells;
		$rights['respond_store_posture'] = $manages || $sells;
		$rights['manage_store_posture']  = $manages && ! is_multisite();
		return $rights;
	}
}
