<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Report;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Walk\Firewall;
use StorePosture\Report\FirewallWords;

final class FirewallWordsTest extends TestCase {
	public function test_each_that_is_known_has_a_name_and_a_way(): void {
		$known = array_keys( ( new \ReflectionClass( Firewall::class ) )->getConstant( 'NAMES' ) );
		$this->assertSame( $known, array_keys( FirewallWords::NAMES ) );
		$this->assertSame( $known, array_keys( FirewallWords::WAYS ) );
	}
}
