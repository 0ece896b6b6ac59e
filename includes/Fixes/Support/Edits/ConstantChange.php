<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support\Edits;

use StorePosture\Fixes\Support\ConfigEditor;
use StorePosture\Fixes\Support\ConfigFile;
use StorePosture\Fixes\Support\Edit;
use StorePosture\Fixes\Support\FileTransaction;
use StorePosture\Model\Problem;

/**
 * The value of a constant in wp-config.php. The receipt keeps the two values and the line that was put in, nothing else of the file.
 */
final class ConstantChange implements Edit {
	/**
	 * @param string|null $from  PHP for the value that stood there; null: nothing did.
	 * @param string      $to    PHP for the value.
	 * @param string      $added The line that was put in; '' unless it was done and nothing stood there before.
	 */
	private function __construct(
		private readonly string $name,
		private readonly ?string $from,
		private readonly string $to,
		private string $added = '',
		private readonly string $refusal = '',
	) {}

	public static function to( string $name, bool|int|string $value ): self {
		$literal = var_export( $value, true ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions -- PHP for the value is what goes into the file.
		if ( '' !== ConfigFile::obstacle() ) {
			return new self( $name, self::in_force( $name ), $literal, '', ConfigFile::obstacle() );
		}
		try {
			$from    = self::editor()->literal( $name );
			$refusal = null === $from && defined( $name ) ? __( 'Other code than wp-config.php sets this.', 'store-posture' ) : '';
			$added   = null === $from ? self::editor()->with( $name, $literal )['added'] : '';
			return new self( $name, $from, $literal, $added, $refusal );
		} catch ( \DomainException $reason ) {
			return new self( $name, self::in_force( $name ), $literal, '', ConfigFile::refusal( $reason->getMessage() ) );
		}
	}

	public function place(): string {
		return 'wp-config.php';
	}

	public function before(): string {
		return null === $this->from ? '' : "define( '{$this->name}', {$this->from} );";
	}

	public function after(): string {
		return "define( '{$this->name}', {$this->to} );";
	}

	public function found(): string {
		$now = self::now( $this->name );
		return null === $now ? '' : "define( '{$this->name}', {$now} );";
	}

	public function state(): string {
		if ( '' !== $this->refusal ) {
			return self::is_same( (string) self::in_force( $this->name ), $this->to ) ? self::AFTER : self::BEFORE;
		}
		$now = self::now( $this->name );
		return match ( true ) {
			null !== $now && self::is_same( $now, $this->to ) => self::AFTER,
			$now === $this->from => self::BEFORE,
			default => self::OTHER,
		};
	}

	public function obstacle(): string {
		return $this->refusal;
	}

	public function by_hand(): string {
		return ConfigFile::is_composers() ? "Config::define( '{$this->name}', {$this->to} );" : $this->after();
	}

	public function is_file(): bool {
		return true;
	}

	public function until(): string {
		return '';
	}

	public function apply(): void {
		$this->change(
			fn ( ConfigEditor $editor ): string => $editor->with( $this->name, $this->to )['text']
		);
	}

	public function undo(): void {
		$this->change(
			fn ( ConfigEditor $editor ): string => null === $this->from
				? $editor->without( $this->name, $this->added )
				: $editor->with( $this->name, $this->from )['text']
		);
	}

	public function stored(): array {
		return array(
			'name'  => $this->name,
			'from'  => $this->from,
			'to'    => $this->to,
			'added' => $this->added,
		);
	}

	public static function restored( array $stored ): ?Edit {
		$name  = $stored['name'] ?? null;
		$from  = $stored['from'] ?? null;
		$to    = $stored['to'] ?? null;
		$added = $stored['added'] ?? null;
		if ( ! is_string( $name ) || ! is_string( $to ) || ! is_string( $added ) ) {
			return null;
		}
		return new self( $name, is_string( $from ) ? $from : null, $to, $added, ConfigFile::obstacle() );
	}

	/**
	 * @param \Closure(ConfigEditor): string $edit
	 */
	private function change( \Closure $edit ): void {
		if ( '' !== $this->refusal ) {
			throw Problem::conflict( $this->refusal );
		}
		$before = (string) FileTransaction::read( ConfigFile::path() );
		try {
			$after = $edit( new ConfigEditor( $before ) );
		} catch ( \DomainException $reason ) {
			throw Problem::conflict( ConfigFile::refusal( $reason->getMessage() ) );
		}
		if ( '' !== ( new ConfigEditor( $after ) )->refusal ) {
			throw Problem::conflict( ConfigFile::refusal( ConfigEditor::NO_PHP ) );
		}
		( new FileTransaction() )->write( ConfigFile::path(), $before, $after );
	}

	private static function editor(): ConfigEditor {
		return new ConfigEditor( (string) FileTransaction::read( ConfigFile::path() ) );
	}

	private static function now( string $name ): ?string {
		try {
			return self::editor()->literal( $name );
		} catch ( \DomainException ) {
			return '?';
		}
	}

	/** PHP for the value this request runs with, where the file itself cannot tell. */
	private static function in_force( string $name ): ?string {
		$value = defined( $name ) ? constant( $name ) : null;
		return is_bool( $value ) || is_int( $value ) ? var_export( $value, true ) : null; // phpcs:ignore WordPress.PHP.DevelopmentFunctions -- as above.
	}

	/** TRUE, true. */
	private static function is_same( string $one, string $other ): bool {
		return $one === $other || ( in_array( strtolower( $one ), array( 'true', 'false' ), true ) && strtolower( $one ) === strtolower( $other ) );
	}
}
