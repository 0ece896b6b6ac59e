<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Dns;
use StorePosture\Probes\Support\Host;
use StorePosture\Probes\Support\MailRecords;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Whether others can send mail in the shop's name: what the domain of its sender address says. DKIM cannot be seen, for only the
 * mail itself names its key. Of the address only the domain is kept.
 */
final class MailDomain implements Probe {
	/** Domain, and as many above it. */
	private const LEVELS = 3;

	public function __construct( private readonly Dns $dns = new Dns() ) {}

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'host', self::domain( ... ) );
		$host = $parts->get( 'host' );
		if ( ! is_string( $host ) ) {
			foreach ( array( 'kind', 'spf', 'dmarc', 'dmarc_from' ) as $field ) {
				$parts->unseen( $field, $parts->reason_of( 'host' ) );
			}
			return $parts->sighting();
		}
		$kind = self::kind( $host, array_column( $watch->data->any( 'freemail' ), 'domain' ) );
		$parts->set( 'kind', $kind );
		if ( 'own' === $kind ) {
			$this->see_records( $parts, $host );
		} else {
			// Another firm's records, or nobody's.
			$parts->set( 'spf', 'none' );
			$parts->set( 'dmarc', 'none' );
			$parts->set( 'dmarc_from', 'nowhere' );
		}
		return $parts->sighting();
	}

	private function see_records( Parts $parts, string $host ): void {
		try {
			if ( ! $this->dns->knows( $host ) ) {
				// This server may ask other name servers than the public.
				throw new Unseen( 'dns_failed' );
			}
		} catch ( Unseen $unseen ) {
			foreach ( array( 'spf', 'dmarc', 'dmarc_from' ) as $field ) {
				$parts->unseen( $field, $unseen->reason );
			}
			return;
		}
		$parts->see( 'spf', fn (): string => MailRecords::spf( $this->dns->texts( $host ) ) );
		$from = 'nowhere';
		$parts->see(
			'dmarc',
			function () use ( $host, &$from ): string {
				[ $dmarc, $from ] = $this->dmarc( $host );
				return $dmarc;
			}
		);
		$parts->see( 'dmarc_from', static fn (): string => null === $parts->get( 'dmarc' ) ? throw new Unseen( $parts->reason_of( 'dmarc' ) ) : $from );
	}

	/**
	 * @return array{'none'|'monitor'|'enforced'|'broken', 'nowhere'|'domain'|'parent'}
	 */
	private function dmarc( string $host ): array {
		for ( $level = 0; $level < self::LEVELS && str_contains( $host, '.' ); ++$level ) {
			$found = MailRecords::dmarc( $this->dns->texts( "_dmarc.{$host}" ), $level > 0 );
			if ( 'none' !== $found ) {
				return array( $found, 0 === $level ? 'domain' : 'parent' );
			}
			$host = substr( (string) strstr( $host, '.' ), 1 );
		}
		return array( 'none', 'nowhere' );
	}

	/** Of the address in "From" of what customers get. */
	private static function domain(): string {
		$stored = Plugins::woocommerce_runs() ? Option::text( 'woocommerce_email_from_address' ) : null;
		$usual  = null === $stored || '' === $stored ? 'wordpress@' . preg_replace( '/^www\./', '', Host::of( network_home_url() ) ) : $stored;
		$sender = apply_filters( 'wp_mail_from', $usual ); // phpcs:ignore WordPress.NamingConventions -- core's own filter, asked for its outcome.
		$sender = is_string( $sender ) ? substr( $sender, 0, 320 ) : '';
		$domain = strtolower( trim( substr( (string) strrchr( $sender, '@' ), 1 ), " \t>." ) );
		return 1 === preg_match( '/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/D', $domain ) ? Text::plain( $domain, 253 ) : throw new Unseen( 'no_sender' );
	}

	/**
	 * @param array<array-key, mixed> $freemail
	 * @return 'own'|'freemail'|'local'
	 */
	private static function kind( string $host, array $freemail ): string {
		return match ( true ) {
			'public' !== Host::kind( $host ), 1 === preg_match( '/(^|\.)example\.(com|net|org)$/D', $host ) => 'local',
			in_array( $host, $freemail, true ) => 'freemail',
			default => 'own',
		};
	}
}
