<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Contract\Schema;
use StorePosture\Contract\Shapes;
use StorePosture\Probes\Probe;

/**
 * Finds checks (build/checks.json) and probes (includes/Probes, by the name of their fact). Nothing is registered by hand.
 *
 * @phpstan-import-type CheckShape from Shapes
 */
final class Catalog {
	/** @var array<string, CheckShape>|null */
	private ?array $checks = null;

	/**
	 * @param string                                        $checks_file build/checks.json.
	 * @param (\Closure(): array<string, CheckShape>)|null $house_rules Checks of an agency's own.
	 */
	public function __construct( private readonly string $checks_file, private readonly Schema $schema, private readonly ?\Closure $house_rules = null ) {}

	/**
	 * By id. One that is malformed is left out rather than judged wrongly.
	 *
	 * @return array<string, CheckShape>
	 */
	public function checks(): array {
		return $this->checks ??= $this->load() + $this->house_rules();
	}

	/**
	 * Facts in the order they are looked at: local ones first, so that the first results are there within a second.
	 *
	 * @param list<string>|null $checks Ids; null for all.
	 * @return list<string>
	 */
	public function facts_for( ?array $checks ): array {
		$wanted = array();
		foreach ( $this->checks() as $id => $check ) {
			if ( null === $checks || in_array( $id, $checks, true ) ) {
				array_push( $wanted, ...$check['facts'] );
			}
		}
		$facts = array_values( array_filter( $this->schema->facts(), fn ( string $fact ): bool => in_array( $fact, $wanted, true ) ) );
		return array(
			...array_filter( $facts, fn ( string $fact ): bool => ! $this->schema->is_http( $fact ) ),
			...array_filter( $facts, fn ( string $fact ): bool => $this->schema->is_http( $fact ) ),
		);
	}

	/** The probe of a fact: the class of its name. */
	public function probe( string $fact ): ?Probe {
		$class = 'StorePosture\\Probes\\' . str_replace( '_', '', ucwords( $fact, '_' ) );
		if ( ! class_exists( $class ) || ! is_subclass_of( $class, Probe::class ) ) {
			return null;
		}
		return new $class();
	}

	/**
	 * @return array<string, CheckShape>
	 */
	private function load(): array {
		$json   = is_file( $this->checks_file ) ? json_decode( (string) file_get_contents( $this->checks_file ), true ) : null;
		$checks = array();
		foreach ( is_array( $json ) ? $json : array() as $check ) {
			if ( self::is_check( $check ) ) {
				$checks[ $check['id'] ] = $check;
			}
		}
		return $checks;
	}

	/**
	 * Under house/ and nowhere else: none stands in the place of one of ours.
	 *
	 * @return array<string, CheckShape>
	 */
	private function house_rules(): array {
		$rules = array();
		foreach ( null === $this->house_rules ? array() : ( $this->house_rules )() as $rule ) {
			if ( self::is_check( $rule ) && str_starts_with( $rule['id'], 'house/' ) ) {
				$rules[ $rule['id'] ] = $rule;
			}
		}
		return $rules;
	}

	/** After an import: what was read is no more what stands. */
	public function forget(): void {
		$this->checks = null;
	}

	/**
	 * Whether it has what the rest of the code takes for granted. Expressions need no such look: the evaluator is total.
	 *
	 * @phpstan-assert-if-true CheckShape $check
	 */
	private static function is_check( mixed $check ): bool {
		if ( ! is_array( $check ) || ! is_array( $check['title'] ?? null ) ) {
			return false;
		}
		$texts = array( 'id', 'area', 'pillar', 'severity', 'catalogue_id', 'does_not_apply', 'why', 'who', 'setting', 'fix', 'proves' );
		$lists = array( 'show', 'steps', 'references', 'contradicts', 'facts', 'answers', 'data' );
		foreach ( $texts as $key ) {
			if ( ! is_string( $check[ $key ] ?? null ) ) {
				return false;
			}
		}
		foreach ( $lists as $key ) {
			if ( ! is_array( $check[ $key ] ?? null ) ) {
				return false;
			}
		}
		foreach ( array( 'fail', 'pass', 'topic' ) as $key ) {
			if ( ! is_string( $check['title'][ $key ] ?? null ) ) {
				return false;
			}
		}
		return is_numeric( $check['minutes'] ?? null );
	}
}
