<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\FileEditor;

final class FileEditorTest extends ProbeCase {
	public function test_who_may(): void {
		$this->filter( 'file_mod_allowed', '__return_true', 999 );
		if ( defined( 'DISALLOW_FILE_EDIT' ) && DISALLOW_FILE_EDIT ) {
			self::assertSame( 'constant', $this->see( new FileEditor( 'fpm-fcgi' ) )['blocked_by'] );
			return;
		}
		$before = $this->see( new FileEditor( 'fpm-fcgi' ) )['people'];
		$this->user( 'administrator' );
		$seen = $this->see( new FileEditor( 'fpm-fcgi' ) );
		self::assertSame( $before + 1, $seen['people'] );
		self::assertTrue( $seen['usable'] );
		self::assertSame( 'nobody', $seen['blocked_by'] );
	}

	public function test_stopped_by_a_filter(): void {
		$this->filter( 'map_meta_cap', static fn ( array $needed, string $right ): array => in_array( $right, array( 'edit_plugins', 'edit_themes', 'edit_files' ), true ) ? array( 'do_not_allow' ) : $needed, 10, 2 );
		$seen = $this->see( new FileEditor( 'fpm-fcgi' ) );
		self::assertFalse( $seen['usable'] );
		self::assertSame( 0, $seen['people'] );
		self::assertSame( defined( 'DISALLOW_FILE_EDIT' ) && DISALLOW_FILE_EDIT ? 'constant' : 'filter', $seen['blocked_by'] );
	}

	public function test_unseen(): void {
		$this->filter( 'user_has_cap', static fn (): never => throw new \LogicException( 'no' ) );
		self::assertSame( 'filter_threw', $this->unseen( new FileEditor( 'fpm-fcgi' ), 'usable' ) );
	}
}
