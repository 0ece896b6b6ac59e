<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Model\Problem;
use StorePosture\Services;

/**
 * What all commands have in common: a right, errors as an exit code, arguments as text.
 *
 * Without --user nobody is logged in. Whoever may start WP-CLI can change files and database anyway, so such a call has all
 * our rights; with --user it has those of that user, and what is done stands in the journal under that name.
 */
abstract class Command {
	protected const VIEW    = 'view_store_posture';
	protected const RESPOND = 'respond_store_posture';
	protected const MANAGE  = 'manage_store_posture';

	/** Exit codes; docs/COMMAND-LINE.md lists them. */
	protected const REFUSED    = 1;
	protected const TO_DO      = 2;
	protected const TOO_LITTLE = 3;
	protected const UNFINISHED = 4;

	/**
	 * @param \Closure(): Services $services
	 */
	final public function __construct( private readonly \Closure $services ) {}

	final protected function services(): Services {
		return ( $this->services )();
	}

	/**
	 * @param \Closure(): void $do
	 */
	final protected function with( string $right, \Closure $do ): void {
		add_filter( 'user_has_cap', self::everything( ... ), 11 );
		try {
			if ( ! current_user_can( $right ) ) {
				throw Problem::forbidden( __( 'This user may not do this.', 'store-posture' ) );
			}
			$do();
		} catch ( Problem $problem ) {
			\WP_CLI::error( Output::line( translate( $problem->getMessage(), 'store-posture' ) ) ); // phpcs:ignore WordPress.WP.I18n -- said in English where it is found out.
		}
	}

	/**
	 * @param array<array-key, mixed> $options
	 */
	final protected static function text( array $options, string $name ): string {
		$value = $options[ $name ] ?? '';
		return is_scalar( $value ) ? (string) $value : '';
	}

	/**
	 * @param array<array-key, mixed> $options
	 */
	final protected static function is_set( array $options, string $name ): bool {
		return true === (bool) ( $options[ $name ] ?? false );
	}

	/**
	 * A whole number; the least of them when left out.
	 *
	 * @param array<array-key, mixed> $options
	 * @throws Problem For anything else.
	 */
	final protected static function number( array $options, string $name, int $least, int $most ): int {
		if ( ! isset( $options[ $name ] ) ) {
			return $least;
		}
		$text = self::text( $options, $name );
		if ( 1 !== preg_match( '/^\d{1,6}$/D', $text ) || (int) $text < $least || (int) $text > $most ) {
			/* translators: 1: name of an option, 2: a number, 3: a number */
			throw Problem::invalid( sprintf( __( '--%1$s is a number from %2$d to %3$d.', 'store-posture' ), $name, $least, $most ) );
		}
		return (int) $text;
	}

	/**
	 * Parts between commas.
	 *
	 * @param array<array-key, mixed> $options
	 * @return list<string>|null Null: not given.
	 */
	final protected static function texts( array $options, string $name ): ?array {
		return isset( $options[ $name ] ) ? array_values( array_filter( array_map( 'trim', explode( ',', self::text( $options, $name ) ) ), static fn ( string $part ): bool => '' !== $part ) ) : null;
	}

	/**
	 * @param mixed $rights Other plugins filter them too.
	 */
	private static function everything( mixed $rights ): mixed {
		if ( is_array( $rights ) && 0 === get_current_user_id() ) {
			foreach ( array( self::VIEW, self::RESPOND, self::MANAGE ) as $right ) {
				$rights[ $right ] = true;
			}
		}
		return $rights;
	}
}
