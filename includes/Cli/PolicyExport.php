<?php
declare(strict_types=1);

namespace StorePosture\Cli;

/**
 * The policy of this site as a file.
 */
final class PolicyExport extends Command {
	/**
	 * Writes settings, limits, house rules and accepted risks of this site as a policy, without answers and addresses.
	 *
	 * ## OPTIONS
	 *
	 * [<path>]
	 * : Left out: the standard output. The web server must not show it.
	 *
	 * [--dry-run]
	 * : Writes nothing, and says how many bytes it would be.
	 *
	 * @param list<string>            $arguments
	 * @param array<array-key, mixed> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		$this->with(
			self::MANAGE,
			function () use ( $arguments, $options ): void {
				$policy = $this->services()->policies()->export( wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ) );
				$text   = wp_json_encode( $policy, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) . "\n";
				if ( self::is_set( $options, 'dry-run' ) ) {
					/* translators: %d: a number */
					Output::remark( sprintf( __( '%d bytes. Nothing was written.', 'store-posture' ), strlen( $text ) ) );
				} elseif ( array() !== $arguments ) {
					$this->services()->destination()->write( $arguments[0], array( $text ) );
				} else {
					fwrite( STDOUT, $text );
				}
			}
		);
	}
}
