<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\HttpAnswer;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\SecurityTxtFile;
use StorePosture\Probes\Support\Watch;

/**
 * The security.txt of this host, and of its www twin where that leads here. Never claimed from a file on disk.
 */
final class SecurityTxt implements Probe {
	private const PATH = '/.well-known/security.txt';
	private const SEEN = array( 'found', 'https', 'plain_text', 'contacts', 'contacts_valid', 'expires', 'expires_fields', 'canonical', 'in_limits', 'signed' );

	public function see( Watch $watch ): Sighting {
		$home    = OwnSite::home();
		$hosts   = array( 'home' => $watch->http->follow( $home . self::PATH, array(), self::bytes( $watch ) ) );
		$twin    = OwnSite::twin( $home );
		$answer  = null === $twin ? null : self::ask_twin( $watch, $home, $twin );
		if ( null !== $answer ) {
			$hosts['twin'] = $answer;
		}
		$list    = array();
		$reasons = array();
		foreach ( $hosts as $kind => $answer ) {
			$reason = self::reason( $watch, $answer );
			$list[] = array( 'host_kind' => $kind ) + ( '' === $reason ? self::read( $watch, $answer, ( 'home' === $kind ? $home : (string) $twin ) . self::PATH ) : array_fill_keys( self::SEEN, null ) );
			foreach ( '' === $reason ? array() : self::SEEN as $field ) {
				$reasons[ 'hosts.' . ( count( $list ) - 1 ) . ".{$field}" ] = $reason;
			}
		}
		return Sighting::of( array( 'hosts' => $list ), $reasons, 'loopback' );
	}

	/** Null: there is no such host, or it leads elsewhere. */
	private static function ask_twin( Watch $watch, string $home, string $twin ): ?HttpAnswer {
		$first = $watch->http->get( $twin . self::PATH, array(), self::bytes( $watch ) );
		if ( in_array( $first->reason, array( 'loopback_dns', 'loopback_refused', 'loopback_tls' ), true ) ) {
			return null;
		}
		if ( ! $first->answered() ) {
			return $first;
		}
		if ( '' !== $first->leads_to() ) {
			return OwnSite::origin( $first->leads_to() ) === $home ? $watch->http->follow( $first->leads_to(), array(), self::bytes( $watch ) ) : null;
		}
		return '' === $watch->controls->page( $twin ) ? $first : null;
	}

	/** Why the answer says nothing; '' when it does. */
	private static function reason( Watch $watch, HttpAnswer $answer ): string {
		if ( 200 === $answer->status && ! $answer->is_challenge() && ( new SecurityTxtFile( $answer->body ) )->is_one() ) {
			return '';
		}
		if ( '' !== $answer->interrupted() ) {
			return $answer->interrupted();
		}
		// "Not there", or refused, is believed only of a host that is known to be this site.
		return $watch->controls->page( OwnSite::origin( $answer->url ) ?? '' );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function read( Watch $watch, HttpAnswer $answer, string $asked ): array {
		$file  = new SecurityTxtFile( 200 === $answer->status ? $answer->body : '' );
		// A server that answers every name with a page may put a line with a colon into it.
		$soft  = 200 === $answer->status && array() === $file->contacts() && 200 === $watch->controls->random_status( OwnSite::origin( $answer->url ) ?? '' );
		$found = $file->is_one() && ! $soft;
		return array(
			'found'          => $found,
			'https'          => str_starts_with( $answer->url, 'https://' ),
			'plain_text'     => $found && str_starts_with( strtolower( $answer->header( 'content-type' ) ), 'text/plain' ),
			'contacts'       => $found ? count( $file->contacts() ) : 0,
			'contacts_valid' => $found && $file->are_contacts_valid(),
			'expires'        => $found ? $file->expires() : null,
			'expires_fields' => $found ? $file->expires_fields() : 0,
			'canonical'      => $found ? $file->canonical( array( $asked, $answer->url ) ) : 'none',
			'in_limits'      => ! $found || $file->is_within( (int) Limits::number( $watch->data, 'security_txt_bytes' ), (int) Limits::number( $watch->data, 'security_txt_line' ), (int) Limits::number( $watch->data, 'security_txt_lines' ) ),
			'signed'         => $found && $file->signed,
		);
	}

	private static function bytes( Watch $watch ): int {
		return 1 + (int) Limits::number( $watch->data, 'security_txt_bytes' );
	}
}
