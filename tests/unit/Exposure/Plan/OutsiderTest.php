<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Plan;

use PHPUnit\Framework\TestCase;
use StorePosture\Exposure\Plan\Outsider;
use StorePosture\Exposure\Plan\Record;
use StorePosture\Exposure\Plan\Records;
use StorePosture\Exposure\Plan\Value;

final class OutsiderTest extends TestCase {
	private Record $ann;
	private Record $ann_again;
	private Record $bob;
	private Record $account;

	protected function setUp(): void {
		$this->ann       = new Record( 'order', '105', 'last', array( 'number' => '105', 'key' => 'wc_order_a', 'email' => 'ann@shop.example', 'name' => 'Ashby' ) );
		$this->ann_again = new Record( 'order', '104', 'neighbour', array( 'number' => '104', 'key' => 'wc_order_c', 'email' => 'ann@shop.example', 'name' => 'Ashby' ) );
		$this->bob       = new Record( 'order', '90', 'foreign', array( 'number' => '90', 'key' => 'wc_order_b', 'email' => 'bob@shop.example', 'name' => 'Bury' ) );
		$this->account   = new Record( 'user', '42', 'last', array( 'email' => 'ann@shop.example', 'slug' => 'ann', 'name' => 'Ann' ) );
	}

	/**
	 * @param array<string, Value> $values
	 * @param array<string, Value> $beside
	 * @return array<string, string>
	 */
	private function known( array $values, array $beside = array(), Record ...$records ): array {
		$records = array() === $records ? array( $this->ann, $this->ann_again, $this->bob, $this->account ) : array_values( $records );
		return array_map( static fn ( Value $value ): string => $value->text, ( new Outsider( new Records( $records ) ) )->knows( $values, $beside ) );
	}

	public function test_somebody_else_s_takes_the_place_of_the_buyer_s(): void {
		$number = array( 'id' => new Value( '105', $this->ann ) );
		self::assertSame( array( 'id' => '105', 'email' => 'bob@shop.example' ), $this->known( $number + array( 'email' => new Value( 'ann@shop.example', $this->ann ) ) ) );
		self::assertSame( array( 'email' => 'bob@shop.example' ), $this->known( array( 'email' => new Value( 'ann@shop.example', $this->account ) ), $number ), 'the account is the buyer\'s' );
		self::assertSame( array( 'name' => 'Bury' ), $this->known( array( 'name' => new Value( 'Ashby', $this->ann_again ) ), $number ) );
		self::assertSame( array( 'key' => 'wc_order_b' ), $this->known( array( 'key' => new Value( 'wc_order_a', $this->ann ) ), $number ), 'not of another order of hers' );
		self::assertSame( array( 'id' => '90' ), $this->known( $number, array( 'mail' => new Value( 'ann@shop.example', $this->account ) ) ), 'whichever came first' );
	}

	public function test_what_nobody_else_knows_is_left_out(): void {
		self::assertSame( array( 'id' => '105' ), $this->known( array( 'id' => new Value( '105', $this->ann ), 'email' => new Value( 'ann@shop.example', $this->ann ) ), array(), $this->ann, $this->ann_again ) );
	}

	public function test_a_number_stays_and_the_rest_gives_way(): void {
		self::assertSame( array( 'search' => 'bob@shop.example', 'id' => '105' ), $this->known( array( 'search' => new Value( 'ann@shop.example', $this->ann ), 'id' => new Value( '105', $this->ann ) ) ) );
	}

	public function test_who_has_the_key_knows_the_address(): void {
		self::assertSame( array( 'k' => 'wc_order_a', 'id' => '90', 'k of' => 'ann@shop.example' ), Outsider::told( array( 'k' => new Value( 'wc_order_a', $this->ann ), 'id' => new Value( '90', $this->bob ) ) ) );
	}

	public function test_what_does_not_belong_together_stays(): void {
		$values = array( 'id' => new Value( '90', $this->bob ), 'email' => new Value( 'ann@shop.example', $this->ann ), 'page' => new Value( '1' ), 'uid' => new Value( '42', new Record( 'post:invoice', '42', 'last' ) ), 'order' => new Value( '90', $this->bob ) );
		self::assertSame( array( 'id' => '90', 'email' => 'ann@shop.example', 'page' => '1', 'uid' => '42', 'order' => '90' ), $this->known( $values ) );
	}
}
