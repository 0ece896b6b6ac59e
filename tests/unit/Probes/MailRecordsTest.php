<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use StorePosture\Probes\Support\MailRecords;

final class MailRecordsTest extends TestCase {
	/**
	 * @param list<string> $texts
	 */
	#[TestWith( array( 'none', array() ) )]
	#[TestWith( array( 'none', array( 'google-site-verification=x', 'v=spf10 -all', 'spf2.0/pra -all' ) ) )]
	#[TestWith( array( 'present', array( 'v=spf1 include:_spf.example.com ~all', 'other' ) ) )]
	#[TestWith( array( 'present', array( 'V=SPF1 -ALL' ) ) )]
	#[TestWith( array( 'present', array( 'v=spf1 redirect=_spf.all' ) ), 'a name that ends in all' )]
	#[TestWith( array( 'present', array( 'v=spf1 ?all' ) ), 'says nothing, and lets nobody in' )]
	#[TestWith( array( 'present', array( 'v=spf1' ) ) )]
	#[TestWith( array( 'open', array( 'v=spf1 a mx +all' ) ) )]
	#[TestWith( array( 'open', array( 'v=spf1 ALL' ) ), 'plus is understood' )]
	#[TestWith( array( 'several', array( 'v=spf1 -all', 'v=spf1 a -all' ) ) )]
	public function test_spf( string $spf, array $texts ): void {
		self::assertSame( $spf, MailRecords::spf( $texts ) );
	}

	/**
	 * @param list<string> $texts
	 */
	#[TestWith( array( 'none', array() ) )]
	#[TestWith( array( 'none', array( 'v=spf1 -all', 'v=DMARC10; p=reject' ) ) )]
	#[TestWith( array( 'monitor', array( 'v=DMARC1; p=none; rua=mailto:x@example.com' ) ) )]
	#[TestWith( array( 'enforced', array( 'v=DMARC1;p=quarantine' ) ) )]
	#[TestWith( array( 'enforced', array( 'v = DMARC1 ; P = Reject ; pct = 100' ) ) )]
	#[TestWith( array( 'monitor', array( 'v=DMARC1; p=reject; pct=0' ) ), 'for none of the mails' )]
	#[TestWith( array( 'monitor', array( 'v=DMARC1; p=reject; t=y' ) ), 'on trial' )]
	#[TestWith( array( 'broken', array( 'v=DMARC1; p=none', 'v=DMARC1; p=reject' ) ), 'two of them count for none' )]
	#[TestWith( array( 'broken', array( 'v=DMARC1; p=blok' ) ) )]
	#[TestWith( array( 'broken', array( 'v=DMARC1' ) ) )]
	#[TestWith( array( 'monitor', array( 'v=DMARC1; rua=mailto:x@example.com' ) ), 'reports alone' )]
	#[TestWith( array( 'enforced', array( 'v=DMARC1; p=reject; p=none' ) ), 'the first counts' )]
	#[TestWith( array( 'enforced', array( 'v=DMARC1; p=reject; sp=none' ) ) )]
	#[TestWith( array( 'monitor', array( 'v=DMARC1; p=reject; sp=none' ), true ), 'for what is below it' )]
	#[TestWith( array( 'enforced', array( 'v=DMARC1; p=reject' ), true ) )]
	public function test_dmarc( string $dmarc, array $texts, bool $parent = false ): void {
		self::assertSame( $dmarc, MailRecords::dmarc( $texts, $parent ) );
	}
}
