<?php
/**
 * Made-up customers. Addresses lie on reserved domains (RFC 2606), phone numbers in ranges kept for fiction (Ofcom; US 555-01xx),
 * postcodes name no place.
 */

declare(strict_types=1);

namespace SampleStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * @phpstan-type Person array{id: int, login: string, first: string, last: string, email: string, phone: string, street: string, city: string, state: string, postcode: string, country: string, registered: int}
 */
final class People {

	private const FIRST = array( 'Ada', 'Bilal', 'Carys', 'Dilys', 'Edmund', 'Farah', 'Gwen', 'Hamish', 'Isla', 'Jonas', 'Kira', 'Lucien', 'Maren', 'Nadia', 'Oskar', 'Priya', 'Quentin', 'Rosa', 'Silas', 'Tamsin', 'Ulrich', 'Vera', 'Wilf', 'Ximena', 'Yusuf', 'Zelda' );
	private const LAST  = array( 'Ashdown', 'Birdsall', 'Copperthwaite', 'Dunnock', 'Elderfield', 'Fennimore', 'Gorsebrook', 'Hollowell', 'Inkpen', 'Jessop', 'Kittering', 'Larkspur', 'Mistral', 'Nettleton', 'Otterburn', 'Pennywell', 'Quillfeather', 'Rushmere', 'Saltmarsh', 'Thistlewood', 'Underhill', 'Vossberg', 'Wickerby', 'Yarrowman' );
	private const HOSTS = array( 'example.com', 'example.org', 'example.net', 'post.test', 'letterbox.test' );
	private const TOWNS = array(
		'GB' => array( 'Sampleton', 'ZZ99 9ZZ' ),
		'DE' => array( 'Musterstadt', '00001' ),
		'FR' => array( 'Exempleville', '00002' ),
		'US' => array( 'Anytown', '00003' ),
	);

	public function __construct( private Dice $dice, private int $now ) {}

	/** @return list<Person> */
	public function add( int $count ): array {
		global $wpdb;
		$next   = Rows::next_id( 'users', 'ID' );
		// One hash for all: hashing takes long on purpose, and nobody logs in as any of them.
		$hash   = wp_hash_password( wp_generate_password( 40 ) );
		$people = array();
		$users  = array();
		$metas  = array();
		$lookup = array();
		for ( $number = 0; $number < $count; $number++ ) {
			$person   = $this->person( $next + $number, $number );
			$people[] = $person;
			$users[]  = array(
				'ID'              => $person['id'],
				'user_login'      => $person['login'],
				// Some have not logged in since WordPress changed its way of storing passwords.
				'user_pass'       => 0 === $number % 7 ? '$P$B' . substr( md5( $person['login'] ) . md5( $person['email'] ), 0, 30 ) : $hash,
				'user_nicename'   => sanitize_title( $person['login'] ),
				'user_email'      => $person['email'],
				'user_registered' => gmdate( 'Y-m-d H:i:s', $person['registered'] ),
				'display_name'    => $person['first'] . ' ' . $person['last'],
			);
			foreach ( $this->meta( $person, $wpdb->prefix ) as $key => $value ) {
				$metas[] = array(
					'user_id'    => $person['id'],
					'meta_key'   => $key,
					'meta_value' => $value,
				);
			}
			$lookup[] = self::lookup_row( $person );
		}
		Rows::insert( 'users', $users );
		Rows::insert( 'usermeta', $metas );
		Rows::insert( 'wc_customer_lookup', $lookup );
		return $people;
	}

	/** @return Person Somebody who has no account (id 0). */
	public function guest( int $number ): array {
		return $this->person( 0, $number );
	}

	/**
	 * @param Person $person
	 * @return array<string, string|int|null>
	 */
	public static function lookup_row( array $person ): array {
		$registered = gmdate( 'Y-m-d H:i:s', $person['registered'] );
		return array(
			'user_id'          => $person['id'] > 0 ? $person['id'] : null,
			'username'         => $person['login'],
			'first_name'       => $person['first'],
			'last_name'        => $person['last'],
			'email'            => $person['email'],
			'date_last_active' => $registered,
			'date_registered'  => $person['id'] > 0 ? $registered : null,
			'country'          => $person['country'],
			'postcode'         => $person['postcode'],
			'city'             => $person['city'],
			'state'            => $person['state'],
		);
	}

	/** @return Person */
	private function person( int $id, int $number ): array {
		$first   = $this->dice->one_of( self::FIRST );
		$last    = $this->dice->one_of( self::LAST );
		$login   = strtolower( "$first.$last" ) . '.' . ( $id > 0 ? $id : "guest$number" );
		$country = $this->dice->weighted( array( 'GB' => 76, 'DE' => 10, 'FR' => 8, 'US' => 6 ) );
		list( $city, $postcode ) = self::TOWNS[ $country ];
		return array(
			'id'         => $id,
			'login'      => $login,
			'first'      => $first,
			'last'       => $last,
			'email'      => $login . '@' . $this->dice->one_of( self::HOSTS ),
			'phone'      => $this->phone( $country ),
			'street'     => $this->dice->between( 1, 180 ) . ' Example Street',
			'city'       => $city,
			'state'      => 'US' === $country ? 'CA' : '',
			'postcode'   => $postcode,
			'country'    => $country,
			'registered' => $this->now - $this->dice->between( 3, 540 ) * DAY_IN_SECONDS,
		);
	}

	private function phone( string $country ): string {
		if ( 'US' === $country ) {
			return sprintf( '(202) 555-01%02d', $this->dice->between( 0, 99 ) );
		}
		return sprintf( $this->dice->between( 0, 1 ) ? '01632 960%03d' : '07700 900%03d', $this->dice->between( 0, 999 ) );
	}

	/**
	 * @param Person $person
	 * @return array<string, string>
	 */
	private function meta( array $person, string $prefix ): array {
		return array(
			$prefix . 'capabilities' => 'a:1:{s:8:"customer";b:1;}',
			$prefix . 'user_level'   => '0',
			'nickname'               => $person['login'],
			'first_name'             => $person['first'],
			'last_name'              => $person['last'],
			'billing_first_name'     => $person['first'],
			'billing_last_name'      => $person['last'],
			'billing_address_1'      => $person['street'],
			'billing_city'           => $person['city'],
			'billing_postcode'       => $person['postcode'],
			'billing_country'        => $person['country'],
			'billing_email'          => $person['email'],
			'billing_phone'          => $person['phone'],
		);
	}
}
