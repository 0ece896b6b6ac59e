<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

/**
 * Front page, search, authors, and of each post type its archive, its single pages, its feed: half-public types, too.
 */
final class SitePages {
	public function __construct( private readonly Records $records, private readonly Undeclared $undeclared ) {}

	/**
	 * @return list<Prepared>
	 */
	public function all(): array {
		$core = new Origin( 'core' );
		return array(
			Prepared::page( 'page', 'home', $core, Group::ANONYMOUS, array( array( '' ), ...$this->with_words() ) ),
			Prepared::page( 'page', 'search', $core, Group::ANONYMOUS, $this->searches() ),
			Prepared::page( 'page', 'author', $core, Group::ANONYMOUS, $this->authors() ),
			...$this->types(),
		);
	}

	/**
	 * Plugins that answer on any page look for theirs among what the address carries.
	 *
	 * @return list<array{0: string, 1: Record|null, 2: array<string, string>}>
	 */
	private function with_words(): array {
		$addresses = array();
		foreach ( $this->undeclared->queries() as $values ) {
			// These are WordPress's own words, and would lead to another page.
			$sent        = array_map( static fn ( Value $value ): string => $value->text, array_diff_key( $values, array_flip( array( 's', 'name', 'author', 'order' ) ) ) );
			$addresses[] = array( '?' . SiteAddress::query( $sent ), array_values( $values )[0]->of ?? null, $sent );
		}
		return $addresses;
	}

	/**
	 * @return list<array{0: string, 1: Record, 2: array<string, string>}>
	 */
	private function searches(): array {
		$addresses = array();
		foreach ( array_slice( $this->records->of( 'order' ), 0, 1 ) as $order ) {
			foreach ( array( 'name', 'email' ) as $property ) {
				$word = $order->value( $property );
				if ( '' !== $word ) {
					$addresses[] = array( '?' . SiteAddress::query( array( 's' => $word ) ), $order, array( 's' => $word ) );
					$addresses[] = array( '?' . SiteAddress::query( array( 's' => $word, 'post_type' => 'any' ) ), $order, array( 's' => $word ) );
				}
			}
		}
		return $addresses;
	}

	/**
	 * @return list<array{0: string, 1: Record, 2: array<string, string>}>
	 */
	private function authors(): array {
		$addresses = array();
		foreach ( $this->records->of( 'user' ) as $user ) {
			$addresses[] = array( '?' . SiteAddress::query( array( 'author' => $user->id ) ), $user, array( 'author' => $user->id ) );
			$addresses   = self::with_address( $addresses, get_author_posts_url( (int) $user->id ), $user );
		}
		return $addresses;
	}

	/**
	 * @return list<Prepared>
	 */
	private function types(): array {
		$prepared = array();
		foreach ( RecordTypes::all() as $type ) {
			$single  = array();
			$records = 'shop_order' === $type->name ? $this->records->of( 'order' ) : $this->records->of( "post:{$type->name}" );
			foreach ( array_slice( $records, 0, 3 ) as $record ) {
				$single[] = array( '?' . SiteAddress::query( array( 'post_type' => $type->name, 'p' => $record->id ) ), $record, array( 'p' => $record->id ) );
				$single   = self::with_address( $single, is_post_type_viewable( $type ) ? (string) get_permalink( (int) $record->id ) : '', $record );
			}
			$origin = RecordTypes::origin( $type );
			if ( array() !== $single ) {
				$prepared[] = Prepared::page( 'page', "single {$type->name}", $origin, Group::POST_TYPES, $single );
			}
			$prepared[] = Prepared::page( 'page', "archive {$type->name}", $origin, Group::POST_TYPES, array( array( '?' . SiteAddress::query( array( 'post_type' => $type->name ) ) ) ) );
			$prepared[] = Prepared::page( 'feed', "type {$type->name}", $origin, Group::POST_TYPES, array( array( '?' . SiteAddress::query( array( 'post_type' => $type->name, 'feed' => 'rss2' ) ) ) ) );
		}
		return $prepared;
	}

	/**
	 * Where WordPress leads on from a number, for nobody follows there.
	 *
	 * @param list<array{0: string, 1: Record, 2: array<string, string>}> $addresses
	 * @return list<array{0: string, 1: Record, 2: array<string, string>}>
	 */
	private static function with_address( array $addresses, string $url, Record $of ): array {
		$path = SiteAddress::relative( $url );
		return '' === $path || in_array( $path, array_column( $addresses, 0 ), true ) ? $addresses : array( ...$addresses, array( $path, $of, array() ) );
	}
}
