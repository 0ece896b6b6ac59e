<?php
declare(strict_types=1);

namespace StorePosture\Policy;

use StorePosture\Contract\Data;
use StorePosture\Contract\Schema;
use StorePosture\Contract\Shapes;
use StorePosture\Model\Words;

/**
 * Checks of an agency's own: the shape of ours (schema/check.json), and less: nothing to fix by itself, nothing urgent (that
 * takes a proof), no other pillar. Their ids are under house/, where none of ours are.
 *
 * @phpstan-import-type CheckShape from Shapes
 */
final class HouseRules {
	public const AREA = 'house';

	private const ID = '~^house/[a-z0-9]+(-[a-z0-9]+)*$~D';

	/** Of the page below wp-admin/, and of no other place. */
	private const SETTING = '~^([a-z0-9-]+\.php(\?[\w=&%.-]*)?)?$~D';

	/** Work that judging may take: of one rule, and of all. */
	private const COST_OF_ONE = 2000;
	private const COST_OF_ALL = 10000;

	private const LEFT_OUT = array(
		'area'           => self::AREA,
		'pillar'         => 'take-security-seriously',
		'catalogue_id'   => '',
		'applies'        => null,
		'does_not_apply' => '',
		'show'           => array(),
		'steps'          => array(),
		'setting'        => '',
		'references'     => array(),
		'fix'            => '',
		'proves'         => '',
		'distorts'       => false,
		'contradicts'    => array(),
		'facts'          => array(),
		'answers'        => array(),
		'data'           => array(),
	);

	/** What a rule may not choose. */
	private const FIXED = array( 'area', 'pillar', 'catalogue_id', 'fix', 'proves', 'distorts', 'contradicts' );

	/**
	 * @param list<string> $questions Ids.
	 */
	public function __construct( private readonly Schema $schema, private readonly Data $data, private readonly array $questions, private readonly Words $words ) {}

	/**
	 * @param list<mixed> $rules
	 * @return array<string, CheckShape> By id. Only whole when the shape has no complaints.
	 */
	public function read( array $rules, Shape $shape ): array {
		$checks = array();
		$cost   = 0;
		foreach ( $rules as $i => $rule ) {
			$at    = "/house_rules/{$i}";
			$check = $shape->read( ( is_array( $rule ) ? $rule : array() ) + self::LEFT_OUT, $this->schema->get( 'check' ), $at );
			if ( array() !== $shape->complaints || ! is_array( $check ) ) {
				continue;
			}
			/** @var CheckShape $check The schema says so. */
			$this->narrow( $check, $shape, $at );
			if ( isset( $checks[ $check['id'] ] ) ) {
				$shape->complain( "{$at}/id", $this->words->say( 'Two rules have this id.' ) );
			}
			$expressions            = $this->look( $check, $shape, $at );
			$cost                  += $expressions->cost;
			$checks[ $check['id'] ] = array(
				'facts'   => self::of( $expressions, 'facts' ),
				'answers' => self::of( $expressions, 'answers' ),
				'data'    => self::of( $expressions, 'data' ),
			) + $check;
		}
		if ( $cost > self::COST_OF_ALL ) {
			$shape->complain( '/house_rules', $this->words->say( 'Together these take too much work.' ) );
		}
		return $checks;
	}

