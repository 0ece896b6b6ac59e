<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\Host;
use StorePosture\Probes\Support\OwnSettings;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Whether mail from this site can arrive. Only a person who pressed the button in a mail proves it; that wp_mail() says yes does not.
 */
final class Mail implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'address_plausible', static fn (): bool => self::is_plausible( self::recipient() ) && self::is_plausible( self::sender() ) );
		$parts->see( 'confirmed_at', static fn (): string => OwnSettings::mail_confirmed_at() ?? throw new Unseen( 'not_confirmed' ) );
		$parts->set( 'transport', self::transport() );
		return $parts->sighting();
	}

	private static function recipient(): string {
		$ours  = OwnSettings::alert_email();
		$admin = get_option( 'admin_email' );
		return '' !== $ours ? $ours : ( is_string( $admin ) ? substr( $admin, 0, 320 ) : '' );
	}

	/** As wp_mail() would write it. */
	private static function sender(): string {
		$host   = (string) preg_replace( '/^www\./', '', Host::of( network_home_url() ) );
		$sender = apply_filters( 'wp_mail_from', 'wordpress@' . $host ); // phpcs:ignore WordPress.NamingConventions -- core's own filter, asked for its outcome.
		return is_string( $sender ) ? substr( $sender, 0, 320 ) : '';
	}

	private static function is_plausible( string $address ): bool {
		$host = strtolower( substr( (string) strrchr( $address, '@' ), 1 ) );
		return false !== is_email( $address ) && 'public' === Host::kind( $host ) && 1 !== preg_match( '/(^|\.)(example\.(com|net|org)|yourdomain\.com|domain\.com)$/D', $host );
	}

	/**
	 * @return 'php'|'smtp'|'service'
	 */
	private static function transport(): string {
		return match ( true ) {
			'core' !== Callbacks::source_of( 'wp_mail' ), array() !== Callbacks::foreign( 'pre_wp_mail' ) => 'service',
			array() !== Callbacks::foreign( 'phpmailer_init' ) => 'smtp',
			default => 'php',
		};
	}
}
