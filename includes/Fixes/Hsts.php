<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Reversible;
use StorePosture\Fixes\Support\Switches;

/**
 * Browsers come by https only: first for minutes, and for half a year once a week went well.
 */
final class Hsts extends Reversible {
	private const FIRST  = 300;
	private const SECOND = 15552000;
	private const WAIT   = 7 * 86400;

	public function title(): string {
		return __( 'Tell browsers to come by https only (HSTS)', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Browsers that were here refuse the shop over http, even after an undo, until the time has run out.', 'store-posture' ),
			__( 'The first step lasts five minutes. A week later the second one lasts half a year.', 'store-posture' ),
			__( 'If the certificate runs out, nobody can open the shop until it is renewed.', 'store-posture' ),
		);
	}

	public function obstacle( Bench $bench ): string {
		$since = self::part( 'hsts_since' );
		return match ( true ) {
			true !== ( $bench->fact( 'https' )['works'] ?? null ) => __( 'We did not see the site answer over https with a valid certificate. Ask your host for one first.', 'store-posture' ),
			is_string( $since ) && self::FIRST === self::part( 'hsts' ) && (int) strtotime( $bench->now ) - (int) strtotime( $since ) < self::WAIT => __( 'The first step is taken. The second one is offered a week after it.', 'store-posture' ),
			default => '',
		};
	}

	public function by_hand( Bench $bench ): string {
		return 'nginx' === $bench->software() ? 'add_header Strict-Transport-Security "max-age=300" always;' : 'Header always set Strict-Transport-Security "max-age=300"';
	}

	public function edits( Bench $bench ): array {
		$now = self::part( 'hsts' );
		if ( self::SECOND === $now ) {
			return array();
		}
		$edits = array( OptionChange::to( __( 'Seconds that browsers remember', 'store-posture' ), Switches::OPTION, self::FIRST === $now ? self::SECOND : self::FIRST, array( 'hsts' ) ) );
		if ( self::FIRST !== $now ) {
			$edits[] = OptionChange::to( __( 'Date of the first step', 'store-posture' ), Switches::OPTION, substr( $bench->now, 0, 10 ), array( 'hsts_since' ) );
		}
		return self::needed( ...$edits );
	}

	private static function part( string $key ): mixed {
		$all = get_option( Switches::OPTION );
		return is_array( $all ) ? $all[ $key ] ?? null : null;
	}
}
