<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Report;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Model\Words;
use StorePosture\Report\Vocabulary;

final class VocabularyTest extends TestCase {
	private static function vocabulary( ?Words $words = null ): Vocabulary {
		return new Vocabulary( new Data( __DIR__ . '/../../../data', GoldenStore::NOW ), GoldenStore::names(), $words ?? Words::english() );
	}

	#[DataProvider( 'values' )]
	public function test_a_value_reads_as_words( mixed $words, string $field, mixed $value ): void {
		$this->assertSame( $words, self::vocabulary()->words( $field, $value ) );
	}

	/**
	 * @return iterable<string, array{mixed, string, mixed}>
	 */
	public static function values(): iterable {
		yield 'a role as WordPress shows it' => array( 'Shop manager', 'facts.registration.default_role', 'shop_manager' );
		yield 'a role nobody knows' => array( 'vendor', 'facts.roles.list.role', 'vendor' );
		yield 'rights' => array( array( 'Change other people\'s accounts and passwords', 'fly' ), 'facts.roles.list.takeover', array( 'edit_users', 'fly' ) );
		yield 'a country' => array( array( 'United Kingdom (UK)', 'XX' ), 'facts.selling.countries', array( 'GB', 'XX' ) );
		yield 'whom to ring' => array( 'Hosting company, emergency line', 'facts.contacts.roles.role', 'host' );
		yield 'an answer' => array( 'Every week', 'answers.backup_elsewhere', 'weekly' );
		yield 'no answer' => array( 'You do not know', 'answers.backup_elsewhere', 'dont_know' );
		yield 'one of a few' => array( 'Classic checkout', 'facts.checkout.kind', 'classic' );
		yield 'one word, two fields' => array( 'Front page', 'facts.page_headers.pages.page', 'home' );
		yield 'the same word in the other' => array( 'This address', 'facts.security_txt.hosts.host_kind', 'home' );
		yield 'a new one of a few' => array( 'telepathy', 'facts.checkout.kind', 'telepathy' );
		yield 'a value that means itself' => array( '8.2.30', 'facts.php.version', '8.2.30' );
		yield 'a field that is worked out' => array( 'classic', '', 'classic' );
		yield 'yes and no are worded by who shows them' => array( true, 'facts.registration.open', true );
		yield 'numbers too' => array( 3, 'facts.checkout.kind', 3 );
		yield 'what could not be seen' => array( null, 'facts.checkout.kind', null );
		yield 'an empty list' => array( array(), 'facts.roles.list.takeover', array() );
		yield 'a record' => array( array( 'kind' => 'user' ), 'facts.two_factor.without', array( 'kind' => 'user' ) );
	}

	/** Sentences of the dated tables are shown, too. */
	public function test_all_of_it_is_in_the_readers_language(): void {
		$loud = self::vocabulary( new Words( strtoupper( ... ), fn ( string $one ): string => $one ) );
		$this->assertSame( 'CLASSIC CHECKOUT', $loud->words( 'facts.checkout.kind', 'classic' ) );
		$this->assertSame( 'INSTALL PLUGINS', $loud->words( 'facts.registration.rights', 'install_plugins' ) );
		$this->assertSame( 'UNITED KINGDOM', $loud->words( 'data.regimes.name', 'United Kingdom' ) );
		$this->assertSame( 'EVERY WEEK', $loud->words( 'answers.backup_elsewhere', 'weekly' ) );
	}

	public function test_an_answer_is_named_by_its_question(): void {
		$this->assertStringStartsWith( 'How often does somebody else', self::vocabulary()->question( 'answers.backup_elsewhere' ) );
		$this->assertSame( '', self::vocabulary()->question( 'facts.backup_elsewhere' ) );
	}
}
