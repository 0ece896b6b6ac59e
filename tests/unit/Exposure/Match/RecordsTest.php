<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Match;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Match\Asked;
use StorePosture\Exposure\Match\Kind;
use StorePosture\Exposure\Match\Matcher;
use StorePosture\Exposure\Match\Person;
use StorePosture\Exposure\Match\Reading;

final class RecordsTest extends TestCase {
	private const BOTH = array( 'name_and_address user:7', 'postcode_and_street user:7' );

	/** @return iterable<string, array{string, list<string>}> */
	public static function bodies(): iterable {
		$billing = array( 'first_name' => 'Jane', 'last_name' => 'O’Roe', 'company' => '', 'address_1' => '12 Müller Street', 'city' => 'Leeds', 'postcode' => 'ls1 4ap' );
		yield 'JSON' => array( (string) json_encode( array( 'id' => 70, 'billing' => $billing ) ), self::BOTH );
		yield 'name above, address nested' => array( (string) json_encode( array( 'name' => "Jane O'Roe", 'shipping' => array( array( 'line' => '12 MÜLLER  STREET' ) ) ) ), array( 'name_and_address user:7' ) );
		yield 'meta as pairs' => array( (string) json_encode( array( 'meta_data' => array( array( 'id' => 1, 'key' => '_billing_address_1', 'value' => '12 Müller Street' ), array( 'id' => 2, 'key' => '_billing_postcode', 'value' => 'LS14AP' ) ) ) ), array( 'postcode_and_street user:7' ) );
		yield 'a row without names' => array( (string) json_encode( array( 'data' => array( array( 70, 'O’Roe, Jane', '12 Müller Street', '9.00' ), array( 71, '-', '-', '1.00' ) ) ) ), array( 'name_and_address user:7' ) );
		yield 'JSON lines' => array( "{\"id\":1}\n" . json_encode( $billing ) . "\n", self::BOTH );
		yield 'JSON in a string' => array( (string) json_encode( array( 'row' => json_encode( $billing ) ) ), self::BOTH );
		yield 'JSON in base64' => array( (string) json_encode( array( 'row' => base64_encode( (string) json_encode( $billing ) ) ) ), self::BOTH );
		yield 'CSV' => array( "id,name,street,postcode\n70,\"O’Roe, Jane\",\"12 Müller\nStreet\",LS1 4AP\n", self::BOTH );
		yield 'CSV with semicolons' => array( "id;first;last;street\n70;Jane;O’Roe;12 Müller Street\n", array( 'name_and_address user:7' ) );
		yield 'XML' => array( '<?xml version="1.0"?><order><first>Jane</first><last>O&#8217;Roe</last><street><![CDATA[12 Müller Street]]></street></order>', array( 'name_and_address user:7' ) );
		yield 'HTML' => array( '<html><address>Jane O&rsquo;Roe<br>12 M&uuml;ller Street<br>Leeds<br>LS1 4AP</address></html>', self::BOTH );
		yield 'HTML, data attribute' => array( '<html><div data-to="Jane O&rsquo;Roe, 12 M&uuml;ller Street"></div></html>', array( 'name_and_address user:7' ) );
		yield 'text' => array( 'Deliver to Jane O’Roe at 12 Müller Street', array( 'name_and_address user:7' ) );
		yield 'PDF' => array( EncodingsTest::pdf( 'BT (3 Hill Road) Tj 0 -14 Td (Max Power) Tj (12 M) Tj ET' ), array() );
		yield 'the street of somebody not asked for, in a field that says so' => array( '{"name":"Max Power","address_1":"3 Hill Road","zip":"10115"}', array( 'name_and_address user:8', 'postcode_and_street user:8' ) );
		yield 'a name' => array( '{"name":"Jane O’Roe","last4":"4242","ip":"203.0.113.9","postcode":"LS1 4AP"}', array() );
		yield 'a street' => array( '{"address_1":"12 Müller Street","city":"Leeds"}', array() );
		yield 'name and street of two records' => array( (string) json_encode( array( array( 'name' => 'Jane O’Roe' ), array( 'address_1' => '12 Müller Street' ) ) ), array() );
		yield 'name and street of two rows' => array( "id,a,b\n1,Jane O’Roe,x\n2,y,12 Müller Street\n", array() );
		yield 'of two records, under a name' => array( (string) json_encode( array( 'total' => 2, 'orders' => array( array( 'name' => 'Jane O’Roe' ), array( 'address_1' => '12 Müller Street' ) ) ) ), array() );
		yield 'far apart' => array( '<html><p>Jane O’Roe</p>' . str_repeat( '<p>Something else altogether</p>', 30 ) . '<p>12 Müller Street</p></html>', array() );
		yield 'the name of one and the street of another' => array( '{"name":"Max Power","address_1":"12 Müller Street"}', array() );
		yield 'part of a longer number' => array( '{"name":"Jane O’Roe","address_1":"112 Müller Street"}', array() );
	}

	/** @param list<string> $proven */
	#[DataProvider( 'bodies' )]
	public function test_values_prove_together_only_in_one_record( string $body, array $proven ): void {
		self::assertSame( $proven, Store::proven( Store::read( $body ) ) );
	}

	public function test_the_store_s_own_address_is_public(): void {
		$people      = Store::people();
		$people->own = array( 'street 12 müller street', 'email ' . Store::EMAIL );
		$reading     = Store::read( '{"owner":"Jane O’Roe","address_1":"12 Müller Street","postcode":"LS1 4AP","email":"' . Store::EMAIL . '"}', array(), 200, null, $people );
		self::assertSame( Reading::QUIET, $reading->class );
	}

