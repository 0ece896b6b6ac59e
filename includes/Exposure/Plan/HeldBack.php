<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * What is never asked, and why. A GET is no promise that nothing is written, so names that speak of doing are enough. Pure.
 */
final class HeldBack {
	public const NOT_GET          = 'not_get';
	public const NAMED_LIKE_DOING = 'named_like_doing';
	/** A name tells nothing, but it is known. */
	public const KNOWN_TO_WRITE   = 'known_to_write';
	public const ACTING_ARGUMENT  = 'acting_argument';
	public const TOKEN_ARGUMENT   = 'token_argument';
	/** A handler may do anything, and says nothing of it. */
	public const AJAX             = 'ajax';
	/** WordPress answers that there is nobody. */
	public const NO_CALLBACK      = 'no_callback';
	public const PATTERN_BROKEN   = 'pattern_broken';
	/** No address was found that it answers to. */
	public const PATTERN_UNFILLED = 'pattern_unfilled';
	public const TOO_MANY         = 'too_many';

	/** Asking might do something. */
	public const MAY_ACT = array( self::NAMED_LIKE_DOING, self::KNOWN_TO_WRITE, self::ACTING_ARGUMENT, self::TOKEN_ARGUMENT );

	/** A person may let these in: nothing but a rule of ours stands against them. */
	private const BY_RULE = array( self::NAMED_LIKE_DOING, self::ACTING_ARGUMENT, self::AJAX );

	/**
	 * @param list<string> $let_in Surface::$id of those the owner lets in.
	 */
	public function __construct( private readonly RequestWords $words, private readonly array $let_in = array() ) {}

	/**
	 * @param list<Argument> $arguments
	 */
	public function route( string $id, string $method, string $route, array $arguments ): string {
		$reason = match ( true ) {
			! in_array( 'GET', explode( ',', $method ), true ) => self::NOT_GET,
			in_array( $route, $this->words->of( 'acting_routes' ), true ) => self::KNOWN_TO_WRITE,
			'' !== $this->words->doing( RouteText::literal( self::own_part( $route ) ) ) => self::NAMED_LIKE_DOING,
			default => $this->wants( $arguments ),
		};
		return $this->unless_let_in( $id, $reason );
	}

	public function handler( string $id ): string {
		return $this->unless_let_in( $id, self::AJAX );
	}

	/** Without its namespace, which is a plugin's name: an exporter's routes do not all export. */
	private static function own_part( string $route ): string {
		return (string) preg_replace( '#^/[^/]+(/v\d+)?#', '', $route );
	}

	/**
	 * What it does not work without, and what is never sent.
	 *
	 * @param list<Argument> $arguments
	 */
	private function wants( array $arguments ): string {
		foreach ( $arguments as $argument ) {
			if ( $argument->required && $this->words->is_token( $argument->name ) ) {
				return self::TOKEN_ARGUMENT;
			}
			if ( $argument->required && $this->words->is_acting( $argument->name ) ) {
				return self::ACTING_ARGUMENT;
			}
		}
		return '';
	}

	public static function may_be_let_in( string $reason ): bool {
		return in_array( $reason, self::BY_RULE, true );
	}

	private function unless_let_in( string $id, string $reason ): string {
		return in_array( $reason, self::BY_RULE, true ) && in_array( $id, $this->let_in, true ) ? '' : $reason;
	}
}
