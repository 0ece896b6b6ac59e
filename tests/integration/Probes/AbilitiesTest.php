<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Abilities;

final class AbilitiesTest extends ProbeCase {
	/**
	 * @param array<string, mixed> $meta
	 * @return array<string, mixed>
	 */
	private function ability( mixed $permission, array $meta ): array {
		$name     = 'made-up/' . uniqid( 'does-' );
		$ability  = new \WP_Ability(
			$name,
			array(
				'label'               => 'Made up',
				'description'         => 'Made up',
				'category'            => 'site',
				'execute_callback'    => static fn (): never => throw new \LogicException( 'It was run.' ),
				'permission_callback' => $permission,
				'meta'                => $meta,
			)
		);
		$registry = \WP_Abilities_Registry::get_instance();
		self::assertNotNull( $registry );
		$put = function ( ?object $ability ) use ( $name ): void {
			if ( null === $ability ) {
				unset( $this->registered_abilities[ $name ] );
			} else {
				$this->registered_abilities[ $name ] = $ability;
			}
		};
		$put->call( $registry, $ability );
		$this->repair( static fn () => $put->call( $registry, null ) );
		$list = $this->see( new Abilities() )['list'];
		self::assertIsArray( $list );
		return array_column( $list, null, 'name' )[ $name ];
	}

	public function test_before_there_were_any(): void {
		if ( function_exists( 'wp_get_abilities' ) ) {
			self::assertIsArray( $this->see( new Abilities() )['list'] );
			return;
		}
		self::assertSame( array(), $this->see( new Abilities() )['list'] );
	}

	public function test_who_may(): void {
		if ( ! function_exists( 'wp_get_abilities' ) ) {
			self::assertSame( array(), $this->see( new Abilities() )['list'] );
			return;
		}
		$open = $this->ability( '__return_true', array( 'show_in_rest' => true, 'annotations' => array( 'readonly' => false ) ) );
		self::assertSame( array( true, false, true ), array( $open['in_rest'], $open['readonly'], $open['open'] ) );
		$shut = $this->ability( 'is_user_logged_in', array( 'annotations' => array( 'readonly' => true ) ) );
		self::assertSame( array( false, true, false ), array( $shut['in_rest'], $shut['readonly'], $shut['open'] ) );
		$own = $this->ability( static fn (): never => throw new \LogicException( 'It was asked.' ), array() );
		self::assertSame( array( null, null ), array( $own['readonly'], $own['open'] ) );
		$this->filter( 'wp_ability_permission_result', static fn ( mixed $may ): mixed => $may );
		self::assertNull( $this->ability( '__return_true', array() )['open'] );
		$list = $this->see( new Abilities() )['list'];
		self::assertIsArray( $list );
		self::assertSame( 'unknown_plugin', $this->unseen( new Abilities(), 'list.' . ( count( $list ) - 1 ) . '.open' ) );
	}
}
