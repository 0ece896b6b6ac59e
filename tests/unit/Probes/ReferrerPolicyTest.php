<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use StorePosture\Probes\Support\ReferrerPolicy;

final class ReferrerPolicyTest extends TestCase {
	/**
	 * @param list<string> $headers
	 * @param list<string> $metas
	 */
	#[TestWith( array( 'absent', array(), array() ) )]
	#[TestWith( array( 'absent', array( 'nonsense' ), array() ), 'a word no browser knows' )]
	#[TestWith( array( 'strict', array( 'Strict-Origin-When-Cross-Origin' ), array() ) )]
	#[TestWith( array( 'leaky', array( 'unsafe-url' ), array() ) )]
	#[TestWith( array( 'leaky', array( 'no-referrer-when-downgrade' ), array() ) )]
	#[TestWith( array( 'strict', array( 'unsafe-url, strict-origin' ), array() ), 'the last one counts' )]
	#[TestWith( array( 'leaky', array( 'same-origin', 'unsafe-url' ), array() ), 'also over two headers' )]
	#[TestWith( array( 'leaky', array( 'unsafe-url, of-tomorrow' ), array() ), 'the last one that is known' )]
	#[TestWith( array( 'strict', array( 'unsafe-url' ), array( 'origin' ) ), 'a meta element is read later' )]
	#[TestWith( array( 'leaky', array( 'origin' ), array( 'always' ) ), 'a word of old' )]
	#[TestWith( array( 'absent', array( 'always' ), array() ), 'which headers do not know' )]
	public function test_what_others_are_told( string $policy, array $headers, array $metas ): void {
		self::assertSame( $policy, ReferrerPolicy::of( $headers, $metas ) );
	}
}
