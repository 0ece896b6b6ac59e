<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\TestCase;
use StorePosture\Contract\Data;
use StorePosture\Probes\Probe;
use StorePosture\Probes\Sighting;
use StorePosture\Probes\Support\StaffOnce;
use StorePosture\Probes\Support\Watch;

/**
 * A probe in a real WordPress. What a test changes through these helpers is put back after it; every sighting is held to the schema
 * of its fact.
 */
abstract class ProbeCase extends TestCase {
	use HoldsToSchema;

	protected const NOW = '2026-11-22T10:00:00Z';

	/** @var list<\Closure(): void> Last in, first out. */
	private array $repairs = array();

	protected function tearDown(): void {
		$this->put_back();
		parent::tearDown();
	}

	/** As it was before the first change of this test. */
	protected function put_back(): void {
		while ( null !== ( $repair = array_pop( $this->repairs ) ) ) {
			$repair();
		}
		wp_cache_flush();
	}

	/**
	 * @return array<string, mixed>
	 */
	protected function see( Probe $probe, string $now = self::NOW ): array {
		$sighting = $this->look( $probe, $now );
		self::assertNotNull( $sighting->value, 'Nothing was seen: ' . implode( ', ', $sighting->reasons ) );
		return $sighting->value;
	}

	/**
	 * Reason why a field could not be seen.
	 */
	protected function unseen( Probe $probe, string $field, string $now = self::NOW ): string {
		$sighting = $this->look( $probe, $now );
		$value    = $sighting->value;
		foreach ( '' === $field ? array() : explode( '.', $field ) as $step ) {
			self::assertIsArray( $value );
			self::assertArrayHasKey( $step, $value );
			$value = $value[ $step ];
		}
		self::assertNull( $value, "{$field} was seen." );
		return $sighting->reasons[ $field ] ?? '';
	}

	protected function look( Probe $probe, string $now = self::NOW ): Sighting {
		$sighting = $probe->see( $this->watch( $now ) );
		$this->assert_schema( $probe, $sighting );
		return $sighting;
	}

	/**
	 * Without HTTP: a local probe that wants a request fails here.
	 */
	protected function watch( string $now = self::NOW, ?string $data_as_of = null ): Watch {
		$watch = ( new \ReflectionClass( Watch::class ) )->newInstanceWithoutConstructor();
		$fill  = function ( string $now, Data $data, ShortMemory $memory ): void {
			$this->now    = $now;
			$this->data   = $data;
			$this->memory = $memory;
			$this->staff  = new StaffOnce();
		};
		$fill->call( $watch, $now, new Data( dirname( __DIR__, 3 ) . '/data', $data_as_of ?? '2026-11-22T10:00:00Z' ), $this->memory() );
		return $watch;
	}

	private ?ShortMemory $memory = null;

	protected function memory(): ShortMemory {
		return $this->memory ??= new ShortMemory();
	}

	/** Whatever it is, sanitised by nobody, as a careless plugin would leave it. */
	protected function option( string $name, mixed $value ): void {
		global $wpdb;
		$before = $wpdb->get_row( $wpdb->prepare( 'SELECT option_value, autoload FROM %i WHERE option_name = %s', $wpdb->options, $name ), ARRAY_A );
		$put    = static function ( ?string $stored, string $autoload ) use ( $wpdb, $name ): void {
			$wpdb->delete( $wpdb->options, array( 'option_name' => $name ) );
			if ( null !== $stored ) {
				$wpdb->insert(
					$wpdb->options,
					array(
						'option_name'  => $name,
						'option_value' => $stored,
						'autoload'     => $autoload,
					)
				);
			}
			wp_cache_flush();
		};
		$put( null === $value ? null : (string) maybe_serialize( $value ), 'on' );
		$this->repair( static fn () => $put( is_array( $before ) ? (string) $before['option_value'] : null, is_array( $before ) ? (string) $before['autoload'] : 'on' ) );
	}

	protected function filter( string $hook, callable $callback, int $priority = 10, int $arguments = 1 ): void {
		add_filter( $hook, $callback, $priority, $arguments );
		$this->repair( static fn () => remove_filter( $hook, $callback, $priority ) );
	}

	/**
	 * @param array<string, mixed> $row
	 */
	protected function row( string $table, array $row ): int {
		global $wpdb;
		self::assertSame( 1, $wpdb->insert( $table, $row ), $wpdb->last_error );
		$id = (int) $wpdb->insert_id;
		$this->repair( static fn () => $wpdb->delete( $table, array_filter( $row, static fn ( mixed $value ): bool => null !== $value ) ) );
		return $id;
	}

	protected function user( string $role, string $mail = '' ): int {
		$login = 'probe-' . bin2hex( random_bytes( 5 ) );
		$id    = wp_insert_user(
			array(
				'user_login' => $login,
				'user_pass'  => $login,
				'user_email' => '' === $mail ? "{$login}@shop.example.org" : $mail,
				'role'       => $role,
			)
		);
		self::assertIsInt( $id );
		$this->repair(
			static function () use ( $id ): void {
				require_once ABSPATH . 'wp-admin/includes/user.php';
				wp_delete_user( $id );
			}
		);
		return $id;
	}

	/** The column as it stands in the table: bypasses what WordPress would do to it. */
	protected function stored_password( int $user, string $stored ): void {
		global $wpdb;
		$wpdb->update( $wpdb->users, array( 'user_pass' => $stored ), array( 'ID' => $user ) );
		clean_user_cache( $user );
	}

	/** A plugin of one line that counts as active. */
	protected function plugin( string $slug, string $code = '' ): void {
		$folder = WP_PLUGIN_DIR . '/' . $slug;
		self::assertFalse( file_exists( $folder ), "{$slug} is already there." );
		mkdir( $folder );
		file_put_contents( "{$folder}/{$slug}.php", "<?php\n/* Plugin Name: {$slug}\nVersion: 1.0.0 */\n{$code}" );
		$active = get_option( 'active_plugins', array() );
		$this->option( 'active_plugins', array( ...( is_array( $active ) ? $active : array() ), "{$slug}/{$slug}.php" ) );
		$this->repair(
			static function () use ( $folder, $slug ): void {
				unlink( "{$folder}/{$slug}.php" );
				rmdir( $folder );
			}
		);
		if ( '' !== $code ) {
			include "{$folder}/{$slug}.php";
		}
	}

	/** As if this file or folder, of a seeded weakness, were not there. */
	protected function aside( string $path ): void {
		if ( file_exists( $path ) ) {
			$hidden = dirname( $path, 2 ) . '/aside-' . basename( $path );
			rename( $path, $hidden );
			$this->repair( static fn () => rename( $hidden, $path ) );
		}
	}

	/** As if no account had these. */
	protected function metas_aside( string ...$keys ): void {
		global $wpdb;
		foreach ( $keys as $key ) {
			$wpdb->update( $wpdb->usermeta, array( 'meta_key' => "aside {$key}" ), array( 'meta_key' => $key ) );
			$this->repair( static fn () => $wpdb->update( $wpdb->usermeta, array( 'meta_key' => $key ), array( 'meta_key' => "aside {$key}" ) ) );
		}
		wp_cache_flush();
	}

	/** @param \Closure(): mixed $repair */
	protected function repair( \Closure $repair ): void {
		$this->repairs[] = static function () use ( $repair ): void {
			$repair();
		};
	}
}
