<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Fakes;

use StorePosture\Contract\Shapes;

/**
 * Made-up checks for tests of the engine.
 *
 * @phpstan-import-type CheckShape from Shapes
 */
final class Checks {
	/**
	 * @param array<string, mixed> $changes
	 * @return CheckShape
	 */
	public static function check( string $id, array $changes = array() ): array {
		/** @var CheckShape */
		return $changes + array(
			'id'             => $id,
			'area'           => explode( '/', $id )[0],
			'pillar'         => 'take-security-seriously',
			'severity'       => 'medium',
			'catalogue_id'   => '',
			'applies'        => null,
			'does_not_apply' => '',
			'problem'        => array( 'get', 'facts', 'registration', 'open' ),
			'show'           => array(),
			'title'          => array(
				'fail'  => "{$id} is to do",
				'pass'  => "{$id} is fine",
				'topic' => "Topic of {$id}",
			),
			'why'            => 'Because.',
			'steps'          => array(),
			'who'            => 'owner',
			'minutes'        => 5,
			'setting'        => '',
			'fix'            => '',
			'references'     => array(),
			'proves'         => '',
			'distorts'       => false,
			'contradicts'    => array(),
			'facts'          => array( 'registration' ),
			'answers'        => array(),
			'data'           => array(),
		);
	}

	/**
	 * @param list<CheckShape> $checks
	 * @return string A file like build/checks.json.
	 */
	public static function file( array $checks ): string {
		$file = tempnam( sys_get_temp_dir(), 'store-posture-checks-' );
		file_put_contents( (string) $file, json_encode( $checks, JSON_THROW_ON_ERROR ) );
		register_shutdown_function( 'unlink', (string) $file );
		return (string) $file;
	}
}
