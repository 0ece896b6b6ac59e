<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

/**
 * A folder that is there and that nobody may list, not even the superuser under whom tests run: shut://anything.
 */
final class ShutFolder {
	/** @var resource|null */
	public $context;

	public static function path(): string {
		if ( ! in_array( 'shut', stream_get_wrappers(), true ) ) {
			stream_wrapper_register( 'shut', self::class );
		}
		return 'shut://folder';
	}

	public function dir_opendir( string $path, int $options ): bool {
		return false;
	}

	/** @return array<string, int> */
	public function url_stat( string $path, int $flags ): array {
		return array( 'mode' => 0040000 );
	}
}
