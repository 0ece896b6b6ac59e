<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Loopback;

final class LoopbackTest extends HttpProbeCase {
	public function test_this_site_reaches_itself(): void {
		self::assertSame( array( 'works' => true, 'obstacle' => 'none' ), $this->see( new Loopback() ) );
	}

	public function test_what_stands_in_the_way(): void {
		foreach ( array(
			'timeout'     => 'cURL error 28: timed out',
			'refused'     => 'cURL error 7: refused',
			'dns'         => 'cURL error 6: no such host',
		) as $obstacle => $message ) {
			$this->fake()->fails( 'https://shop.example.net/', $message );
			self::assertSame( array( 'works' => false, 'obstacle' => $obstacle ), $this->see( new Loopback() ) );
			$this->put_back();
		}
		$this->fake()->on( 'https://shop.example.net/', 401, array( 'www-authenticate' => 'Basic' ) );
		self::assertSame( array( 'works' => false, 'obstacle' => 'password' ), $this->see( new Loopback() ) );
	}

	public function test_another_site_answers(): void {
		$this->fake()->without_control();
		self::assertSame( array( 'works' => false, 'obstacle' => 'other_site' ), $this->see( new Loopback() ) );
	}

	public function test_no_request_was_left(): void {
		$this->http = new \StorePosture\Probes\Support\Http( 40, 60.0 );
		self::assertSame( 'budget', $this->unseen( new Loopback(), 'works' ) );
	}
}
