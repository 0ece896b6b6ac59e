<?php
declare(strict_types=1);

namespace StorePosture\Model;

/**
 * Something the caller can be told: the surfaces turn it into {code, message, status} or an exit code.
 */
final class Problem extends \RuntimeException {
	private function __construct( public readonly string $error_code, string $message, public readonly int $status ) {
		parent::__construct( $message );
	}

	public static function not_found( string $message ): self {
		return new self( 'not_found', $message, 404 );
	}

	public static function invalid( string $message ): self {
		return new self( 'invalid', $message, 400 );
	}

	public static function conflict( string $message ): self {
		return new self( 'conflict', $message, 409 );
	}

	/** For a moment only: asked again, it works. */
	public static function busy( string $message ): self {
		return new self( 'busy', $message, 409 );
	}

	public static function forbidden( string $message ): self {
		return new self( 'forbidden', $message, 403 );
	}

	/** Our own database did not take it. */
	public static function not_stored(): self {
		return new self( 'not_stored', 'The database did not store this. Nothing was changed. Ask your host whether it is full or read-only.', 503 );
	}
}