	/**
	 * @param CheckShape $check
	 */
	private function narrow( array $check, Shape $shape, string $at ): void {
		if ( 1 !== preg_match( self::ID, $check['id'] ) || strlen( $check['id'] ) > 80 ) {
			$shape->complain( "{$at}/id", $this->words->say( 'An id of a house rule looks like house/two-admins.' ) );
		}
		foreach ( self::FIXED as $key ) {
			if ( $check[ $key ] !== self::LEFT_OUT[ $key ] ) {
				$shape->complain( "{$at}/{$key}", $this->words->say( 'A house rule leaves this out.' ) );
			}
		}
		if ( 'critical' === $check['severity'] || ( 'information' !== $check['severity'] && null === $check['problem'] ) ) {
			$shape->complain( "{$at}/severity", $this->words->say( 'A house rule is at most high. One without a problem is information.' ) );
		}
		if ( 1 !== preg_match( self::SETTING, $check['setting'] ) ) {
			$shape->complain( "{$at}/setting", $this->words->say( 'This is not written as it has to be.' ) );
		}
		if ( $check['minutes'] < 0 || $check['minutes'] > 10000 ) {
			$shape->complain( "{$at}/minutes", $this->words->say( 'A number from %1$s to %2$s belongs here.', '0', '10000' ) );
		}
		foreach ( array( ...$check['title'], 'why' => $check['why'] ) as $key => $text ) {
			if ( '' === trim( $text ) || ( 'why' !== $key && mb_strlen( $text ) > 200 ) ) {
				$shape->complain( "{$at}/{$key}", $this->words->say( 'Something has to stand here, of at most 200 characters in titles.' ) );
			}
		}
	}

	/**
	 * @param CheckShape $check
	 */
	private function look( array $check, Shape $shape, string $at ): Expressions {
		$expressions = new Expressions( $this->is_known( ... ) );
		$nodes       = array(
			'applies' => $check['applies'],
			'problem' => $check['problem'],
		);
		foreach ( $check['show'] as $i => $row ) {
			$nodes[ "show/{$i}/value" ] = $row['value'];
		}
		foreach ( $check['steps'] as $i => $step ) {
			$nodes[ "steps/{$i}/when" ] = $step['when'];
		}
		foreach ( $nodes as $place => $node ) {
			$wrong = null === $node ? '' : $expressions->look( $node );
			if ( '' !== $wrong ) {
				$shape->complain( "{$at}/{$place}", $this->why( $wrong ) );
			}
		}
		if ( $expressions->cost > self::COST_OF_ONE ) {
			$shape->complain( $at, $this->words->say( 'This rule takes too much work.' ) );
		}
		return $expressions;
	}

	private function why( string $wrong ): string {
		list( $code, $detail ) = explode( ':', $wrong, 2 ) + array( '', '' );
		$detail                = mb_substr( $detail, 0, 80 );
		return match ( $code ) {
			'depth'    => $this->words->say( 'This is nested too deeply.' ),
			'nested'   => $this->words->say( 'A list within a list cannot be looked through.' ),
			'operator' => $this->words->say( 'There is no operator "%s".', $detail ),
			'operands' => $this->words->say( 'The operator "%s" takes another number of operands.', $detail ),
			'name'     => $this->words->say( 'Nothing is called "%s".', $detail ),
			default    => $this->words->say( 'This is no expression.' ),
		};
	}

	/**
	 * @param list<string> $path
	 */
	private function is_known( array $path ): bool {
		$name = $path[1] ?? '';
		return match ( $path[0] ) {
			'facts'   => in_array( $name, $this->schema->facts(), true ) && self::has( $this->schema->get( "facts/{$name}" ), array_slice( $path, 2 ) ),
			'answers' => 2 === count( $path ) && in_array( $name, $this->questions, true ),
			'data'    => $this->data->has( $name ),
			default   => false,
		};
	}

	/**
	 * @param array<array-key, mixed> $schema
	 * @param list<string>            $keys
	 */
	private static function has( array $schema, array $keys ): bool {
		foreach ( $keys as $key ) {
			$properties = is_array( $schema['properties'] ?? null ) ? $schema['properties'] : array();
			$schema     = $properties[ $key ] ?? null;
			if ( ! is_array( $schema ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * @return list<string>
	 */
	private static function of( Expressions $expressions, string $root ): array {
		$names = array();
		foreach ( array_keys( $expressions->reads ) as $read ) {
			if ( str_starts_with( $read, "{$root}." ) ) {
				$names[] = substr( $read, strlen( $root ) + 1 );
			}
		}
		sort( $names );
		return $names;
	}
}
