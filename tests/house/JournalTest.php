<?php
declare(strict_types=1);

namespace StorePosture\Tests\House;

use PHPUnit\Framework\TestCase;
use StorePosture\Model\SettingNames;
use StorePosture\Report\JournalWords;

/**
 * Whatever is written into the journal has words to be read in.
 */
final class JournalTest extends TestCase {
	public function test_every_setting_has_words(): void {
		$settings = array( ...array_keys( House::json( 'schema/settings.json' )['properties'] ), 'webhook_key' );
		self::assertEqualsCanonicalizing( $settings, array_keys( SettingNames::TABLE ) );
		self::assertSame( count( $settings ), count( array_unique( SettingNames::TABLE ) ) );
	}

	public function test_every_kind_of_entry_has_words(): void {
		$written = array();
		foreach ( House::files( 'includes', 'php' ) as $file ) {
			$code = House::read( $file );
			if ( ! str_contains( $code, '->note(' ) ) {
				continue;
			}
			// Also where one of two is noted, and where the name is a constant.
			preg_match_all( "/'((?:state|answer|settings|baseline|policy|scan|walk|leak|hold|journal|fix)\.[a-z_]+)'/", $code, $found );
			$written = array( ...$written, ...$found[1] );
			if ( str_contains( $code, '"state.{$kind}"' ) ) {
				$written = array( ...$written, 'state.planned', 'state.accepted', 'state.handled_elsewhere', 'state.false_positive' );
			}
		}
		self::assertEqualsCanonicalizing( array_keys( JournalWords::SAID ), array_values( array_unique( $written ) ) );
	}

	public function test_every_kind_of_thing_that_is_compared_has_words(): void {
		preg_match_all( "/'([a-z_]+)'\s*=> (?:static fn|[A-Z][a-z]+::)/", House::read( 'includes/Probes/Support/Baseline/Present.php' ), $found );
		self::assertEqualsCanonicalizing( $found[1], array_keys( JournalWords::KINDS ) );
	}
}
