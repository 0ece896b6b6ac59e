<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\MailDomain;
use StorePosture\Probes\Support\Dns;

final class MailDomainTest extends ProbeCase {
	/** @var list<string> */
	private array $asked = array();

	/**
	 * Name servers that know these text records; a name that is not there has none, and the domain itself has an address.
	 *
	 * @param array<string, list<string>|false> $texts
	 */
	private function dns( array $texts, string $known = 'shop-of-mine.co.uk' ): MailDomain {
		$this->asked = array();
		return new MailDomain(
			new Dns(
				function ( string $name, int $type ) use ( $texts, $known ): array|false {
					$this->asked[] = $name;
					if ( DNS_TXT !== $type ) {
						return $name === $known ? array( array( 'ip' => '192.0.2.1' ) ) : array();
					}
					$found = $texts[ $name ] ?? array();
					return false === $found ? false : array_map( static fn ( string $txt ): array => array( 'txt' => $txt ), $found );
				}
			)
		);
	}

	private function sender( string $address ): void {
		$this->filter( 'wp_mail_from', static fn (): string => $address, 1000 );
	}

	public function test_a_domain_that_says_all(): void {
		$this->sender( 'orders@Shop-of-mine.co.uk' );
		self::assertSame(
			array(
				'host'       => 'shop-of-mine.co.uk',
				'kind'       => 'own',
				'spf'        => 'present',
				'dmarc'      => 'enforced',
				'dmarc_from' => 'domain',
			),
			$this->see(
				$this->dns(
					array(
						'shop-of-mine.co.uk'        => array( 'v=spf1 -all' ),
						'_dmarc.shop-of-mine.co.uk' => array( 'v=DMARC1; p=reject' ),
					)
				)
			)
		);
	}

	public function test_a_domain_that_says_nothing(): void {
		$this->sender( 'orders@shop-of-mine.co.uk' );
		$seen = $this->see( $this->dns( array() ) );
		self::assertSame( array( 'none', 'none', 'nowhere' ), array( $seen['spf'], $seen['dmarc'], $seen['dmarc_from'] ) );
		self::assertSame( array( '_dmarc.shop-of-mine.co.uk', '_dmarc.co.uk' ), array_slice( $this->asked, -2 ) );
	}

	public function test_what_the_domain_above_says(): void {
		$this->sender( 'orders@mail.shop-of-mine.co.uk' );
		$seen = $this->see( $this->dns( array( '_dmarc.shop-of-mine.co.uk' => array( 'v=DMARC1; p=reject; sp=none' ) ), 'mail.shop-of-mine.co.uk' ) );
		self::assertSame( array( 'monitor', 'parent' ), array( $seen['dmarc'], $seen['dmarc_from'] ) );
	}

	public function test_name_servers_that_fail(): void {
		$this->sender( 'orders@shop-of-mine.co.uk' );
		self::assertSame( 'dns_failed', $this->unseen( $this->dns( array( '_dmarc.shop-of-mine.co.uk' => false ) ), 'dmarc' ) );
		$failing = $this->dns( array( 'shop-of-mine.co.uk' => false ) );
		self::assertSame( 'dns_failed', $this->unseen( $failing, 'spf' ) );
		self::assertCount( 2, $this->asked, 'Nobody waits for the next one.' );
		self::assertSame( 'dns_failed', $this->unseen( $failing, 'dmarc' ) );
	}

	public function test_name_servers_that_do_not_know_the_domain(): void {
		$this->sender( 'orders@unknown-domain.net' );
		self::assertSame( 'dns_failed', $this->unseen( $this->dns( array() ), 'dmarc' ) );
	}

	public function test_a_free_mailbox_and_a_name_of_this_machine_are_not_looked_up(): void {
		foreach ( array(
			'shop@gmail.com'          => 'freemail',
			'wordpress@localhost'     => 'local',
			'wordpress@shop.local'    => 'local',
			'orders@shop.example.com' => 'local',
		) as $address => $kind ) {
			$this->sender( $address );
			self::assertSame( $kind, $this->see( $this->dns( array() ) )['kind'] );
			self::assertSame( array(), $this->asked );
			$this->put_back();
		}
	}

	public function test_no_sender_at_all(): void {
		$this->sender( 'nobody' );
		self::assertSame( 'no_sender', $this->unseen( $this->dns( array() ), 'kind' ) );
		self::assertSame( 'no_sender', $this->unseen( $this->dns( array() ), 'dmarc' ) );
	}

	#[Group( 'store' )]
	public function test_the_sender_of_the_store_is_the_one_that_counts(): void {
		$this->option( 'woocommerce_email_from_address', 'hello@shop-of-mine.co.uk' );
		self::assertSame( 'shop-of-mine.co.uk', $this->see( $this->dns( array() ) )['host'] );
	}
}
