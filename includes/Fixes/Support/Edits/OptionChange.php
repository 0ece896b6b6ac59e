<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support\Edits;

use StorePosture\Fixes\Support\Edit;
use StorePosture\Model\Problem;

/**
 * An option of WordPress, or one part of an option that is a list. Only settings are changed by it, never what holds a secret:
 * the receipt keeps the value that was there.
 */
final class OptionChange implements Edit {
	/**
	 * @param list<string> $path  Keys down to the part; none for the whole option.
	 * @param mixed        $from  Null: nothing stands there.
	 * @param mixed        $to    Null: nothing shall stand there.
	 * @param string       $label What people know it by.
	 */
	private function __construct(
		private readonly string $option,
		private readonly array $path,
		private readonly mixed $from,
		private readonly mixed $to,
		private readonly string $label,
	) {}

	/**
	 * @param list<string> $path
	 */
	public static function to( string $label, string $option, mixed $value, array $path = array() ): self {
		return new self( $option, $path, self::read( $option, $path ), $value, $label );
	}

	public function place(): string {
		$name = implode( ' > ', array( $this->option, ...$this->path ) );
		return '' === $this->label ? $name : "{$this->label} ({$name})";
	}

	public function before(): string {
		return self::text( $this->from );
	}

	public function after(): string {
		return self::text( $this->to );
	}

	public function found(): string {
		return self::text( self::read( $this->option, $this->path ) );
	}

	public function state(): string {
		$now = self::read( $this->option, $this->path );
		return match ( true ) {
			self::is_same( $now, $this->to ) => self::AFTER,
			self::is_same( $now, $this->from ) => self::BEFORE,
			default => self::OTHER,
		};
	}

	public function obstacle(): string {
		return has_filter( "pre_option_{$this->option}" )
			? __( 'Code of a plugin or of the host sets this, so a change here would do nothing.', 'store-posture' )
			: '';
	}

	public function by_hand(): string {
		return '';
	}

	public function is_file(): bool {
		return false;
	}

	public function until(): string {
		return '';
	}

	public function apply(): void {
		$this->write( $this->to );
	}

	public function undo(): void {
		$this->write( $this->from );
	}

	public function stored(): array {
		return array(
			'option' => $this->option,
			'path'   => $this->path,
			'from'   => $this->from,
			'to'     => $this->to,
			'label'  => $this->label,
		);
	}

	public static function restored( array $stored ): ?Edit {
		$option = $stored['option'] ?? null;
		$path   = $stored['path'] ?? null;
		$label  = $stored['label'] ?? null;
		if ( ! is_string( $option ) || ! is_array( $path ) || ! is_string( $label ) ) {
			return null;
		}
		return new self( $option, array_values( array_filter( $path, 'is_string' ) ), $stored['from'] ?? null, $stored['to'] ?? null, $label );
	}

	/**
	 * @param list<string> $path
	 */
	private static function read( string $option, array $path ): mixed {
		$value = get_option( $option, null );
		foreach ( $path as $key ) {
			$value = is_array( $value ) ? $value[ $key ] ?? null : null;
		}
		return $value;
	}

	private function write( mixed $value ): void {
		$whole = self::with( get_option( $this->option, null ), $this->path, $value );
		if ( null === $whole || ( array() === $whole && array() !== $this->path && null === $value ) ) {
			delete_option( $this->option );
		} else {
			update_option( $this->option, $whole );
		}
		$this->refresh();
		if ( ! self::is_same( self::read( $this->option, $this->path ), $value ) ) {
			/* translators: %s: name of a setting */
			throw Problem::conflict( sprintf( __( 'WordPress did not keep the change of %s. A plugin may set it.', 'store-posture' ), $this->place() ) );
		}
	}

	/** Roles are read once a request. */
	private function refresh(): void {
		if ( wp_roles()->role_key === $this->option ) {
			wp_roles()->for_site();
		}
	}

	/**
	 * @param list<string> $path
	 */
	private static function with( mixed $whole, array $path, mixed $value ): mixed {
		if ( array() === $path ) {
			return $value;
		}
		$whole = is_array( $whole ) ? $whole : array();
		$key   = $path[0];
		$part  = self::with( $whole[ $key ] ?? null, array_slice( $path, 1 ), $value );
		if ( null === $part ) {
			unset( $whole[ $key ] );
		} else {
			$whole[ $key ] = $part;
		}
		return $whole;
	}

	/** The database gives numbers as text. */
	private static function is_same( mixed $one, mixed $other ): bool {
		return is_scalar( $one ) && is_scalar( $other ) ? (string) $one === (string) $other : $one === $other;
	}

	private static function text( mixed $value ): string {
		return match ( true ) {
			null === $value => '',
			true === $value => 'true',
			false === $value => 'false',
			is_scalar( $value ) => (string) $value,
			default => (string) wp_json_encode( $value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRETTY_PRINT ),
		};
	}
}
