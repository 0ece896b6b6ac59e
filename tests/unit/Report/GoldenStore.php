<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Report;

use StorePosture\Contract\Data;
use StorePosture\Contract\Schema;
use StorePosture\Contract\Shapes;
use StorePosture\Judge\Context;
use StorePosture\Judge\Judge;
use StorePosture\Judge\Verdict;
use StorePosture\Model\Answer;
use StorePosture\Model\FactRecord;
use StorePosture\Model\State;
use StorePosture\Model\Words;
use StorePosture\Report\QuestionList;
use StorePosture\Report\Reader;
use StorePosture\Report\Reports;
use StorePosture\Report\Site;
use StorePosture\Report\SiteNames;
use StorePosture\Report\Vocabulary;
use StorePosture\Scan\Assessor;
use StorePosture\Scan\Catalog;
use StorePosture\Scan\History;
use StorePosture\Scan\Questions;
use StorePosture\Scan\Rules;
use StorePosture\Tests\Unit\Fakes\Checks;
use StorePosture\Tests\Unit\Fakes\FakeClock;
use StorePosture\Tests\Unit\Fakes\MemoryAnswers;
use StorePosture\Tests\Unit\Fakes\MemoryFacts;
use StorePosture\Tests\Unit\Fakes\MemoryStates;
use StorePosture\Tests\Unit\Fakes\MemoryRemembered;
use StorePosture\Tests\Unit\Fakes\MemoryScans;

/**
 * A made-up store in which every outcome occurs. Its report is the golden file that PHPUnit and Jest share.
 *
 * @phpstan-import-type CheckShape from Shapes
 */
final class GoldenStore {
	public const NOW = '2026-11-22T10:00:00Z';

	/** The check whose judging fails. */
	private const BROKEN = 'software/php-version';

	private const ROOT = __DIR__ . '/../../../';

	public static function reports( bool $may_manage = true ): Reports {
		$data    = new Data( self::ROOT . 'data', self::NOW );
		$schema  = new Schema( self::ROOT . 'schema' );
		$answers = new MemoryAnswers();
		$answers->save( new Answer( 'risk_owner', 'yes', 1, '2026-11-20T09:00:00Z', '2027-11-20T09:00:00Z' ) );
		$answers->save( new Answer( 'help_developer', Answer::DONT_KNOW, 1, '2026-11-20T09:00:00Z', '2027-02-18T09:00:00Z' ) );
		$answers->save( new Answer( 'plan_lead', 'yes', 1, '2025-11-20T09:00:00Z', '2026-11-20T09:00:00Z' ) );
		$states = new MemoryStates();
		$states->save( new State( 'accounts/two-factor', 'planned', 'Our agency', '2026-11-26', 'Asked by mail.', null, '', self::NOW, 1 ) );
		$states->save( new State( 'configuration/file-editor', 'planned', 'Me', '2026-11-22', 'Came due today.', null, '', '2026-11-15T10:00:00Z', 1 ) );
		$states->save( new State( 'listening/security-txt', 'accepted', 'Olga Owner', '2027-01-31', 'The new address comes first.', null, '', self::NOW, 1 ) );
		$remembered = new MemoryRemembered();
		$remembered->first_seen( 'failing', array( 'accounts/registration-role' ), '2026-11-01T08:00:00Z' );
		$remembered->first_seen( 'failing', array( 'accounts/registration-role', 'accounts/two-factor', 'configuration/file-editor', 'listening/security-txt' ), '2026-11-19T08:00:00Z' );
		$scans = new MemoryScans();
		$scan  = $scans->create( 'person', null, array( 'address', 'registration' ), '2026-11-22T09:59:00Z' );

		$scan->todo        = array();
		$scan->status      = 'done';
		$scan->started_at  = '2026-11-22T09:59:01Z';
		$scan->finished_at = '2026-11-22T09:59:20Z';
		$scan->requests    = 22;

		$scan->score_version = 2;
		$scans->save( $scan );
		$questions = new Questions( $data );
		return new Reports(
			new Assessor( new Catalog( Checks::file( self::checks() ), $schema ), $schema, self::facts(), $answers, $questions, $data, self::judge( ... ) ),
			$data,
			$scans,
			$states,
			new Rules( $remembered, fn (): int => 14 ),
			new History( $remembered ),
			new QuestionList( $questions, $answers, Words::english() ),
			new Vocabulary( $data, self::names(), Words::english() ),
			FakeClock::at( self::NOW ),
			Words::english(),
			fn (): Reader => new Reader( $may_manage, fn ( int $id ): string => array( 1 => 'Olga Owner', 4 => 'Sam Staff' )[ $id ] ?? '' ),
			fn (): Site => new Site( 'Blue Teapot', 'https://shop.example.com/', 'production', '11.0.1', '8.3', false, 'live' ),
			fn (): string => '2026-11-29T10:00:00Z',
			fn () => null,
			fn (): string => '',
			'0.1.0',
		);
	}