	public function test_what_the_asker_sent_in_is_no_leak_but_what_comes_with_it_is(): void {
		$asked = new Asked( 'r', '', array( array( 'kind' => 'order', 'id' => '70' ) ), array( 'email' => 'Jane.Roe@elsewhere.test', 'phone' => '07700 900189', 'street' => '12 Müller Street', 'key' => Store::KEY ) );
		$body  = '{"q":"jane.roe@elsewhere.test","phone":"+447700900189","name":"Jane O’Roe","address_1":"12 Müller Street","key":"' . Store::KEY . '"';
		self::assertSame( Reading::QUIET, Store::read( "{$body}}", array(), 200, $asked )->class );
		self::assertSame( array( 'token user:7' ), Store::proven( Store::read( $body . ',"t":"' . Store::TOKEN . '"}', array(), 200, $asked ) ) );
	}

	public function test_who_has_the_key_of_an_order_is_its_buyer(): void {
		$asked = new Asked( 'r', '', array( array( 'kind' => 'order', 'id' => '70' ), array( 'kind' => 'order', 'id' => '80' ) ), array( 'order_key' => Store::KEY ) );
		$own   = '{"email":"' . Store::EMAIL . '","phone":"+447700900189","address_1":"12 Müller Street","name":"Jane O’Roe"}';
		self::assertSame( Reading::QUIET, Store::read( $own, array(), 200, $asked )->class );
		self::assertSame( array( 'name_and_address user:8', 'phone user:8' ), Store::proven( Store::read( "[{$own},{\"name\":\"Max Power\",\"address_1\":\"3 Hill Road\",\"phone\":\"030 12345678\"}]", array(), 200, $asked ) ) );
		self::assertSame( array( 'token user:7' ), Store::proven( Store::read( '{"t":"' . Store::TOKEN . '"}', array(), 200, $asked ) ) );
	}

	public function test_a_value_that_the_asker_shares_is_the_asker_s(): void {
		$people = Store::people();
		$people->add( new Person( 'user:9', array( array( 'Joe', 'Roe' ) ), array( '12 Müller Street' ), array( 'LS1 4AP' ), array( 'Leeds' ), array( Store::PHONE ) ), array( Kind::EMAIL => array( 'joe@elsewhere.test' ) ) );
		self::assertSame( Reading::QUIET, Store::read( '{"phone":"+447700900189"}', array(), 200, new Asked( 'r', 'user:7' ), $people )->class );
		self::assertSame( array( 'phone user:7', 'phone user:9' ), Store::proven( Store::read( '{"phone":"+447700900189"}', array(), 200, new Asked( 'r', 'user:8' ), $people ) ) );
	}

	public function test_the_asker_s_own_is_no_leak(): void {
		$body = '{"email":"' . Store::EMAIL . '","phone":"+447700900189","address_1":"12 Müller Street","name":"Jane O’Roe"}';
		self::assertSame( Reading::QUIET, Store::read( $body, array(), 200, new Asked( 'r', 'user:7', array( array( 'kind' => 'order', 'id' => '70' ) ) ) )->class );
		self::assertSame( Reading::PROVEN, Store::read( $body, array(), 200, new Asked( 'r', 'user:8' ) )->class );
	}

	public function test_weak_values_are_told_beside_a_strong_one(): void {
		$reading = Store::read( '{"email":"' . Store::EMAIL . '","card":"4242","ip":"203.0.113.9"}' );
		self::assertSame( array( 'ip', 'last_four' ), $reading->hits[0]->beside );
	}

	public function test_four_random_digits_prove_nothing(): void {
		mt_srand( 4 );
		$numbers = array();
		for ( $n = 0; $n < 10000; $n++ ) {
			$numbers[] = array( 'last4' => sprintf( '%04d', mt_rand( 0, 9999 ) ) );
		}
		$about   = array( array( 'kind' => 'order', 'id' => '12' ) );
		$reading = ( new Matcher( new Crowd( 5000 ) ) )->read( array( array( new Asked( 'r', '', $about ), new Answer( 200, array(), (string) json_encode( $numbers ) ) ) ) )[0];
		self::assertSame( Reading::QUIET, $reading->class );
	}

	public function test_a_batch_is_looked_up_at_once(): void {
		$people = Store::people();
		$batch  = array_map( static fn ( int $n ): array => array( new Asked( "r{$n}" ), new Answer( 200, array(), 1 === $n ? Store::EMAIL : 'x' ) ), range( 0, 9 ) );
		$read   = ( new Matcher( $people ) )->read( $batch );
		self::assertSame( 1, $people->asked );
		self::assertSame( 'r1', array_values( array_filter( $read, static fn ( Reading $one ): bool => Reading::PROVEN === $one->class ) )[0]->request );
	}

	public function test_no_clear_value_is_handed_on(): void {
		$reading = Store::read( (string) json_encode( array( Store::EMAIL, Store::PHONE, Store::KEY, Store::TOKEN, 'Jane O’Roe', '12 Müller Street', 'LS1 4AP' ), JSON_UNESCAPED_UNICODE ) );
		$handed  = (string) json_encode( $reading, JSON_UNESCAPED_UNICODE );
		self::assertCount( 6, $reading->hits );
		self::assertStringContainsString( 'j***@e***.test', $handed );
		self::assertDoesNotMatchRegularExpression( '/jane|roe\b|elsewhere|900|aB3d|9f8A|ller|4AP/i', $handed );
	}
}
