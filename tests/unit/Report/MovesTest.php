<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Report;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Judge\Context;
use StorePosture\Judge\Judge;
use StorePosture\Model\Words;
use StorePosture\Report\Moves;
use StorePosture\Report\Reader;
use StorePosture\Report\Vocabulary;
use StorePosture\Scan\Judgement;
use StorePosture\Tests\Unit\Fakes\Checks;

final class MovesTest extends TestCase {
	private const MARK = '0123456789abcdef';

	/**
	 * @param array<string, mixed> $baseline
	 * @param list<string>         $kinds    That decide.
	 * @return list<array{mark: string, text: string}>
	 */
	private static function moves( array $baseline, array $kinds, bool $may_manage = true ): array {
		$filled  = static fn ( string $kind ): array => in_array( $kind, array( 'moved', 'rekeyed' ), true ) ? array( 'get', 'facts', 'baseline', $kind ) : array( 'gt', array( 'count', array( 'get', 'facts', 'baseline', $kind ) ), array( 'literal', 0 ) );
		$check   = Checks::check( 'monitoring/drift', array( 'problem' => array( 'or', ...array_map( $filled, $kinds ) ), 'facts' => array( 'baseline' ) ) );
		$context = new Context( array( 'baseline' => $baseline ), array(), array(), GoldenStore::NOW );
		$verdict = Judge::judge( $check, $context, array() );
		$moves   = new Moves( new Vocabulary( new Data( __DIR__ . '/../../../data', GoldenStore::NOW ), GoldenStore::names(), Words::english() ), Words::english() );
		$reader  = new Reader( $may_manage, fn ( int $id ): string => 4 === $id ? 'Sam Staff' : '' );
		return $moves->of( new Judgement( $check, $verdict ), $context, $reader );
	}

	#[DataProvider( 'things' )]
	public function test_each_thing_reads_as_words( string $text, string $kind, mixed $item ): void {
		$this->assertSame( array( array( 'mark' => is_bool( $item ) ? $kind : self::MARK, 'text' => $text ) ), self::moves( array( $kind => is_bool( $item ) ? $item : array( array( 'mark' => self::MARK ) + (array) $item ) ), array( $kind ) ) );
	}

	/**
	 * @return iterable<string, array{string, string, mixed}>
	 */
	public static function things(): iterable {
		yield 'an administrator' => array( 'Administrator: Sam Staff', 'administrators', array( 'user' => array( 'kind' => 'user', 'id' => 4 ) ) );
		yield 'one without a name' => array( 'Administrator: #9', 'administrators', array( 'user' => array( 'kind' => 'user', 'id' => 9 ) ) );
		yield 'a right' => array( 'Role Shop manager: Change other people\'s accounts and passwords', 'rights', array( 'role' => 'shop_manager', 'right' => 'edit_users' ) );
		yield 'an account' => array( 'Account behind PayPal', 'payouts', array( 'id' => 'paypal', 'title' => 'PayPal' ) );
		yield 'a method' => array( 'Payment method: PayPal', 'gateways', array( 'id' => 'paypal', 'title' => 'PayPal' ) );
		yield 'a webhook' => array( 'Webhook 3, to hooks.example.org', 'webhooks', array( 'ref' => array( 'kind' => 'webhook', 'id' => 3 ), 'host' => 'hooks.example.org' ) );
		yield 'a plugin' => array( 'Plugin: akismet', 'plugins', array( 'slug' => 'akismet' ) );
		yield 'a file' => array( 'File: mu-plugins/loader.php', 'always_run', array( 'path' => 'mu-plugins/loader.php' ) );
		yield 'a job' => array( 'Planned job: nightly', 'jobs', array( 'hook' => 'nightly' ) );
		yield 'a setting' => array( 'Setting: E-mail address of the site', 'settings', array( 'name' => 'admin_email' ) );
		yield 'the address' => array( 'This is the site at its new address', 'moved', true );
		yield 'the keys' => array( 'The secret keys of this site were renewed', 'rekeyed', true );
	}

	public function test_only_what_decided_and_only_for_who_may_say_so(): void {
		$item = array( array( 'mark' => self::MARK, 'slug' => 'akismet' ) );
		$this->assertSame( array(), self::moves( array( 'plugins' => $item ), array( 'plugins' ), false ) );
		$this->assertSame( array(), self::moves( array( 'plugins' => array(), 'jobs' => $item ), array( 'plugins' ) ) );
		$this->assertSame( array( 'Plugin: akismet' ), array_column( self::moves( array( 'plugins' => $item, 'gateways' => array() ), array( 'plugins', 'gateways' ) ), 'text' ) );
	}
}