	/** A site in Berlin: an hour ahead in November. */
	public static function names(): SiteNames {
		return new SiteNames(
			fn ( string $role ): string => array( 'shop_manager' => 'Shop manager' )[ $role ] ?? $role,
			fn ( string $code ): string => array( 'GB' => 'United Kingdom (UK)' )[ $code ] ?? $code,
			fn ( string $iso ): string => ( new \DateTimeImmutable( $iso ) )->setTimezone( new \DateTimeZone( 'Europe/Berlin' ) )->format( 'j F Y H:i' ),
		);
	}

	/**
	 * @param CheckShape                  $check
	 * @param array<string, list<string>> $open
	 */
	private static function judge( array $check, Context $context, array $open ): Verdict {
		return self::BROKEN === $check['id'] ? throw new \LogicException( 'Out of order.' ) : Judge::judge( $check, $context, $open );
	}

	private static function facts(): MemoryFacts {
		$user  = fn ( int $id ): array => array(
			'kind' => 'user',
			'id'   => $id,
		);
		$facts = new MemoryFacts();
		$seen  = array(
			new FactRecord( 'address', array( 'host_kind' => 'public', 'home_https' => true ), array(), '2026-11-22T09:59:02Z', 'web' ),
			new FactRecord(
				'registration',
				array(
					'open'            => true,
					'default_role'    => 'shop_manager',
					'role_privileged' => true,
					'rights'          => array( 'edit_shop_orders', 'list_users' ),
					'form'            => null,
				),
				array( 'form' => 'budget' ),
				'2026-11-22T09:59:02Z',
				'web'
			),
			new FactRecord( 'server', array( 'software' => 'nginx' ), array(), '2026-11-22T09:59:02Z', 'web' ),
			new FactRecord( 'two_factor', array( 'sources' => array( 'two-factor' ), 'staff' => 3, 'without' => array( $user( 4 ), $user( 9 ) ) ), array(), '2026-11-22T09:59:03Z', 'web' ),
			new FactRecord( 'file_editor', array( 'usable' => true, 'blocked_by' => 'nobody', 'people' => 2 ), array(), '2026-11-22T09:59:03Z', 'web' ),
			new FactRecord( 'https', array( 'works' => true, 'plain_home' => 'redirects' ), array(), '2026-11-22T09:59:12Z', 'loopback' ),
			new FactRecord( 'page_headers', null, array( '' => 'loopback_refused' ), '2026-11-22T09:59:13Z', 'loopback' ),
			new FactRecord( 'secret_keys', array( 'published_schemes' => array(), 'shortest' => 64 ), array(), '2026-11-22T09:59:03Z', 'web' ),
			new FactRecord( 'password_hashes', array( 'clear_text' => 0 ), array(), '2026-11-22T09:59:03Z', 'web' ),
			new FactRecord( 'php', array( 'version' => '8.2.30' ), array(), '2026-11-22T09:59:02Z', 'web' ),
			new FactRecord( 'core', array( 'version' => '7.1.4' ), array(), '2026-11-20T09:59:02Z', 'web' ),
			new FactRecord( 'backups', array( 'sources' => array() ), array(), '2026-11-22T09:59:04Z', 'web' ),
			new FactRecord( 'records', array( 'people' => 1234, 'orders' => 4321 ), array(), '2026-11-22T09:59:04Z', 'web' ),
			new FactRecord(
				'served_files',
				array( 'logs' => array( array( 'path' => 'wp-content/debug.log', 'served' => false ) ) ),
				array(),
				'2026-11-22T09:59:14Z',
				'loopback'
			),
			new FactRecord( 'security_txt', array( 'hosts' => array( array( 'host_kind' => 'home', 'found' => false ) ) ), array(), '2026-11-22T09:59:15Z', 'loopback' ),
		);
		foreach ( $seen as $record ) {
			$facts->save( $record, 1 );
		}
		return $facts;
	}

	/**
	 * @return list<CheckShape>
	 */
	private static function checks(): array {
		$checks = json_decode( (string) file_get_contents( __DIR__ . '/golden-checks.json' ), true, 64, JSON_THROW_ON_ERROR );
		return array_map( fn ( array $check ): array => Checks::check( is_string( $check['id'] ?? null ) ? $check['id'] : '', $check ), array_values( array_filter( (array) $checks, 'is_array' ) ) );
	}
}
