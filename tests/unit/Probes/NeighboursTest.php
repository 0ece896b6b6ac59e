<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\TestCase;
use StorePosture\Probes\Support\Neighbours;

final class NeighboursTest extends TestCase {
	private const SHARED = "root:x:0:0::/root:/bin/bash\nnobody:x:65534:65534::/home/nobody:/bin/false\nshop:x:1001:1001::/home/shop:/bin/bash\nbaker:x:1002:1002::/home/baker:/bin/bash\nflorist:x:1003:1003::/home/florist:/bin/bash\ngone:x:1004:1004::/home/gone:/bin/bash\nmail:x:8:8::/home/mail:/bin/false\nbrewer:x:1005:1005::/home/brewer/:/bin/bash\nelsewhere:x:1006:1006::/srv/elsewhere:/bin/bash\nbroken line\n";

	public function test_three_homes_beside_ours(): void {
		self::assertTrue( $this->told( self::SHARED, 1001, 3 ) );
	}

	public function test_system_accounts_gone_homes_and_other_places_do_not_count(): void {
		self::assertFalse( $this->told( self::SHARED, 1001, 4 ) );
	}

	public function test_alone(): void {
		self::assertFalse( $this->told( "www-data:x:33:33::/var/www:/bin/false\nubuntu:x:1000:1000::/home/ubuntu:/bin/bash\n", 33, 1 ) );
	}

	public function test_an_account_nobody_knows(): void {
		self::assertNull( $this->told( self::SHARED, 2000, 1 ) );
		self::assertNull( $this->told( '', 1001, 1 ) );
	}

	private function told( string $accounts, int $owner, int $several ): ?bool {
		return Neighbours::are_there( $accounts, $owner, $several, static fn ( string $home ): bool => '/home/gone' !== $home );
	}
}
