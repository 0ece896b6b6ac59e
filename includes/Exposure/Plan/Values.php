<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * Fills an argument from the store's data, by its name, its type, its expression and the word before it. Pure.
 */
final class Values {
	private const AT_MOST = 8;
	/** Words for the same thing. */
	private const KINDS = array(
		'order'     => array( 'order' ),
		'refund'    => array( 'post:shop_order_refund', 'order' ),
		'customer'  => array( 'user' ),
		'user'      => array( 'user' ),
		'member'    => array( 'user' ),
		'author'    => array( 'user' ),
		'account'   => array( 'user' ),
		'buyer'     => array( 'user' ),
		'person'    => array( 'user' ),
		'product'   => array( 'post:product' ),
		'media'     => array( 'post:attachment' ),
		'file'      => array( 'post:attachment' ),
		'variation' => array( 'post:product_variation', 'post:product' ),
		'category'  => array( 'term:category', 'term:product_cat' ),
		'tag'       => array( 'term:post_tag', 'term:product_tag' ),
		'note'      => array( 'comment:order_note' ),
		'comment'   => array( 'comment:comment' ),
		'review'    => array( 'comment:review' ),
		'post'      => array( 'post:post' ),
		'page'      => array( 'post:page' ),
	);
	/** An argument that speaks of one of these asks for that, of any record. */
	private const PROPERTIES = array(
		'email'    => 'email',
		'mail'     => 'email',
		'key'      => 'key',
		'number'   => 'number',
		'slug'     => 'slug',
		'username' => 'slug',
		'nicename' => 'slug',
	);
	private const SAYS_ID    = array( 'id', 'ids', 'post', 'order', 'orders', 'customer', 'user', 'product', 'include', 'author', 'parent', 'object', 'entry', 'lead', 'uid' );

	public function __construct( private readonly Records $records, private readonly RequestWords $words ) {}

	/**
	 * @param string $before The word before it in the path, or the last one of the route.
	 * @param string $owner  A plugin's folder: what is named like it comes first.
	 * @return list<Value> Never more than a few; none when nothing of the store fits.
	 */
	public function of( Argument $argument, string $before, string $owner ): array {
		$words  = Names::words( $argument->name );
		$values = match ( true ) {
			$this->words->is_token( $argument->name ), $this->words->is_acting( $argument->name ) => array(),
			'' !== ( $property = self::property( $words ) ) => $this->by( $property, $this->wanted( $words, $before, $owner ) ),
			in_array( 'cursor', $words, true ) => $this->cursors(),
			array() !== array_intersect( $words, self::SAYS_ID ) => $this->by( 'id', $this->wanted( $words, $before, $owner ) ),
			in_array( strtolower( $argument->name ), $this->words->of( 'search_arguments' ), true ) && 'path' !== $argument->place => $this->searched(),
			'path' === $argument->place => array( ...$this->by( 'slug', $this->wanted( $words, $before, $owner ) ), ...$this->by( 'id', $this->wanted( $words, $before, $owner ) ) ),
			default => array(),
		};
		return array_slice( self::distinct( array_filter( $values, static fn ( Value $value ): bool => $argument->takes( $value->text ) ) ), 0, self::AT_MOST );
	}

	/** What stands for an argument that has to be there and that nothing of the store fits. */
	public static function made_up( Argument $argument, string $home ): string {
		return match ( true ) {
			array() !== $argument->choices => $argument->choices[0],
			'' !== $argument->default => $argument->default,
			in_array( $argument->type, array( 'integer', 'number' ), true ) => '1',
			'boolean' === $argument->type => 'false',
			array() !== array_intersect( Names::words( $argument->name ), array( 'url', 'uri', 'link' ) ) => $home,
			default => 'a',
		};
	}

	/**
	 * Words that people are searched by.
	 *
	 * @return list<Value>
	 */
	public function searched(): array {
		$foreign = static fn ( Record $record ): bool => 'own' !== $record->relation;
		$orders  = array_values( array_filter( $this->records->of( 'order' ), $foreign ) );
		$users   = array_values( array_filter( $this->records->of( 'user' ), $foreign ) );
		return array( ...$this->by( 'email', $orders ), ...$this->by( 'name', $orders ), ...$this->by( 'email', $users ) );
	}

	/**
	 * @param list<string> $words
	 */
	private static function property( array $words ): string {
		foreach ( $words as $word ) {
			if ( isset( self::PROPERTIES[ $word ] ) ) {
				return self::PROPERTIES[ $word ];
			}
		}
		return '';
	}

	/**
	 * @param list<string> $words
	 * @return list<Record>
	 */
	private function wanted( array $words, string $before, string $owner ): array {
		foreach ( array( ...array_reverse( array_diff( $words, array( 'id', 'ids' ) ) ), $before ) as $word ) {
			$found = $this->named( Names::singular( $word ) );
			if ( array() !== $found ) {
				return $found;
			}
		}
		// Anything with a number: what is the plugin's own first, then people's, then the rest.
		$own = array_filter( Names::words( $owner ), static fn ( string $word ): bool => strlen( $word ) > 3 && 'woocommerce' !== $word );
		return array(
			...( array() === $own ? array() : $this->records->mixed( static fn ( string $kind ): bool => array() !== array_intersect( $own, Names::words( $kind ) ), 3 ) ),
			...array_slice( $this->records->of( 'order' ), 0, 2 ),
			...array_slice( $this->records->of( 'user' ), 0, 1 ),
			...$this->records->mixed(),
		);
	}

	/**
	 * @return list<Record>
	 */
	private function named( string $word ): array {
		$found = array();
		foreach ( self::KINDS[ $word ] ?? array() as $kind ) {
			array_push( $found, ...$this->records->of( $kind ) );
		}
		return array() !== $found || isset( self::KINDS[ $word ] ) || strlen( $word ) < 4
			? $found
			: $this->records->mixed( static fn ( string $kind ): bool => in_array( $word, array_map( Names::singular( ... ), Names::words( $kind ) ), true ) );
	}

	/**
	 * @param list<Record> $records
	 * @return list<Value>
	 */
	private function by( string $property, array $records ): array {
		$values = array();
		foreach ( $records as $record ) {
			$text = $record->value( $property );
			if ( '' !== $text ) {
				$values[] = new Value( $text, $record );
			}
		}
		return $values;
	}

	/**
	 * @return list<Value>
	 */
	private function cursors(): array {
		$cursors = array();
		foreach ( $this->by( 'id', $this->records->mixed( null, 4 ) ) as $value ) {
			array_push( $cursors, $value, new Value( base64_encode( $value->text ), $value->of ) ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- as plugins write cursors.
		}
		return $cursors;
	}

	/**
	 * @param array<array-key, Value> $values
	 * @return list<Value>
	 */
	private static function distinct( array $values ): array {
		$by_text = array();
		foreach ( $values as $value ) {
			$by_text[ "={$value->text}" ] ??= $value;
		}
		return array_values( $by_text );
	}
}
