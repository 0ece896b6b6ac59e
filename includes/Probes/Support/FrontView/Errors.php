<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\FrontView;

/**
 * How PHP treats errors there. Command line, wp-admin and REST would tell something else.
 */
final class Errors implements Viewer {
	public function name(): string {
		return 'errors';
	}

	public function see(): array {
		$settings = ini_get_all( null, true )['display_errors'] ?? null;
		return array(
			'display'   => (string) ini_get( 'display_errors' ),
			'at_start'  => is_array( $settings ) && is_scalar( $settings['global_value'] ?? null ) ? (string) $settings['global_value'] : '',
			'in_ini'    => false !== get_cfg_var( 'display_errors' ),
			'reporting' => error_reporting(), // phpcs:ignore WordPress.PHP.DevelopmentFunctions, WordPress.PHP.DiscouragedPHPFunctions -- only read.
		);
	}
}
